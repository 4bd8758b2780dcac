using System.Collections.Immutable;

namespace KeyLint.Engine.Evidence;

/// <summary>Finds the key that stands beside a value in the same tag or object.</summary>
internal static class SiblingKeys
{
    private const int Reach = 200;

    /// <summary>For <c>name="X" value="…"</c> and the like: the key beside the value.</summary>
    /// <returns>Whether more text might change the answer.</returns>
    public static bool Add(ReadOnlySpan<char> text, int start, int end, ImmutableArray<string>.Builder names)
    {
        if (names.Count == 0 || !names[0].Equals("value", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var before = text.Slice(Math.Max(0, start - Reach), Math.Min(Reach, start)).ToString();
        var after = text.Slice(end, Math.Min(Reach, text.Length - end)).ToString();
        var close = after.IndexOfAny(['>', '}', '\n']);
        var key = KeyIn(before, last: true) ?? KeyIn(close < 0 ? after : after.Substring(0, close), last: false);
        if (key is not null)
        {
            names.Add(key);
        }

        return start < Reach || text.Length - end < Reach;
    }

    /// <summary>What the first or last <c>key</c> or <c>name</c> of a window is set to.</summary>
    private static string? KeyIn(string window, bool last)
    {
        string? key = null;
        for (var at = 0; at < window.Length && (last || key is null); at++)
        {
            var label = IsAt(window, at, "key") ? 3 : IsAt(window, at, "name") ? 4 : 0;
            var rest = window.AsSpan(at + label).TrimStart("\"' \t\\".AsSpan());
            if (label == 0 || rest.IsEmpty || rest[0] is not ('=' or ':'))
            {
                continue;
            }

            rest = rest.TrimStart("=:\"' \t\\".AsSpan());
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
