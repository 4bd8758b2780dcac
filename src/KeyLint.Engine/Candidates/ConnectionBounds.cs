namespace KeyLint.Engine.Candidates;

/// <summary>
/// Where a connection string begins and ends: the literal or line around one of its pairs. Over line ends it goes on only in what is opened
/// for it, by a quote, a tag or a YAML block, and only from a semicolon to the next pair: lines of settings and statements look alike.
/// </summary>
internal static class ConnectionBounds
{
    /// <summary>How far to the sides the other pairs of one string may stand.</summary>
    public const int Reach = 600;

    private const int LongestKey = 40;

    /// <summary>Finds the string.</summary>
    /// <param name="text">The text.</param>
    /// <param name="equals">The equals sign of the pair.</param>
    /// <returns>Where it begins, and the index after its end.</returns>
    public static (int From, int To) Around(ReadOnlySpan<char> text, int equals)
    {
        var (low, high) = (Math.Max(0, equals - Reach), Math.Min(text.Length, equals + Reach));
        var from = LineBack(text, equals, low);
        var to = LineForth(text, equals, high);
        if ((IsLineEndAt(text, from - 1) || IsLineEndAt(text, to)) && Opening(text, from, equals, low) is { } opening)
        {
            from = opening;
            to = EndOf(text, to, high);
        }

        while (to > from && text[to - 1] == '\\')
        {
            to--;
        }

        return (from, to);
    }

    /// <summary>Where the literal begins whose last pair is known; null when nothing opens one.</summary>
    private static int? Opening(ReadOnlySpan<char> text, int from, int equals, int low)
    {
        // Around these, settings and scripts have lines of their own; they write spaces around the sign.
        var isGlued = text[equals - 1] != ' ';
        for (var (start, end) = (from, equals); start < end;)
        {
            if (text.Slice(start, end - start).LastIndexOf('\'') is var quote and >= 0 && Opens(text, start + quote, low))
            {
                start += quote + 1;
                return BeginsPair(text, start) ? start : null;
            }

            if (start <= low || !BeginsPair(text, start))
            {
                return null;
            }

            if (!IsLineEndAt(text, start - 1))
            {
                return IsOpener(text, start - 1, low, isGlued) ? start : null;
            }

            end = EndOfLineBefore(text, start, low);
            if (end <= low || text[end - 1] != ';')
            {
                return end > low && IsOpener(text, end - 1, low, isGlued) ? start : null;
            }

            start = LineBack(text, end, low);
        }

        return null;
    }

    /// <summary>Whether a literal begins behind a character.</summary>
    private static bool IsOpener(ReadOnlySpan<char> text, int at, int low, bool isGlued) => text[at] switch
    {
        '"' or '`' or '\'' => Opens(text, at, low),
        '-' or '+' => isGlued && at > low && IsBlockMark(text, at - 1, low),
        '|' => isGlued && IsBlockMark(text, at, low),
        '>' => isGlued && (IsBlockMark(text, at, low) || EndsTag(text, at, low)),
        _ => false,
    };

    /// <summary>Whether a quote opens a literal and closes none: its line holds an odd number of them, <c>"""</c> counts for three.</summary>
    private static bool Opens(ReadOnlySpan<char> text, int quote, int low)
    {
        var isOdd = false;
        var at = quote;
        for (; at >= low && !IsLineEndAt(text, at); at--)
        {
            isOdd ^= text[at] == text[quote];
        }

        return isOdd && (at >= low || low == 0);
    }

    /// <summary>Whether a YAML block begins: <c>key: |</c>, <c>key: ></c>.</summary>
    private static bool IsBlockMark(ReadOnlySpan<char> text, int at, int low) =>
        text[at] is '|' or '>' && at >= low + 2 && text[at - 1] == ' ' && text[at - 2] is ':' or '-';

    private static bool EndsTag(ReadOnlySpan<char> text, int at, int low)
    {
        if (at == low || text[at - 1] is '=' or '-' or ' ' or '?' or '%' or '/')
        {
            return false;
        }

        while (at > low && !IsLineEndAt(text, at - 1) && text[at] != '<')
        {
            at--;
        }

        return text[at] == '<';
    }

    private static int EndOf(ReadOnlySpan<char> text, int to, int high)
    {
        while (to < high && IsLineEndAt(text, to) && LastOfLine(text, to) == ';')
        {
            var next = to + (text[to] == '\r' && IsLineEndAt(text, to + 1) ? 2 : 1);
            if (!BeginsPair(text.Slice(0, high), next))
            {
                break;
            }

            to = LineForth(text, next, high);
        }

        return to;
    }

    /// <summary>Whether a pair begins here, behind the indentation: letters and spaces up to an equals sign.</summary>
    private static bool BeginsPair(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        var key = at;
        while (at < text.Length && at - key < LongestKey && (TokenCharacters.IsAlphanumeric(text[at]) || text[at] is ' ' or '_'))
        {
            at++;
        }

        return at > key && at < text.Length && text[at] == '=';
    }

    /// <summary>The end of the line before one, without white space.</summary>
    private static int EndOfLineBefore(ReadOnlySpan<char> text, int start, int low)
    {
        var end = start - 1;
        end -= end > low && text[end] == '\n' && text[end - 1] == '\r' ? 1 : 0;
        while (end > low && text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        return end;
    }

    private static char LastOfLine(ReadOnlySpan<char> text, int end)
    {
        while (end > 0 && text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        return end > 0 ? text[end - 1] : '\0';
    }

    private static int LineBack(ReadOnlySpan<char> text, int at, int low)
    {
        while (at > low && !EndsLiteral(text[at - 1]))
        {
            at--;
        }

        return at;
    }

    private static int LineForth(ReadOnlySpan<char> text, int at, int high)
    {
        while (at < high && !EndsLiteral(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsLineEndAt(ReadOnlySpan<char> text, int at) => at >= 0 && at < text.Length && text[at] is '\n' or '\r';

    private static bool EndsLiteral(char c) => c is '"' or '\n' or '\r' or '<' or '>' or '`';
}
