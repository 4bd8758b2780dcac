using System.Text.Json;
using KeyLint.Reports.Json;
using KeyLint.Reports.Model;
using KeyLint.Reports.Views;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Sarif;

/// <summary>One finding as one result, so that a place more or less is not another alert.</summary>
internal static class SarifResult
{
    public static void Write(Utf8JsonWriter json, Alert alert, SarifRules rules, SarifBases bases)
    {
        var finding = alert.Finding;
        json.WriteStartObject();
        json.WriteString("ruleId", SarifRules.Id(finding));
        json.WriteNumber("ruleIndex", rules.Index(finding));
        json.WriteString("level", Level(alert.Level));
        SarifText.Message(json, "message", alert.Text);
        json.Array("locations", [alert.First], (_, place) => SarifLocation.Write(json, place, bases));

        var related = Related(alert).ToList();
        if (related.Count > 0)
        {
            json.Array("relatedLocations", related.Index(), (_, pair) =>
                SarifLocation.Write(json, pair.Item.Place, bases, pair.Index + 1, pair.Item.What));
        }

        json.Object("partialFingerprints", () => Fingerprints(json, alert));
        Suppressions(json, finding.Mark);
        json.Object("properties", () => Properties(json, alert));
        json.WriteEndObject();
    }

    /// <summary>Its other places, then one place of each other part of its credential.</summary>
    private static IEnumerable<(Occurrence Place, string What)> Related(Alert alert) => alert.Places
        .Where(place => place != alert.First)
        .Select(place => (place, ""))
        .Concat(alert.Partners.Select(partner => (partner.First, $"{PlainText.Line(partner.Finding.Part)} of the same credential")));

    private static void Fingerprints(Utf8JsonWriter json, Alert alert)
    {
        json.WriteString("keylint/v1", alert.Finding.Fingerprint);
        if (alert.Present is null)
        {
            // GitHub knows this one only, and takes it from the line in the present file, which does not hold the secret.
            json.WriteString("primaryLocationLineHash", alert.Finding.Fingerprint);
        }
    }

    /// <summary>What the ledger closes, or a comment. Without the list nobody knows whether a result is suppressed; an empty one says that it is not.</summary>
    private static void Suppressions(Utf8JsonWriter json, LedgerMark? mark) => json.Array<LedgerMark>("suppressions", mark is { State: not LedgerState.Open } ? [mark] : [], (_, closed) =>
    {
        json.WriteStartObject();
        json.WriteString("kind", closed.InSource ? "inSource" : "external");
        json.WriteString("status", "accepted");
        json.WriteString("justification", LedgerText.Whole(closed, PlainText.Line));
        json.WriteEndObject();
    });

    private static string Level(AlertLevel level) => level switch
    {
        AlertLevel.Error => "error",
        AlertLevel.Warning => "warning",
        _ => "note",
    };

    private static void Properties(Utf8JsonWriter json, Alert alert)
    {
        var (credential, finding) = alert;

        json.WriteString("urgency", JsonWords.Of(credential.Entry.Urgency));
        json.Strings("reasons", credential.Entry.Reasons.Select(reason => PlainText.Line(reason)));
        json.WriteString("credential", credential.Entry.Id);
        json.WriteString("provider", PlainText.Line(finding.Provider));
        json.WriteString("part", PlainText.Line(finding.Part));
        json.WriteString("confidence", JsonWords.Of(finding.Confidence));
        json.Strings("evidence", finding.Evidence.Select(reason => PlainText.Line(reason)));

        var first = alert.First;
        if (first.Commit.Length > 0)
        {
            json.WriteString("commit", first.Commit);
            json.WriteString("author", PlainText.Line(first.Author));
            json.Date("date", first.Date);
        }

        if (finding.Exposure is { } exposure)
        {
            json.WriteString("firstSeenCommit", exposure.FirstSeen.Id);
            json.Date("firstSeen", exposure.FirstSeen.Moment);
            json.WriteString("lastSeenCommit", exposure.LastSeen?.Id ?? "");
            json.Date("lastSeen", exposure.LastSeen?.Moment);
            json.Date("removed", exposure.Removed?.Moment);
            json.WriteBoolean("atHead", exposure.AtHead);
            json.Flag("pushed", exposure.Pushed);
            json.WriteBoolean("unreachable", exposure.Unreachable);
            json.Strings("keptBy", exposure.KeptBy.Select(keeper => PlainText.Line(keeper)));
            json.WriteString("standing", ExposureText.Standing(exposure, alert.Sources, PlainText.Line));
        }
    }
}
