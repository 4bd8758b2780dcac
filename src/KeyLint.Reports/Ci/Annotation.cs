using System.Collections.Immutable;
using KeyLint.Reports.Building;
using KeyLint.Reports.Model;
using KeyLint.Reports.Views;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Ci;

/// <summary>What a service shows beside a file: a credential, as far as it stands there. Parts that stand in one file are one annotation.</summary>
/// <param name="Credential">The credential.</param>
/// <param name="File">The file, seen from the folder that the scan ran in; null when only history, a message or a name holds it.</param>
/// <param name="Parts">Its open parts in that file, each with its first place there, in the order of their lines.</param>
internal sealed record Annotation(CredentialView Credential, string? File, ImmutableArray<(Alert Alert, Occurrence Place)> Parts)
{
    // Parts further apart are shown at the first: a service unfolds the whole range.
    private const int MostLines = 20;

    // A service shows ten; who has more of one credential reads the report.
    private const int MostFiles = 10;

    /// <summary>Those of what the ledger leaves open, the most urgent first.</summary>
    public static IEnumerable<Annotation> OfOpen(Report report) => Alert.OfOpen(report)
        .GroupBy(alert => alert.Credential.Entry.Id, StringComparer.Ordinal)
        .SelectMany(credential => credential
            .SelectMany(Places)
            .GroupBy(part => part.File, StringComparer.Ordinal)
            .Take(MostFiles)
            .Select(file => new Annotation(
                credential.First().Credential,
                file.Key,
                [.. file.DistinctBy(part => part.Alert.Finding.Fingerprint).OrderBy(part => part.Place.Line).Select(part => (part.Alert, part.Place))])));

    public AlertLevel Level => Parts[0].Alert.Level;

    public string Diagnostic => PlainText.Line(Parts[0].Alert.Finding.Diagnostic);

    /// <summary><c>Binance API key and API secret</c>.</summary>
    public string Name => Phrase.PartOf(
        PlainText.Line(Parts[0].Alert.Finding.Provider), PlainText.Line(Phrase.List([.. Parts.Select(part => part.Alert.Finding.Part).Distinct(StringComparer.Ordinal)])));

    /// <summary>Where in the file: from the first part to the end of the last; null for what has no lines.</summary>
    public (int Line, int Column, int EndLine, int EndColumn)? Range
    {
        get
        {
            var places = Parts.Select(part => part.Place).Where(place => File is not null && PresentPlace.HasLine(place)).ToList();
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
            var still = Credential is { Revocable: true, Entry.Urgency: not Urgency.Low } && !Advice.IsStaged(Credential) ? " Removing it from the files is not enough." : "";
            yield return $"{Summary.Word(Credential.Entry.Urgency)}: {Advice.Of(Credential)}{still}";
            foreach (var (alert, place) in Parts)
            {
                yield return Part(alert, place);
            }

            if (Elsewhere() is { Length: > 0 } elsewhere)
            {
                yield return $"The rest of it: {elsewhere}.";
            }

            if (ExposureUnion.Of(Parts.Select(part => part.Alert.Finding.Exposure)) is { } exposure)
            {
                var sources = ReportOrder.Sorted(Parts.SelectMany(part => part.Alert.Sources));
                var standing = ExposureText.Standing(exposure, sources, PlainText.Line);
                yield return $"{char.ToUpperInvariant(standing[0])}{standing[1..]}; pushed: {ExposureText.Pushed(exposure, sources)}.";
            }

            yield return $"First step: {PlainText.Line(Advice.Steps(Credential)[0])}";
            if (Credential.Provider is { ConsoleUrl: { Length: > 0 } address })
            {
                yield return $"Where: {PlainText.Line(address)}";
            }

            yield return Closing();
            if (ProjectPages.OfDiagnostic(Parts[0].Alert.Finding.Diagnostic) is { } page)
            {
                yield return $"More: {page}";
            }
        }
    }

    private static IEnumerable<(string? File, Alert Alert, Occurrence Place)> Places(Alert alert)
    {
        var present = PresentPlace.Of(alert.Finding).Select(place => ((string?)PlainText.Line(PresentPlace.File(place)), alert, place)).ToList();
        return present.Count > 0 ? present : [(null, alert, alert.First)];
    }

    private static string Part(Alert alert, Occurrence place)
    {
        var others = alert.Places.Length > 1 ? $", and {Phrase.Count(alert.Places.Length - 1, "more place")}" : "";
        var origin = PlaceText.Origin(place, PlainText.Line, alert.Credential.ManyTargets);
        return $"{PlainText.Line(alert.Finding.Part)} \"{PlainText.Line(alert.Finding.Redacted)}\": {char.ToLowerInvariant(origin[0])}{origin[1..]}{others}.";
    }

    private string Elsewhere() => Phrase.List([.. Parts[0].Alert.Partners
        .Where(partner => !Parts.Any(part => part.Alert.Finding.Fingerprint == partner.Finding.Fingerprint))
        .Select(partner => $"{PlainText.Line(partner.Finding.Part)} at {PlaceText.Line(partner.First)}{(Credential.ManyTargets && partner.First.Target.Length > 0 ? $" in {PlainText.Line(partner.First.Target)}" : "")}")]);

    private string Closing()
    {
        var ids = string.Join(' ', Parts.Select(part => PlainText.Line(part.Alert.Finding.Fingerprint)));
        var state = Advice.ClosedState(Credential);
        return $"Done? keylint ledger mark {state} {ids} --reason WHY; false-positive in place of {state} if it is no secret" +
            (Range is null ? "." : $", or a comment beside it: keylint:allow {PlainText.Line(Parts[0].Alert.Finding.Rule)} WHY.");
    }
}
