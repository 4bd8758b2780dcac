using System.Globalization;
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

    // In Python ^ and $ know no line end but LF.
    private const string LineStart = "(?<![^\\r\\n])";
    private const string LineEnd = "(?![^\\r\\n])";
    private const string BehindMark = "(?<=\\xef\\xbb\\xbf)";

    /// <summary>Writes a line without its end.</summary>
    /// <param name="text">The text that holds the secret.</param>
    /// <param name="secret">Where it stands.</param>
    /// <param name="company">What around it nothing else will be put in the place of: other secrets are gone when this one is looked for.</param>
    /// <param name="form">What the bytes of the text are.</param>
    public static string Of(ReadOnlySpan<char> text, Range secret, Range company, ByteForm form)
    {
        var value = text[secret];
        if (value.IndexOfAny('\r', '\n') >= 0)
        {
            return $"regex:{Escape(value, form)}{Placeholder}";
        }

        if (value.Length >= ShortestAlone)
        {
            return form == ByteForm.Latin1 && value.ContainsAnyExceptInRange('\0', '\x7f')
                ? $"regex:{Escape(value, form)}{Placeholder}"
                : $"literal:{value}{Placeholder}";
        }

        var (start, length) = secret.GetOffsetAndLength(text.Length);
        return $"regex:{Ahead(text, company, start, form)}{Escape(value, form)}{After(text, company, start + length, form)}{Placeholder}";
    }

    private static string Ahead(ReadOnlySpan<char> text, Range company, int start, ByteForm form)
    {
        if (start == 0 && form == ByteForm.MarkedUtf8)
        {
            return BehindMark;
        }

        if (start == 0 || text[start - 1] is '\r' or '\n')
        {
            return LineStart;
        }

        var from = Math.Max(company.GetOffsetAndLength(text.Length).Offset, start - BeforeIt);
        from += from < start && from > 0 && char.IsLowSurrogate(text[from]) ? 1 : 0;
        var before = text[from..start];
        before = before[(before.LastIndexOfAny('\r', '\n') + 1)..];
        return before.IsEmpty ? "" : $"(?<={Escape(before, form)})";
    }

    private static string After(ReadOnlySpan<char> text, Range company, int end, ByteForm form)
    {
        if (end == text.Length || text[end] is '\r' or '\n')
        {
            return LineEnd;
        }

        var (offset, length) = company.GetOffsetAndLength(text.Length);
        var to = Math.Min(offset + length, end + BehindIt);
        to -= to > end && to < text.Length && char.IsLowSurrogate(text[to]) ? 1 : 0;
        var behind = text[end..to];
        behind = behind.IndexOfAny('\r', '\n') is var stop and >= 0 ? behind[..stop] : behind;
        return behind.IsEmpty ? "" : $"(?={Escape(behind, form)})";
    }

    /// <summary>Each ASCII character that is no letter or digit is escaped; a line end is any of the three kinds.</summary>
    private static string Escape(ReadOnlySpan<char> text, ByteForm form)
    {
        var escaped = new StringBuilder(text.Length * 2);
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            _ = c switch
            {
                '\n' when at > 0 && text[at - 1] == '\r' => escaped,
                '\r' or '\n' => escaped.Append("(?:\\r\\n?|\\n)"),
                < ' ' => Byte(escaped, c),
                > '\x7f' => form == ByteForm.Latin1 ? Byte(escaped, c) : escaped.Append(c),
                _ when char.IsAsciiLetterOrDigit(c) => escaped.Append(c),
                _ => escaped.Append('\\').Append(c),
            };
        }

        return escaped.ToString();
    }

    private static StringBuilder Byte(StringBuilder escaped, char c) => escaped.Append(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}");
}
