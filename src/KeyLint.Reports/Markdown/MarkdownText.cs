using System.Text;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Markdown;

/// <summary>Text that Markdown must not read as markup.</summary>
internal static class MarkdownText
{
    /// <summary>
    /// Escapes prose. Only what can start markup is escaped, so that the page stays readable as plain text: a lone <c>&gt;</c>
    /// or the underscore of <c>api_key</c> stays.
    /// </summary>
    public static string Escape(string? text)
    {
        var line = PlainText.Line(text).Trim();
        var escaped = new StringBuilder(line.Length);

        for (var at = 0; at < line.Length; at++)
        {
            escaped.Append(IsMarkup(line, at) ? Escaped(line[at]) : line[at].ToString());
        }

        return escaped.ToString();
    }

    /// <summary>A code span around untrusted text, in which nothing is markup, not even an address or a mention.</summary>
    public static string Code(string? text) => Span(PlainText.Line(text));

    /// <summary>A code span within a table, where a pipe would end the cell.</summary>
    public static string CellCode(string? text) => Span(PlainText.Line(text).Replace("|", @"\|", StringComparison.Ordinal));

    private static string Span(string line)
    {
        var longest = 0;
        var run = 0;

        foreach (var letter in line)
        {
            run = letter == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var fence = new string('`', longest + 1);

        // A space keeps a backtick at either end apart from the fence; Markdown strips one from each end again.
        var space = line.Length == 0 || line[0] is '`' or ' ' || line[^1] is '`' or ' ' ? " " : "";
        return fence + space + line + space + fence;
    }

    // Entities for HTML: some renderers take a backslash before it into a bare address, and the tag is free.
    private static string Escaped(char letter) => letter switch
    {
        '<' => "&lt;",
        '&' => "&amp;",
        _ => "\\" + letter,
    };

    private static bool IsMarkup(string line, int at) => line[at] switch
    {
        '\\' or '`' or '*' or '[' or ']' or '<' or '|' or '~' or '$' => true,
        '&' => at + 1 < line.Length && (char.IsAsciiLetterOrDigit(line[at + 1]) || line[at + 1] == '#'),
        '_' => at == 0 || at + 1 == line.Length || !char.IsAsciiLetterOrDigit(line[at - 1]) || !char.IsAsciiLetterOrDigit(line[at + 1]),
        '#' or '>' or '+' or '-' or '=' => at == 0,
        '.' or ')' => at > 0 && (at + 1 == line.Length || line[at + 1] == ' ') && line.AsSpan(0, at).IndexOfAnyExceptInRange('0', '9') < 0,
        _ => false,
    };
}
