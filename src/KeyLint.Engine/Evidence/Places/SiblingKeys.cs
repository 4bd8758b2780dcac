using System.Collections.Immutable;

namespace KeyLint.Engine.Evidence.Places;

/// <summary>Finds the key that stands beside a value in the same tag or object.</summary>
internal static class SiblingKeys
{
    private const int Reach = 200;

    /// <summary>For <c>name="X" value="…"</c>, <c>&lt;meta name="X" content="…"></c> and the like: the key beside the value, which says more than what both are listed in.</summary>
    /// <returns>Whether more text might change the answer.</returns>
    public static bool Add(ReadOnlySpan<char> text, int start, int end, ImmutableArray<string>.Builder names)
    {
        if (names.Count == 0 || !(names[0].Equals("value", StringComparison.OrdinalIgnoreCase) || names[0] == "content"))
        {
            return false;
        }

        var before = text.Slice(Math.Max(0, start - Reach), Math.Min(Reach, start)).ToString();
        var after = text.Slice(end, Math.Min(Reach, text.Length - end)).ToString();
        var close = after.IndexOfAny(['>', '}', '\n']);
        var key = KeyIn(before.Substring(BeginningOfOwn(before)), last: true) ?? KeyIn(close < 0 ? after : after.Substring(0, close), last: false);
        if (key is not null)
        {
            names.Insert(1, key);
        }

        return start < Reach || text.Length - end < Reach;
    }

    /// <summary>Where the object or the tag begins that a value stands in: what is before belongs to another.</summary>
    private static int BeginningOfOwn(string before)
    {
        var tag = before.LastIndexOf('<');
        return Math.Max(before.LastIndexOfAny(['{', '}']) + 1, tag > before.LastIndexOf('>') ? tag : 0);
    }

    /// <summary>What the first or last <c>key</c> or <c>name</c> of a window is set to, as a property, an attribute or an element.</summary>
    private static string? KeyIn(string window, bool last)
    {
        string? key = null;
        for (var at = 0; at < window.Length && (last || key is null); at++)
        {
            var label = IsAt(window, at, "key") ? 3 : IsAt(window, at, "name") ? 4 : 0;
            var rest = window.AsSpan(at + label).TrimStart("\"' \t\\".AsSpan());
            var isElement = label > 0 && at > 0 && window[at - 1] == '<' && rest.Length > 0 && rest[0] == '>';
            if (label == 0 || rest.IsEmpty || (rest[0] is not ('=' or ':') && !isElement))
            {
                continue;
            }

            rest = rest.TrimStart("=:\"' \t\\>".AsSpan());
            var length = 0;
            while (length < rest.Length && (char.IsLetterOrDigit(rest[length]) || rest[length] is '_' or '.' or '-' or ':'))
            {
                length++;
            }

            key = length > 0 ? rest.Slice(0, length).ToString() : key;
        }

        return key;
    }

    private static bool IsAt(string text, int at, string word) =>
        string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0 && (at == 0 || !char.IsLetterOrDigit(text[at - 1]));
}
