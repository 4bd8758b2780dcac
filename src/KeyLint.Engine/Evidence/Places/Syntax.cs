using KeyLint.Engine.Candidates;

namespace KeyLint.Engine.Evidence.Places;

/// <summary>Tells by its neighbours what is no value: the key of an entry, and a piece of code.</summary>
internal static class Syntax
{
    /// <summary>Names what a stretch is by what stands right beside it.</summary>
    /// <returns>The name of the drop, or null.</returns>
    public static string? Reason(ReadOnlySpan<char> text, int start, int end) =>
        IsKey(text, start, end) ? "key" : IsCode(text, start, end) ? "code" : null;

    /// <summary>Whether it is a whole literal between <c>{</c> or <c>,</c> and <c>:</c>; in <c>a ? "b" : "c"</c> it is not.</summary>
    private static bool IsKey(ReadOnlySpan<char> text, int start, int end)
    {
        if (start == 0 || end >= text.Length || !TokenCharacters.IsQuote(text[start - 1]) || text[end] != text[start - 1])
        {
            return false;
        }

        var before = text.Slice(0, start - 1).TrimEnd();
        var after = text.Slice(end + 1).TrimStart(' ');
        return !after.IsEmpty && after[0] == ':' && !before.IsEmpty && before[before.Length - 1] is '{' or ',';
    }

    /// <summary>Whether it is a name on which a member is called or taken, <c>Identifiers.Branch("3")</c>, or that of a type, <c>KeyPair2[]</c> and <c>): KeyPair2 {</c>.</summary>
    private static bool IsCode(ReadOnlySpan<char> text, int start, int end)
    {
        if (end + 1 >= text.Length || (start > 0 && (TokenCharacters.IsQuote(text[start - 1]) || text[start - 1] is '>')))
        {
            return false;
        }

        if (text[end] == '(' || (text[end] == '[' && text[end + 1] == ']'))
        {
            return true;
        }

        if (text[end] == ' ' && text[end + 1] == '{' && text.Slice(0, start).TrimEnd(' ').EndsWith("):".AsSpan(), StringComparison.Ordinal))
        {
            return true;
        }

        var at = end + 1;
        while (text[end] == '.' && at < text.Length && TokenCharacters.IsLetter(text[at]))
        {
            at++;
        }

        return at > end + 1 && at < text.Length && text[at] is '(' or ';';
    }
}
