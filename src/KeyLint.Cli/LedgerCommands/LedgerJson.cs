using System.Text;
using System.Text.Json;
using KeyLint.Engine.Findings;

namespace KeyLint.Cli.LedgerCommands;

/// <summary>Entries as JSON, for other programs: every field is always there.</summary>
internal static class LedgerJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n" };

    public static string Of(IEnumerable<LedgerEntry> entries)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("entries");
            foreach (var entry in entries)
            {
                json.WriteStartObject();
                json.WriteString("fingerprint", entry.Fingerprint);
                json.WriteString("state", Ledger.NameOf(entry.State));
                json.WriteString("credential", entry.Credential);
                json.WriteString("reason", entry.Reason);
                json.WriteString("by", entry.By);
                json.WriteString("date", entry.Date);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length) + "\n";
    }
}
