using System.Collections.Immutable;
using KeyLint.Reports.Model;

namespace KeyLint.Reports.Building;

/// <summary>The one way to make a report: unites what belongs together, judges urgency, and sorts.</summary>
public static class ReportFactory
{
    /// <summary>Makes a report. The order of the arguments' items does not matter.</summary>
    /// <param name="tool">What makes it.</param>
    /// <param name="scans">What was scanned.</param>
    /// <param name="findings">Findings; those of one fingerprint become one.</param>
    /// <param name="groups">Which findings belong together; those that share a finding become one, and a finding that no group
    /// names becomes a credential of its own.</param>
    /// <param name="providers">What to do about each provider; of several for one rule, one is kept.</param>
    /// <param name="asOf">The day that ages are counted to, or null for a report without ages.</param>
    /// <exception cref="ArgumentException">A group is empty or names a finding that is not there.</exception>
    public static Report Create(
        ToolInfo tool,
        IEnumerable<ScanInfo> scans,
        IEnumerable<FindingEntry> findings,
        IEnumerable<CredentialGroup> groups,
        IEnumerable<ProviderEntry> providers,
        DateOnly? asOf = null)
    {
        var united = FindingUnion.Of(findings).ToImmutableArray();
        var byFingerprint = united.ToDictionary(finding => finding.Fingerprint, StringComparer.Ordinal);
        var given = groups.ToList();

        if (given.Find(group => group.Findings.IsEmpty || !group.Findings.All(byFingerprint.ContainsKey)) is { } wrong)
        {
            throw new ArgumentException($"A credential of {wrong.Provider} is empty or names a finding that is not there.", nameof(groups));
        }

        var known = ReportOrder.Sorted(providers, ReportOrder.Providers).DistinctBy(provider => provider.Rule).ToImmutableArray();
        var byRule = known.ToDictionary(provider => provider.Rule, StringComparer.Ordinal);

        var judged = CredentialUnion.Of(given, united)
            .Select(group => JudgedCredential.Of(
                group, [.. group.Findings.Select(id => byFingerprint[id])], byRule.GetValueOrDefault(group.Rule), asOf))
            .Order(JudgedCredential.MostUrgentFirst);

        var read = scans.Select(scan => scan with
        {
            Target = TargetName.Safe(scan.Target),
            Problems = ProblemLimit.Apply(scan.Problems),
        });

        return new Report(
            tool,
            ReportOrder.Sorted(read, ReportOrder.Scans),
            [.. judged.Select(credential => credential.Entry)],
            united,
            known)
        {
            AsOf = asOf,
        };
    }
}
