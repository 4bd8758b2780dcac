using System.Text;

namespace KeyLint.Cli.Purging;

/// <summary>
/// One line of a file for <c>git filter-repo --replace-text</c>: what to look for, then <c>==&gt;</c>, then what to put in its place.
/// Source: the help of git filter-repo, section "Content editing". Expressions are those of Python's <c>re</c> over bytes.
/// </summary>
internal static class ReplacementLine
{
    /// <summary>A shorter text may stand elsewhere and be no secret there, so it is replaced only in the company that it was found in.</summary>
    private const int ShortestAlone = 12;

    private const int BeforeIt = 24;
    private const int BehindIt = 8;
    private const string Placeholder = "==>***REMOVED***";

    /// <summary>Writes a line without its end.</summary>
    /// <param name="text">The text that holds the secret.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="end">Where it ends.</param>
    public static string Of(ReadOnlySpan<char> text, int start, int end)
    {
        var secret = text[start..end];
        if (secret.IndexOfAny('\r', '\n') >= 0)
        {
            return $"regex:{Escape(secret)}{Placeholder}";
        }

        if (secret.Length >= ShortestAlone)
        {
            return $"literal:{secret}{Placeholder}";
        }

        var before = text[Math.Max(0, start - BeforeIt)..start];
        before = before[(before.LastIndexOfAny('\r', '\n') + 1)..];
        var behind = text[end..Math.Min(text.Length, end + BehindIt)];
        behind = behind.IndexOfAny('\r', '\n') is var stop and >= 0 ? behind[..stop] : behind;
        var ahead = before.IsEmpty ? "(?m:^)" : $"(?<={Escape(before)})";
        var after = behind.IsEmpty ? "(?m:(?=\\r?$))" : $"(?={Escape(behind)})";
        return $"regex:{ahead}{Escape(secret)}{after}{Placeholder}";
    }

    /// <summary>Each ASCII character that is no letter or digit is escaped; a line end is any of both kinds.</summary>
    private static string Escape(ReadOnlySpan<char> text)
    {
        var escaped = new StringBuilder(text.Length * 2);
        foreach (var c in text)
        {
            _ = c switch
            {
                '\r' => escaped,
                '\n' => escaped.Append("\\r?\\n"),
                < ' ' => escaped.Append("\\x").Append(((int)c).ToString("x2", System.Globalization.CultureInfo.InvariantCulture)),
                _ when char.IsAsciiLetterOrDigit(c) || c > '\x7f' => escaped.Append(c),
                _ => escaped.Append('\\').Append(c),
            };
        }

        return escaped.ToString();
    }
}
