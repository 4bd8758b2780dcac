using System.Text.Json;
using KeyLint.Reports.Model;

namespace KeyLint.Reports.Json;

/// <summary>What the ledger says, and what changed since an earlier report, as JSON.</summary>
internal static class LedgerJson
{
    public static void Write(Utf8JsonWriter json, LedgerMark? mark)
    {
        if (mark is null)
        {
            json.WriteNull("ledger");
            return;
        }

        json.Object("ledger", () => All(json, mark));
    }

    public static void WriteOther(Utf8JsonWriter json, LedgerMark mark)
    {
        json.WriteStartObject();
        All(json, mark);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, UnusedMark unused)
    {
        json.WriteStartObject();
        json.WriteString("fingerprint", unused.Fingerprint);
        json.WriteString("credential", unused.Credential);
        Fields(json, unused.Mark);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Changes? changes)
    {
        if (changes is null)
        {
            json.WriteNull("changes");
            return;
        }

        json.Object("changes", () =>
        {
            json.Strings("new", changes.New);
            json.Strings("closed", changes.Closed);
            json.Strings("reopened", changes.Reopened);
            json.Array("gone", changes.Gone, Write);
        });
    }

    private static void Write(Utf8JsonWriter json, GoneCredential gone)
    {
        json.WriteStartObject();
        json.WriteString("id", gone.Id);
        json.WriteString("provider", gone.Provider);
        json.WriteString("state", JsonWords.Of(gone.State));
        json.WriteEndObject();
    }

    private static void All(Utf8JsonWriter json, LedgerMark mark)
    {
        Fields(json, mark);
        json.WriteBoolean("inSource", mark.InSource);
    }

    private static void Fields(Utf8JsonWriter json, LedgerMark mark)
    {
        json.WriteString("state", JsonWords.Of(mark.State));
        json.WriteString("reason", mark.Reason);
        json.WriteString("by", mark.By);
        json.WriteString("date", mark.Date);
    }
}
