using KeyLint.Engine.Evidence.Places;

namespace KeyLint.Engine.Candidates;

/// <summary>Reads the literal that is all of what is assigned.</summary>
internal static class AssignedValue
{
    /// <summary>No more spaces stand before a value, and behind it.</summary>
    public const int MaxGap = 16;

    /// <summary>A value without quotes has fewer characters.</summary>
    public const int MaxBare = 100;

    /// <summary>No more spaces stand before the name that begins a line.</summary>
    private const int MaxIndent = 100;

    /// <summary>What stands in code and in no password that is written without quotes.</summary>
    private const string Code = ".,:;()[]{}<>\"'`|";

    /// <summary>The literal, or the rest of the line, that is all of what is assigned.</summary>
    public static (int Start, int End)? Read(ReadOnlySpan<char> text, int at, bool isBare)
    {
        at = SkipSpaces(text, at);
        at += at < text.Length && text[at] == '@' ? 1 : 0;
        if (at < text.Length && TokenCharacters.IsQuote(text[at]))
        {
            return NamedValues.ReadQuoted(text, at) is (var start, var close) && text[close] == text[at] && IsWhole(text, close + 1) ? (start, close) : null;
        }

        var end = at;
        while (end < text.Length && end - at < MaxBare && text[end] is not ('\r' or '\n'))
        {
            end++;
        }

        return isBare && end > at && (end == text.Length || text[end] is '\r' or '\n') ? (at, end) : null;
    }

    /// <summary>Whether nothing is joined to a literal, called on it or compared with it.</summary>
    private static bool IsWhole(ReadOnlySpan<char> text, int at)
    {
        at = SkipSpaces(text, at);
        return at >= text.Length || text[at] is ';' or ',' or '}' or ')' or ']' or '\r' or '\n' or '/' or '>' or '#'
            || (text[at - 1] == ' ' && TokenCharacters.IsLetter(text[at]));
    }

    /// <summary>Whether a name is the first of its line; a list's dash belongs to the item.</summary>
    public static bool BeginsLine(ReadOnlySpan<char> text, int name)
    {
        var at = name;
        while (at > 0 && name - at < MaxIndent && text[at - 1] is ' ' or '\t' or '-')
        {
            at--;
        }

        return at == 0 || text[at - 1] == '\n';
    }

    /// <summary>Whether a value without quotes may be an expression, an anchor or a tag of YAML, or a type as of GraphQL and Swift: <c>Base64String!</c>.</summary>
    public static bool IsCode(ReadOnlySpan<char> value) =>
        value.IndexOfAny(Code.AsSpan()) >= 0 || value[0] is '&' or '!' or '*'
        || (value[value.Length - 1] is '!' or '?' && TokenCharacters.IsLetter(value[value.Length - 2]) && value.Slice(0, value.Length - 1).IndexOfAny("@#$%^&!?".AsSpan()) < 0);

    /// <summary>Steps over a few spaces.</summary>
    public static int SkipSpaces(ReadOnlySpan<char> text, int at)
    {
        for (var spaces = 0; spaces < MaxGap && at < text.Length && text[at] == ' '; spaces++)
        {
            at++;
        }

        return at;
    }
}
