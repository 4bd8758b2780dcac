using System.Text;
using KeyLint.Engine.Rules;
using KeyLint.Reports.Wording;

namespace KeyLint.Cli.RuleCommands;

/// <summary>Rules as an aligned table; plain text, so that it can be cut and searched.</summary>
internal static class RuleTable
{
    private static readonly string[] Header = ["ID", "PROVIDER", "CATEGORY", "TIERS", "DIAGNOSTIC", "PARTS"];

    public static string Of(IReadOnlyCollection<Rule> rules)
    {
        if (rules.Count == 0)
        {
            return "";
        }

        var rows = rules.Select(Row).Prepend(Header).ToList();
        var widths = Header.Select((_, column) => rows.Max(row => row[column].Length)).ToList();
        var table = new StringBuilder();
        foreach (var row in rows)
        {
            table.AppendJoin("  ", row.Select((cell, column) => cell.PadRight(widths[column])).ToArray());
            while (table[^1] == ' ')
            {
                table.Length--;
            }

            table.Append('\n');
        }

        return table.ToString();
    }

    private static string[] Row(Rule rule) =>
    [
        rule.Id,
        PlainText.Line(rule.Provider.Name),
        rule.Provider.Kind,
        string.Join(",", rule.Parts.Select(part => part.Tier).Distinct().Order().Select(RuleWords.Of)),
        rule.Diagnostic,
        string.Join(",", rule.Parts.Select(part => part.Id)),
    ];
}
