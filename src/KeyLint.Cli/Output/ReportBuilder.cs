using System.Collections.Immutable;
using System.Globalization;
using KeyLint.Cli.Scanning;
using KeyLint.Engine;
using KeyLint.Engine.Directives;
using KeyLint.Reports.Building;
using KeyLint.Reports.Model;

namespace KeyLint.Cli.Output;

/// <summary>From what the engine found to the report's own model.</summary>
internal static class ReportBuilder
{
    public static Report Build(SecretScanner scanner, FindingTally tally, IEnumerable<ScanInfo> scans)
    {
        var rules = scanner.Rules;
        var scrubber = new Scrubber(scanner, [.. tally.Findings.Values.Select(finding => finding.Best.SecretId)]);
        var findings = tally.Findings.Values.Select(finding => scrubber.Scrub(Entry(finding, scrubber))).ToList();
        var groups = tally.Credentials.Select(credential => new CredentialGroup(
            credential.Rule,
            rules.Find(credential.Rule)!.Provider.Name,
            credential.FingerprintList,
            credential.MissingLabels));
        var providers = tally.Findings.Values.Select(finding => finding.Best.Rule).DistinctBy(rule => rule.Id).Select(ProviderText.Of);
        return ReportFactory.Create(ToolVersion.Info, scans.Select(scrubber.Scrub), findings, CredentialPairing.Of(groups, findings), providers);
    }

    private static FindingEntry Entry(TalliedFinding tallied, Scrubber scrubber)
    {
        var finding = tallied.Best;
        var allowed = tallied.Allowed;
        var marks = Marks(allowed, scrubber);
        return new FindingEntry(
            finding.Fingerprint,
            finding.Rule.Id,
            finding.Rule.Diagnostic,
            finding.Rule.Provider.Name,
            finding.Part.Label,
            char.ToLowerInvariant(finding.Part.Kind.ToString()[0]) + finding.Part.Kind.ToString()[1..],
            (Confidence)finding.Confidence,
            finding.Evidence,
            finding.Redacted,
            finding.Facts,
            [.. tallied.Occurrences.Select(place => place with { IsAllowed = allowed.IsEmpty && tallied.Allows(place) })],
            tallied.Exposure)
        {
            Mark = marks.IsEmpty ? null : marks[0],
            OtherMarks = marks.IsEmpty ? [] : marks.RemoveAt(0),
        };
    }

    /// <summary>What the directives say, if they close it.</summary>
    private static ImmutableArray<LedgerMark> Marks(ImmutableArray<(Occurrence Place, Directive Directive)> directives, Scrubber scrubber) => [.. directives
        .Select(allowed => new LedgerMark(
            LedgerState.Accepted,
            allowed.Directive.Reason,
            string.Create(CultureInfo.InvariantCulture, $"{allowed.Directive.Keyword} in {Name(scrubber, allowed.Place)}:{allowed.Directive.Line}"),
            "") { InSource = true })
        .Distinct()];

    private static string Name(Scrubber scrubber, Occurrence place) => place.Path.Length > 0 ? scrubber.Scrub(place.Path) : $"{place.Source} {place.ObjectId}".TrimEnd();
}
