using System.Text.Json;
using KeyLint.Reports.Json;
using KeyLint.Reports.Views;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Sarif;

/// <summary>One finding as one result, so that a place more or less is not another alert.</summary>
internal static class SarifResult
{
    public static void Write(Utf8JsonWriter json, Alert alert, SarifRules rules, SarifBases bases)
    {
        var finding = alert.Finding;
        var places = alert.Places;

        json.WriteStartObject();
        json.WriteString("ruleId", SarifRules.Id(finding));
        json.WriteNumber("ruleIndex", rules.Index(finding));
        json.WriteString("level", Level(alert.Level));
        SarifText.Message(json, "message", alert.Text);
        json.Array("locations", places.Take(1), (_, place) => SarifLocation.Write(json, place, bases, null));

        if (places.Length > 1)
        {
            json.Array(
                "relatedLocations",
                places.Skip(1).Index(),
                (_, pair) => SarifLocation.Write(json, pair.Item, bases, pair.Index + 1));
        }

        json.Object("partialFingerprints", () => json.WriteString("keylint/v1", finding.Fingerprint));
        json.Object("properties", () => Properties(json, alert));
        json.WriteEndObject();
    }

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

        var first = alert.Places[0];
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
