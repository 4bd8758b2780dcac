using System.Text.Json;
using KeyLint.Reports.Json;
using KeyLint.Reports.Model;
using KeyLint.Reports.Views;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Sarif;

/// <summary>One finding as one result, so that a place more or less is not another alert.</summary>
internal sealed record SarifResult(CredentialView Credential, FindingEntry Finding)
{
    public static IEnumerable<SarifResult> Of(CredentialView credential) =>
        credential.Findings.Select(finding => new SarifResult(credential, finding));

    // A file serves a reader better than a commit message does; each kind stays in order.
    private IReadOnlyList<Occurrence> Places { get; } = [.. Finding.Occurrences.OrderBy(place => place.Path.Length == 0)];

    public void Write(Utf8JsonWriter json, SarifRules rules, SarifBases bases)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", SarifRules.Id(Finding));
        json.WriteNumber("ruleIndex", rules.Index(Finding));
        json.WriteString("level", Level(Credential.Entry.Urgency));
        SarifText.Message(json, "message", Text());
        json.Array("locations", Places.Take(1), (_, place) => SarifLocation.Write(json, place, bases, null));

        if (Places.Count > 1)
        {
            json.Array(
                "relatedLocations",
                Places.Skip(1).Index(),
                (_, pair) => SarifLocation.Write(json, pair.Item, bases, pair.Index + 1));
        }

        json.Object("partialFingerprints", () => json.WriteString("keylint/v1", Finding.Fingerprint));
        json.Object("properties", () => Properties(json));
        json.WriteEndObject();
    }

    private static string Level(Urgency urgency) => urgency switch
    {
        Urgency.Critical or Urgency.High => "error",
        Urgency.Medium => "warning",
        _ => "note",
    };

    private string Text()
    {
        var what = $"{PlainText.Line(Finding.Provider)} {PlainText.Line(Finding.Part)} \"{PlainText.Line(Finding.Redacted)}\"";
        var duty = Credential.Revocable
            ? "Revoke it; removing it is not enough."
            : "It cannot be revoked: move the funds to a new wallet.";

        return $"{what} is exposed ({Summary.Word(Credential.Entry.Urgency).ToLowerInvariant()}: {Summary.When(Credential.Entry.Urgency)}). {duty}";
    }

    private void Properties(Utf8JsonWriter json)
    {
        json.WriteString("urgency", JsonWords.Of(Credential.Entry.Urgency));
        json.Strings("reasons", Credential.Entry.Reasons.Select(reason => PlainText.Line(reason)));
        json.WriteString("credential", Credential.Entry.Id);
        json.WriteString("provider", PlainText.Line(Finding.Provider));
        json.WriteString("part", PlainText.Line(Finding.Part));
        json.WriteString("confidence", JsonWords.Of(Finding.Confidence));
        json.Strings("evidence", Finding.Evidence.Select(reason => PlainText.Line(reason)));

        var first = Places[0];
        if (first.Commit.Length > 0)
        {
            json.WriteString("commit", first.Commit);
            json.WriteString("author", PlainText.Line(first.Author));
            json.Date("date", first.Date);
        }

        if (Finding.Exposure is { } exposure)
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
            json.WriteString("standing", ExposureText.Standing(exposure, [.. Places.Select(place => place.Source).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], PlainText.Line));
        }
    }
}
