using System.Text;

namespace KeyLint.Reports.Tests;

/// <summary>Reads CSV by RFC 4180, with any separator, as spreadsheets do.</summary>
internal static class CsvFile
{
    public static List<List<string>> Rows(string text, char separator = ',')
    {
        var rows = new List<List<string>> { new() };
        var cell = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (quoted && letter == '"' && at + 1 < text.Length && text[at + 1] == '"')
            {
                cell.Append(text[++at]);
            }
            else if (letter == '"' && (quoted || cell.Length == 0))
            {
                quoted = !quoted;
            }
            else if (!quoted && letter == separator)
            {
                EndCell();
            }
            else if (!quoted && letter == '\n')
            {
                EndCell();
                rows.Add([]);
            }
            else
            {
                cell.Append(letter);
            }
        }

        Assert.False(quoted, "A quotation mark is open.");
        Assert.Empty(cell.ToString());
        Assert.Empty(rows[^1]);
        rows.RemoveAt(rows.Count - 1);
        return rows;

        void EndCell()
        {
            rows[^1].Add(cell.ToString());
            cell.Clear();
        }
    }
}
