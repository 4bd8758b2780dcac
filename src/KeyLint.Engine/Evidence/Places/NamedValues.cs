using KeyLint.Engine.Candidates;
using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Evidence.Places;

/// <summary>Reads text from left to right: the values behind names that hold a word, whatever the language puts between.</summary>
internal static class NamedValues
{
    /// <summary>A type between a name and its value: <c>: &amp;'static str =</c>.</summary>
    private const int LongestType = 40;

    /// <summary>Finds the values of all names with a word in them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="word">The word, in any case.</param>
    /// <param name="from">Where names may begin.</param>
    /// <param name="to">Where values must end.</param>
    /// <returns>Start and end of each value.</returns>
    public static List<(int Start, int End)> Find(ReadOnlySpan<char> text, string word, int from, int to)
    {
        var found = new List<(int Start, int End)>();
        while (from < to)
        {
            var offset = text.Slice(from, to - from).IndexOf(word.AsSpan(), StringComparison.OrdinalIgnoreCase);
            if (offset < 0)
            {
                break;
            }

            var at = from + offset;
            var isCapitals = TokenCharacters.IsUpper(text[at]) && TokenCharacters.IsUpper(text[at + 1]);
            while (at < to && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '-'))
            {
                at++;
            }

            from = at;
            if ((IsFlag(text, at) ? ReadArgument(text.Slice(0, to), at) : ReadValue(text.Slice(0, to), at, isCapitals)) is { } value)
            {
                found.Add(value);
            }
        }

        return found;
    }

    /// <summary>The literal that begins at an index, on one line.</summary>
    public static (int Start, int End)? ReadQuoted(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || !TokenCharacters.IsQuote(text[at]))
        {
            return null;
        }

        var quote = text[at];
        if (text.Slice(at).StartsWith("\"\"\"".AsSpan(), StringComparison.Ordinal))
        {
            at += 2;
        }

        for (var end = at + 1; end < text.Length && text[end] is not ('\n' or '\r'); end++)
        {
            if (text[end] == quote)
            {
                end -= text[end - 1] == '\\' ? 1 : 0;
                return end > at + 1 ? (at + 1, end) : null;
            }
        }

        return null;
    }

    private static (int Start, int End)? ReadValue(ReadOnlySpan<char> text, int at, bool isCapitals)
    {
        if (ValueOfItem(text, at) is { } item)
        {
            var value = Skip(text, item, " ");
            return ReadQuoted(text, value) ?? ReadUnquoted(text, value, text[item - 1], isGlued: false, isCapitals);
        }

        at = Skip(text, at, "\"'`] \t\\");
        var rest = text.Slice(at).TrimStart();
        if (rest.StartsWith("value".AsSpan(), StringComparison.OrdinalIgnoreCase))
        {
            // <add key="…" value="…">, and name: …, value: … on two lines
            at = Skip(text, text.Length - rest.Length + "value".Length, " \t\"");
        }
        else if (rest.StartsWith("{ get".AsSpan(), StringComparison.Ordinal) && rest.IndexOf('}') is var close and > 0)
        {
            at = Skip(text, text.Length - rest.Length + close + 1, " \t");
        }
        else if (FallbackOf(text, at) is { } fallback)
        {
            // Environment.GetEnvironmentVariable("…") ?? "…", process.env.… || "…"
            return ReadQuoted(text, fallback);
        }

        if (text.Slice(at).StartsWith("As ".AsSpan(), StringComparison.Ordinal) && text.Slice(at).IndexOf('=') is var equals and > 0 and < LongestType)
        {
            // Visual Basic: the type stands behind the name.
            at += equals;
        }

        if (at >= text.Length || text[at] is not ('=' or ':' or ',' or '>' or '|'))
        {
            return null;
        }

        var sign = text[at];
        var isGlued = sign == '=' && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]) && !char.IsWhiteSpace(text[at - 1]);
        at = Skip(text, at + 1, " \t=>@$\\");
        at = sign == ':' ? BlockOf(text, at) ?? at : at;
        return ReadQuoted(text, at) ?? ReadTyped(text, at, sign) ?? ReadUnquoted(text, at, sign, isGlued, isCapitals);
    }

    /// <summary>Where the value of the item begins whose name ends here, if it is one.</summary>
    private static int? ValueOfItem(ReadOnlySpan<char> text, int end)
    {
        if (end == text.Length)
        {
            return null;
        }

        var start = end;
        while (start > 0 && (TokenCharacters.IsAlphanumeric(text[start - 1]) || text[start - 1] is '_' or '-' or '.' or ':'))
        {
            start--;
        }

        return ItemValues.ValueOf(text, start - (start > 0 && text[start - 1] == text[end] ? 1 : 0), end);
    }

    /// <summary>Where the first line of a block of YAML begins: <c>key: |</c>, <c>key: >-</c>, and the value below.</summary>
    private static int? BlockOf(ReadOnlySpan<char> text, int at)
    {
        var mark = at - 1;
        at = Skip(text, at, "|");
        mark = at > mark + 1 ? at - 1 : mark;
        at = Skip(text, at, "+-");
        var line = Skip(text, at, "\r");
        return text[mark] is '|' or '>' && line < text.Length && text[line] == '\n' && Skip(text, line + 1, " ") is var value && value > line + 1 ? value : null;
    }

    /// <summary>An unquoted value is followed by nothing of its line, or glued to its name; and has a digit or a mix of cases, or else it would be another identifier.</summary>
    private static (int Start, int End)? ReadUnquoted(ReadOnlySpan<char> text, int at, char sign, bool isGlued, bool isCapitals)
    {
        var end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('"' or '\'' or ',' or ';' or '(' or ')' or '<'))
        {
            end++;
        }

        if (sign == ',')
        {
            // A cell of a table.
            return end > at && end < text.Length && text[end] == ',' ? (at, end) : null;
        }

        // A header is one literal with its name.
        var isLast = end == text.Length || text[end] is '\n' or '\r' || (sign == ':' && text[end] is '"' or '\'');
        var isWhole = sign == '>' ? end < text.Length && text[end] == '<' : isLast || (isGlued && char.IsWhiteSpace(text[end]));
        var isEnvironment = isGlued && isCapitals && isLast;
        return isWhole && end > at && (isEnvironment || IsNoIdentifier(text.Slice(at, end - at))) ? (at, end) : null;
    }

    private static bool IsNoIdentifier(ReadOnlySpan<char> value) =>
        value.IndexOfAny("0123456789".AsSpan()) >= 0 || (RunCandidates.ChangesCase(value) && !Randomness.IsWordy(value));

    private static (int Start, int End)? ReadTyped(ReadOnlySpan<char> text, int at, char sign)
    {
        var window = text.Slice(at, Math.Min(LongestType, text.Length - at));
        var equals = sign == ':' ? window.IndexOfAny('=', '\n') : -1;
        return equals > 0 && window[equals] == '=' ? ReadQuoted(text, Skip(text, at + equals + 1, " \t")) : null;
    }

    /// <summary>Whether the name that ends here is a flag of a command line: <c>--passphrase</c>.</summary>
    private static bool IsFlag(ReadOnlySpan<char> text, int end)
    {
        var start = end;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '-'))
        {
            start--;
        }

        return text.Slice(start, end - start).StartsWith("--".AsSpan(), StringComparison.Ordinal) && end < text.Length && text[end] == ' ';
    }

    private static (int Start, int End)? ReadArgument(ReadOnlySpan<char> text, int at)
    {
        at = Skip(text, at, " ");
        var end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return ReadQuoted(text, at) ?? (end > at && IsNoIdentifier(text.Slice(at, end - at)) ? (at, end) : null);
    }

    private static int? FallbackOf(ReadOnlySpan<char> text, int at)
    {
        at = Skip(text, at, ") \t");
        var rest = text.Slice(at);
        return rest.StartsWith("??".AsSpan(), StringComparison.Ordinal) || rest.StartsWith("||".AsSpan(), StringComparison.Ordinal)
            ? Skip(text, at + 2, " \t\r\n@$")
            : null;
    }

    private static int Skip(ReadOnlySpan<char> text, int at, string characters)
    {
        while (at < text.Length && characters.IndexOf(text[at]) >= 0)
        {
            at++;
        }

        return at;
    }
}
