using System.Text;

namespace KeyLint.Git.Opening;

/// <summary>
/// Lists of paths in the environment. One that holds a separator, or begins with a quote, git puts into quotes as it quotes paths elsewhere:
/// a letter or an octal number after a backslash.
/// </summary>
internal static class QuotedPaths
{
    private const string Letters = "abtnvfr";
    private const string Meanings = "\a\b\t\n\v\f\r";

    public static IReadOnlyList<string> Split(string list)
    {
        var paths = new List<string>();
        for (var at = 0; at < list.Length; at++)
        {
            var path = list[at] == '"' ? Quoted(list, ref at) : null;
            var end = list.IndexOf(Path.PathSeparator, at) is >= 0 and var next ? next : list.Length;
            path ??= list[at..end];
            at = end;
            if (path.Length > 0 && !path.Contains('\0', StringComparison.Ordinal))
            {
                paths.Add(path);
            }
        }

        return paths;
    }

    /// <summary>Reads what is in quotes and moves behind it; null if they do not end, so that the quote belongs to the name.</summary>
    private static string? Quoted(string list, ref int start)
    {
        var bytes = new List<byte>();
        for (var at = start + 1; at < list.Length; at++)
        {
            if (list[at] == '"')
            {
                start = at + 1;
                return Encoding.UTF8.GetString([.. bytes]);
            }

            if (list[at] != '\\')
            {
                // A pair of surrogates is two units and four bytes, so it is taken at once.
                var length = char.IsHighSurrogate(list[at]) && at + 1 < list.Length ? 2 : 1;
                bytes.AddRange(Encoding.UTF8.GetBytes(list, at, length));
                at += length - 1;
            }
            else if (at + 3 < list.Length && list.AsSpan(at + 1, 3).IndexOfAnyExceptInRange('0', '7') < 0)
            {
                bytes.Add((byte)Convert.ToInt32(list.Substring(at + 1, 3), 8));
                at += 3;
            }
            else if (++at < list.Length)
            {
                bytes.Add((byte)(Letters.IndexOf(list[at], StringComparison.Ordinal) is >= 0 and var letter ? Meanings[letter] : list[at]));
            }
        }

        return null;
    }
}
