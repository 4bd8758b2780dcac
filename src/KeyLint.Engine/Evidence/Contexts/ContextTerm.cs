using KeyLint.Engine.Candidates;

namespace KeyLint.Engine.Evidence.Contexts;

/// <summary>Text whose presence shows that a provider is meant: its name, a host, a header, a namespace.</summary>
internal sealed class ContextTerm
{
    /// <summary>A longer name in capitals is one also where more capitals follow: <c>BINANCEAPIKEY</c>.</summary>
    private const int LongName = 7;

    /// <summary>No more quotes and spaces stand on one side of a colon.</summary>
    private const int MaxAround = 4;

    /// <summary>A brace, a line end, and the indent of what stands some blocks deep.</summary>
    private const int MaxOpening = 40;

    private static readonly string[] CapitalsThatFollow = ["API", "KEY", "SECRET", "TOKEN", "PASS"];

    private readonly string text;
    private readonly long breaks;

    /// <summary>Reads a term.</summary>
    /// <param name="source">As in the rule; between two words of a name one separator may stand, a colon or equals sign with quotes around it, or nothing.</param>
    /// <param name="rule">Number of the rule it belongs to.</param>
    public ContextTerm(string source, int rule)
    {
        var words = source.ToLowerInvariant().Split(' ');
        text = string.Concat(words);
        Rule = rule;
        var at = 0;
        foreach (var word in words.Take(words.Length - 1))
        {
            at += word.Length;
            breaks |= 1L << at;
        }
    }

    /// <summary>Number of the rule it belongs to.</summary>
    public int Rule { get; }

    /// <summary>All that a mention can begin with, in lower case: at a break a separator may stand, or none.</summary>
    /// <param name="length">Number of characters; a shorter term gives what it has.</param>
    public IEnumerable<string> Beginnings(int length)
    {
        var beginnings = new List<string> { "" };
        for (var i = 0; i < text.Length && i < length; i++)
        {
            if ((breaks >> i & 1) != 0)
            {
                beginnings.AddRange(beginnings.ConvertAll(start => start + " "));
            }

            beginnings = beginnings.ConvertAll(start => start + text[i]);
        }

        return beginnings.Select(start => start.Substring(0, Math.Min(length, start.Length))).Distinct(StringComparer.Ordinal);
    }

    /// <summary>Where a mention that begins at an index ends, or -1 when none begins there.</summary>
    public int Match(ReadOnlySpan<char> content, int start)
    {
        var at = start;
        for (var i = 0; i < text.Length; i++, at++)
        {
            if (i > 0 && (breaks >> i & 1) != 0)
            {
                at = SkipBreak(content, at);
            }

            if (at >= content.Length || Lower(content[at]) != text[i])
            {
                return -1;
            }
        }

        return EndsWord(content, at) && !(breaks == 0 && IsOtherWords(content, start, at)) ? at : -1;
    }

    /// <summary>
    /// Whether the letters of one word are those of several, <c>bitGet</c> or <c>byBit</c>, and the whole of an identifier: that of a function. As a key,
    /// <c>kuCoin: {</c>, or before a dot it may still be a name.
    /// </summary>
    private static bool IsOtherWords(ReadOnlySpan<char> content, int start, int end) =>
        TokenCharacters.IsLower(content[start]) && HasUpper(content.Slice(start, end - start))
        && (start == 0 || !(IsOfIdentifier(content[start - 1]) || TokenCharacters.IsQuote(content[start - 1])))
        && (end == content.Length || !(IsOfIdentifier(content[end]) || content[end] is ':' or '.'));

    private static bool IsOfIdentifier(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '$';

    private static bool HasUpper(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (TokenCharacters.IsUpper(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Steps over what stands between two words of a name: one separator, or what gives the first the second as a value or as the first
    /// member of a block: <c>"name": "gate"</c>, <c>"gate": { "apiKey"</c>, <c>[gate]</c> above <c>api_key</c>.
    /// </summary>
    private static int SkipBreak(ReadOnlySpan<char> content, int at)
    {
        var sign = SkipAround(content, at);
        return sign < content.Length && content[sign] is ':' or '=' ? SkipOpening(content, sign + 1)
            : sign + 1 < content.Length && content[sign] == ']' && content[sign + 1] is '\n' or '\r' ? SkipOpening(content, sign + 1)
            : at < content.Length && content[at] is ' ' or '.' or '_' or '-' ? at + 1
            : at;
    }

    /// <summary>Steps over what stands around a value, or over what opens a block, with the indent of the next line.</summary>
    private static int SkipOpening(ReadOnlySpan<char> content, int at)
    {
        at = SkipAround(content, at);
        if (at == content.Length || content[at] is not ('{' or '\r' or '\n'))
        {
            return at;
        }

        for (var count = 0; count < MaxOpening && at < content.Length && content[at] is ' ' or '"' or '\'' or '\\' or '{' or '\t' or '\r' or '\n'; count++)
        {
            at++;
        }

        return at;
    }

    /// <summary>Steps over a quote and a few spaces.</summary>
    private static int SkipAround(ReadOnlySpan<char> content, int at)
    {
        for (var count = 0; count < MaxAround && at < content.Length && content[at] is ' ' or '"' or '\'' or '\\'; count++)
        {
            at++;
        }

        return at;
    }

    /// <summary>ASCII letters in lower case, the rest as it is.</summary>
    public static char Lower(char c) => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;

    /// <summary>Whether what follows is no more of the same word: <c>okx</c> in <c>OkxClient</c> and <c>OKXClient</c>, not in <c>okxy</c>.</summary>
    private bool EndsWord(ReadOnlySpan<char> content, int end)
    {
        if (end == content.Length || !char.IsLetter(content[end]))
        {
            return true;
        }

        if (TokenCharacters.IsLower(content[end]))
        {
            return false;
        }

        return !TokenCharacters.IsUpper(content[end - 1])
            || text.Length >= LongName
            || (end + 1 < content.Length && TokenCharacters.IsLower(content[end + 1]))
            || Follows(content.Slice(end));
    }

    private static bool Follows(ReadOnlySpan<char> rest)
    {
        foreach (var word in CapitalsThatFollow)
        {
            if (rest.StartsWith(word.AsSpan(), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
