using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using KeyLint.Reports.Model;
using KeyLint.Reports.Views;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.JUnit;

/// <summary>The tests of one target: one a finding in it, one a kind of gap, and one that passes when there is no gap.</summary>
internal sealed record JUnitSuite(string Name, ImmutableArray<JUnitCase> Cases)
{
    // More places than this are a list for a program, not for a person.
    private const int MostPlaces = 50;

    /// <summary>The suites of a report, by target.</summary>
    public static ImmutableArray<JUnitSuite> Of(Report report)
    {
        var alerts = Alert.Of(report);
        var targets = report.Scans.Select(scan => scan.Target)
            .Concat(report.Findings.SelectMany(finding => finding.Occurrences).Select(place => place.Target))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

        return [.. targets.Select(target => new JUnitSuite(
            target.Length > 0 ? PlainText.Line(target) : "files",
            [.. alerts.Select(alert => alert.In(target)).OfType<Alert>().Select(Case), .. Reading(report, target)]))];
    }

    public int Count(JUnitResult result) => Cases.Count(test => test.Result == result);

    public void Write(XmlWriter xml)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Name);
        Counts(xml, [this]);
        foreach (var test in Cases)
        {
            test.Write(xml);
        }

        xml.WriteEndElement();
    }

    public static void Counts(XmlWriter xml, IReadOnlyCollection<JUnitSuite> suites)
    {
        Number("tests", suites.Sum(suite => suite.Cases.Length));
        Number("failures", suites.Sum(suite => suite.Count(JUnitResult.Failure)));
        Number("errors", suites.Sum(suite => suite.Count(JUnitResult.Error)));
        Number("skipped", suites.Sum(suite => suite.Count(JUnitResult.Skipped)));
        xml.WriteAttributeString("time", "0");

        void Number(string name, int value) => xml.WriteAttributeString(name, value.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>As the exit code does: what is closed in the ledger or of low confidence is shown, and fails nothing.</summary>
    private static JUnitCase Case(Alert alert)
    {
        var finding = alert.Finding;
        var present = alert.Present;
        var name = $"{PlainText.Line(finding.Part)} in {PlaceText.Name(alert.First)} [{PlainText.Line(finding.Fingerprint)}]";
        return new JUnitCase(
            $"keylint.{PlainText.Line(finding.Rule)}", name, finding.IsClosed || finding.Confidence == Confidence.Low ? JUnitResult.Skipped : JUnitResult.Failure)
        {
            File = present is null ? "" : PlainText.Line(PresentPlace.File(present)),
            Line = present is not null && PresentPlace.HasLine(present) ? present.Line : 0,
            Type = Summary.Word(alert.Credential.Entry.Urgency).ToLowerInvariant(),
            Message = alert.Text,
            Text = string.Join('\n', Lines(alert)),
        };
    }

    private static IEnumerable<string> Lines(Alert alert)
    {
        yield return alert.Where;
        yield return $"Why: {PlainText.Line(string.Join(' ', alert.Credential.Entry.Reasons))}";
        foreach (var (index, step) in Advice.Steps(alert.Credential).Index())
        {
            yield return $"{Phrase.Number(index + 1)}. {PlainText.Line(step)}";
        }

        if (alert.Credential.Provider is { ConsoleUrl: { Length: > 0 } address })
        {
            yield return $"Where: {PlainText.Line(address)}";
        }

        foreach (var place in alert.Places.Take(MostPlaces).Where(place => place != alert.First))
        {
            yield return $"{PlaceText.Origin(place, PlainText.Line)}.";
        }

        if (alert.Places.Length > MostPlaces)
        {
            yield return $"{Phrase.Count(alert.Places.Length - MostPlaces, "more place")} not shown here; the JSON report lists all.";
        }
    }

    private static IEnumerable<JUnitCase> Reading(Report report, string target)
    {
        var scans = report.Scans.Where(scan => scan.Target == target).ToImmutableArray();
        var gaps = Summary.Problems(report with { Scans = scans }, gaps: true);
        var accepted = AcceptedGaps.Of(report with { Scans = scans }).Select(same => new JUnitCase("keylint.scan", $"not read, and accepted: {PlainText.Line(same[0].Problem.Kind)}", JUnitResult.Skipped)
        {
            Message = $"{Phrase.Count(same.Length, "item")} not read, and accepted with --accept-gap. There may be more credentials there.",
        }).ToList();
        if (scans.IsEmpty)
        {
            return [];
        }

        return gaps.IsEmpty && accepted.Count > 0 ? accepted
            : gaps.IsEmpty ? [new JUnitCase("keylint.scan", "everything could be read", JUnitResult.Passed)]
            : gaps.Select(same => new JUnitCase("keylint.scan", $"could not be read: {PlainText.Line(same[0].Problem.Kind)}", JUnitResult.Error)
            {
                Type = PlainText.Line(same[0].Problem.Kind),
                Message = $"{Phrase.Count(same.Length, "item")} could not be read: the scan is incomplete.",
                Text = string.Join('\n', same.Select(gap => $"{PlainText.Line(gap.Problem.Subject)}: {Phrase.Sentence(PlainText.Line(gap.Problem.Message))}")),
            }).Concat(accepted);
    }
}
