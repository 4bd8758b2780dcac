using System.Collections.Immutable;
using KeyLint.Reports.Model;
using KeyLint.Reports.Views;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Ci;

/// <summary>What a service shows beside a file: a credential, as far as it stands there. Parts that stand in one file are one annotation.</summary>
/// <param name="Credential">The credential.</param>
/// <param name="Alerts">Its open parts in that file, in the order of their lines; or those that stand in no present file.</param>
internal sealed record Annotation(CredentialView Credential, ImmutableArray<Alert> Alerts)
{
    // Parts further apart are shown at the first: a service unfolds the whole range.
    private const int MostLines = 20;

    /// <summary>Those of what the ledger leaves open, the most urgent first.</summary>
    public static IEnumerable<Annotation> OfOpen(Report report) => Alert.OfOpen(report)
        .GroupBy(alert => (alert.Credential.Entry.Id, alert.Present is { } place ? PresentPlace.File(place) : null))
        .Select(same => new Annotation(same.First().Credential, [.. same.OrderBy(alert => alert.First.Line)]));

    public AlertLevel Level => Alerts[0].Level;

    public string Diagnostic => PlainText.Line(Alerts[0].Finding.Diagnostic);

    /// <summary><c>Binance API key and API secret</c>.</summary>
    public string Name => $"{PlainText.Line(Alerts[0].Finding.Provider)} {PlainText.Line(Phrase.List([.. Alerts.Select(alert => alert.Finding.Part).Distinct(StringComparer.Ordinal)]))}";

    /// <summary>The file, seen from the folder that the scan ran in; null when only history, a message or a name holds it.</summary>
    public string? File => Alerts[0].Present is { } place ? PlainText.Line(PresentPlace.File(place)) : null;

    /// <summary>Where in that file: from the first part to the end of the last; null for what has no lines.</summary>
    public (int Line, int Column, int EndLine, int EndColumn)? Range
    {
        get
        {
            var places = Alerts.Select(alert => alert.Present).OfType<Occurrence>().Where(PresentPlace.HasLine).ToList();
            if (places.Count == 0)
            {
                return null;
            }

            var first = places[0];
            var near = places.Where(place => place.EndLine - first.Line < MostLines).DefaultIfEmpty(first).ToList();
            var last = near.MaxBy(place => (place.EndLine, place.EndColumn))!;
            return (first.Line, near.Where(place => place.Line == first.Line).Min(place => place.Column), last.EndLine, last.EndColumn);
        }
    }

    /// <summary>What to do, what it is, where it stands, the first step, and how to be done with it: a plain line each.</summary>
    public IEnumerable<string> Lines
    {
        get
        {
            var still = Credential is { Revocable: true, Entry.Urgency: not Urgency.Low } ? " Removing it from the files is not enough." : "";
            yield return $"{Summary.Word(Credential.Entry.Urgency)}: {Advice.Of(Credential)}{still}";
            foreach (var alert in Alerts)
            {
                yield return Part(alert);
            }

            if (Elsewhere() is { Length: > 0 } elsewhere)
            {
                yield return $"The rest of it: {elsewhere}.";
            }

            if (Credential.Exposure is { } exposure)
            {
                var standing = ExposureText.Standing(exposure, Credential.Sources, PlainText.Line);
                yield return $"{char.ToUpperInvariant(standing[0])}{standing[1..]}; pushed: {ExposureText.Pushed(exposure, Credential.Sources)}.";
            }

            yield return $"First step: {PlainText.Line(Advice.Steps(Credential)[0])}";
            yield return Closing();
            if (ProjectPages.OfDiagnostic(Alerts[0].Finding.Diagnostic) is { } address)
            {
                yield return $"More: {address}";
            }
        }
    }

    private static string Part(Alert alert)
    {
        var others = alert.Places.Length > 1 ? $", and {Phrase.Count(alert.Places.Length - 1, "more place")}" : "";
        var origin = PlaceText.Origin(alert.First, PlainText.Line);
        return $"{PlainText.Line(alert.Finding.Part)} \"{PlainText.Line(alert.Finding.Redacted)}\": {char.ToLowerInvariant(origin[0])}{origin[1..]}{others}.";
    }

    private string Elsewhere() => Phrase.List([.. Alerts[0].Partners
        .Where(partner => !Alerts.Any(alert => alert.Finding.Fingerprint == partner.Finding.Fingerprint))
        .Select(partner => $"{PlainText.Line(partner.Finding.Part)} at {PlaceText.Line(partner.First)}")]);

    private string Closing()
    {
        var ids = string.Join(' ', Alerts.Select(alert => PlainText.Line(alert.Finding.Fingerprint)));
        return $"Done? keylint ledger mark revoked {ids} --reason WHY; false-positive in place of revoked if it is no secret" +
            (Range is null ? "." : $", or a comment beside it: keylint:allow {PlainText.Line(Alerts[0].Finding.Rule)} WHY.");
    }
}
