using KeyLint.Cli.Scanning;
using KeyLint.Engine.Rules;
using KeyLint.Reports.Building;
using KeyLint.Reports.Model;

namespace KeyLint.Cli.Output;

/// <summary>From what the engine found to the report's own model.</summary>
internal static class ReportBuilder
{
    public static Report Build(RuleSet rules, FindingTally tally, IEnumerable<ScanInfo> scans)
    {
        var findings = tally.Findings.ToDictionary(StringComparer.Ordinal);
        var renamed = AbsorbGeneric(findings);
        var groups = tally.Credentials
            .Select(credential => Group(rules, credential, renamed))
            .Where(group => group.Findings.All(findings.ContainsKey));
        var providers = findings.Values.Select(finding => finding.Best.Rule).DistinctBy(rule => rule.Id).Select(ProviderText.Of);
        return ReportFactory.Create(ToolVersion.Info, scans, findings.Values.Select(Entry), groups, providers);
    }

    /// <summary>Where one place tells whose secret it is, the places that do not are its further occurrences.</summary>
    private static Dictionary<string, string> AbsorbGeneric(Dictionary<string, TalliedFinding> findings)
    {
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var same in findings.Values.GroupBy(finding => finding.Best.SecretId).Where(same => same.Count() > 1).ToList())
        {
            var owner = same.Where(finding => !finding.IsGeneric)
                .OrderByDescending(finding => finding.Best.Confidence)
                .ThenBy(finding => finding.Best.Rule.Id, StringComparer.Ordinal)
                .FirstOrDefault();
            foreach (var generic in same.Where(finding => owner is not null && finding.IsGeneric))
            {
                owner!.Absorb(generic);
                findings.Remove(generic.Best.Fingerprint);
                renamed.Add(generic.Best.Fingerprint, owner.Best.Fingerprint);
            }
        }

        return renamed;
    }

    private static CredentialGroup Group(RuleSet rules, TalliedCredential credential, Dictionary<string, string> renamed) => new(
        credential.Rule,
        rules.Find(credential.Rule)!.Provider.Name,
        [.. credential.Fingerprints.Split(' ').Select(fingerprint => renamed.GetValueOrDefault(fingerprint, fingerprint)).Distinct()],
        credential.MissingLabels);

    private static FindingEntry Entry(TalliedFinding tallied)
    {
        var finding = tallied.Best;
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
            [.. tallied.Occurrences],
            tallied.Exposure);
    }
}
