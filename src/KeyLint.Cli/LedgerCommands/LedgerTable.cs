using System.Text;
using KeyLint.Engine.Findings;
using KeyLint.Reports.Wording;

namespace KeyLint.Cli.LedgerCommands;

/// <summary>Entries as an aligned table; plain text, so that it can be cut and searched.</summary>
internal static class LedgerTable
{
    private static readonly string[] Header = ["FINGERPRINT", "STATE", "CREDENTIAL", "REASON", "BY", "DATE"];

    public static string Of(IReadOnlyCollection<LedgerEntry> entries)
    {
        if (entries.Count == 0)
        {
            return "";
        }

        var rows = entries.Select(Row).Prepend(Header).ToList();
        var widths = Header.Select((_, column) => rows.Max(row => row[column].Length)).ToList();
        var table = new StringBuilder();
        foreach (var row in rows)
        {
            table.Append(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd()).Append('\n');
        }

        return table.ToString();
    }

    /// <summary>What people wrote must not steer a terminal.</summary>
    private static string[] Row(LedgerEntry entry) =>
    [
        .. new[] { entry.Fingerprint, Ledger.NameOf(entry.State), entry.Credential, entry.Reason, entry.By, entry.Date }.Select(text => PlainText.Line(text)),
    ];
}
