using System.Text.RegularExpressions;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Csv;

/// <summary>Text as a cell of a table that people open in a spreadsheet.</summary>
internal static partial class CsvText
{
    /// <summary>
    /// Returns the cell as plain text on one line, quoted where RFC 4180 wants it, with an apostrophe before what a spreadsheet would
    /// take for a formula: = + - @ and their wide forms at the start (a tab and a carriage return are spelled out before). The same
    /// after a semicolon, since in half of Europe a spreadsheet takes that for the end of a cell.
    /// </summary>
    public static string Cell(string? text)
    {
        var inert = Formula().Replace(PlainText.Line(text), "$0'");
        return inert.AsSpan().IndexOfAny(",;\"") >= 0 || inert.StartsWith(' ') || inert.EndsWith(' ')
            ? $"\"{inert.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : inert;
    }

    /// <summary>What stands before a formula.</summary>
    [GeneratedRegex("""(?:^|;)[ "]*(?=[=+\-@＝＋－＠])""")]
    private static partial Regex Formula();
}
