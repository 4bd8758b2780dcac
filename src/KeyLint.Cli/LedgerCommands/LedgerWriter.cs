using System.Globalization;
using System.Text;
using KeyLint.Engine.Findings;

namespace KeyLint.Cli.LedgerCommands;

/// <summary>
/// A ledger as text: by fingerprint, each entry on a line of its own that ends as all others do, and an empty line after it. So git merges changes
/// of neighbours, and with <c>merge=union</c> any additions. <c>docs/ledger.md</c> tells what was measured.
/// </summary>
internal static class LedgerWriter
{
    /// <summary>Writes a ledger.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="lineEnd">What ends each line.</param>
    public static string Write(Ledger ledger, string lineEnd = "\n")
    {
        var text = new StringBuilder();
        Line("{");
        if (ledger.Schema.Length > 0)
        {
            Line($"  \"$schema\": {Quote(ledger.Schema)},");
        }

        Line($"  \"version\": {Ledger.Version.ToString(CultureInfo.InvariantCulture)},");
        Line("  \"entries\": [");
        foreach (var entry in ledger.Entries.Values)
        {
            Line($"    {{ {string.Join(", ", Fields(entry).Where(field => field.Value.Length > 0).Select(field => $"\"{field.Name}\": {Quote(field.Value)}"))} }},");
            Line("");
        }

        Line("    {}");
        Line("  ]");
        Line("}");
        return text.ToString();

        void Line(string line) => text.Append(line).Append(lineEnd);
    }

    private static (string Name, string Value)[] Fields(LedgerEntry entry) =>
    [
        ("fingerprint", entry.Fingerprint),
        ("state", Ledger.NameOf(entry.State)),
        ("credential", entry.Credential),
        ("reason", entry.Reason),
        ("by", entry.By),
        ("date", entry.Date),
    ];

    /// <summary>A string of JSON; whatever a terminal or an editor would not show as it is, is escaped.</summary>
    private static string Quote(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] is '"' or '\\')
            {
                text.Append('\\').Append(value[i]);
            }
            else if (IsPlain(CharUnicodeInfo.GetUnicodeCategory(value, i)))
            {
                text.Append(value[i]);
                if (char.IsSurrogatePair(value, i))
                {
                    text.Append(value[++i]);
                }
            }
            else
            {
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)value[i]:X4}");
            }
        }

        return text.Append('"').ToString();
    }

    private static bool IsPlain(UnicodeCategory category) => category is not (
        UnicodeCategory.Control or
        UnicodeCategory.Format or
        UnicodeCategory.LineSeparator or
        UnicodeCategory.ParagraphSeparator or
        UnicodeCategory.PrivateUse or
        UnicodeCategory.Surrogate or
        UnicodeCategory.OtherNotAssigned);
}
