using KeyLint.Engine.Candidates;

namespace KeyLint.Engine.Evidence.Places;

/// <summary>A cursor that reads source text from right to left, for a bounded stretch.</summary>
internal ref struct Backtrack
{
    private const int Reach = 600;

    private readonly ReadOnlySpan<char> text;
    private readonly int limit;

    public Backtrack(ReadOnlySpan<char> text, int at)
    {
        this.text = text;
        At = at;
        limit = Math.Max(0, at - Reach);
    }

    /// <summary>Whether something was asked about what lies beyond the reach, or before the text.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Index after the next character to be read.</summary>
    public int At { get; set; }

    /// <summary>The next character, or NUL at the end of the reach.</summary>
    public char Next => Has(At) ? text[At - 1] : '\0';

    public void SkipSpace()
    {
        while (Has(At) && (char.IsWhiteSpace(text[At - 1]) || text[At - 1] == '\\'))
        {
            At--;
        }
    }

    /// <summary>Steps over space, and over a comment that ends the line before: <c>[ // deployer</c>.</summary>
    public void SkipSpaceAndComment()
    {
        var from = At;
        SkipSpace();
        var ended = text.Slice(At, from - At).IndexOf('\n') >= 0 ? At : -1;
        for (var at = ended; at > 1 && Has(at) && text[at - 1] is not ('\n' or '\r' or '"' or '\'' or '`'); at--)
        {
            if (text[at - 1] == '/' && text[at - 2] == '/' && (at == 2 || text[at - 3] != ':'))
            {
                At = at - 2;
                SkipSpace();
                return;
            }
        }
    }

    public bool EndsWith(string suffix) =>
        Has(At - suffix.Length + 1) && text.Slice(0, At).EndsWith(suffix.AsSpan(), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an equals sign that ends a line here fills up a line of Base64: then what stands left of it is no name.</summary>
    public bool IsPadding()
    {
        const int Quantum = 4;
        const int Shortest = 32;
        var at = At;
        while (Has(at) && text[at - 1] == '=')
        {
            at--;
        }

        var padded = At - at;
        while (Has(at) && (TokenCharacters.IsAlphanumeric(text[at - 1]) || text[at - 1] is '+' or '/'))
        {
            at--;
        }

        return padded is 1 or 2 && At - at >= Shortest && (At - at) % Quantum == 0 && At < text.Length && text[At] is '\n' or '\r';
    }

    /// <summary>Reads an identifier, dotted or dashed; empty when there is none.</summary>
    public string ReadIdentifier()
    {
        var end = At;
        while (Has(At) && (char.IsLetterOrDigit(text[At - 1]) || text[At - 1] is '_' or '.' or '-' or '$'))
        {
            At--;
        }

        return text.Slice(At, end - At).ToString();
    }

    /// <summary>Reads a quoted literal that ends here; null when there is none on this line.</summary>
    public string? ReadQuoted()
    {
        if (!TokenCharacters.IsQuote(Next))
        {
            return null;
        }

        var quote = Next;
        var end = At - 1;
        IsCut |= end == 0;
        if (end > 0 && text[end - 1] == '\\')
        {
            end--;
        }

        for (var i = end - 1; Has(i + 1) && text[i] is not ('\n' or '\r'); i--)
        {
            if (text[i] == quote)
            {
                IsCut |= i == 0;
                At = i > 0 && text[i - 1] == '\\' ? i - 1 : i;
                return text.Slice(i + 1, end - i - 1).ToString();
            }
        }

        return null;
    }

    /// <summary>Steps over a balanced pair of brackets that ends here and returns the last literal inside; null when there is none.</summary>
    public string? SkipBrackets()
    {
        string? literal = null;
        var depth = 0;
        while (Has(At))
        {
            var c = Next;
            if (TokenCharacters.IsQuote(c) && ReadQuoted() is { } quoted)
            {
                literal ??= quoted;
                continue;
            }

            At--;
            depth += c is ')' or ']' or '}' ? 1 : c is '(' or '[' or '{' ? -1 : 0;
            if (depth == 0)
            {
                break;
            }
        }

        return literal;
    }

    private bool Has(int end)
    {
        IsCut |= end <= limit;
        return end > limit;
    }
}
