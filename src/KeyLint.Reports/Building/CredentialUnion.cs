using KeyLint.Reports.Model;

namespace KeyLint.Reports.Building;

/// <summary>Groups that share a finding, however far the chain reaches, as one group.</summary>
internal static class CredentialUnion
{
    /// <summary>Unites groups; a finding that no group names becomes a group of its own.</summary>
    public static IEnumerable<CredentialGroup> Of(IEnumerable<CredentialGroup> groups, IEnumerable<FindingEntry> findings)
    {
        var all = groups.ToList();
        var roots = new Dictionary<string, string>(StringComparer.Ordinal);

        foreach (var group in all)
        {
            foreach (var fingerprint in group.Findings)
            {
                Link(roots, group.Findings[0], fingerprint);
            }
        }

        var lone = findings
            .Where(finding => !roots.ContainsKey(finding.Fingerprint))
            .Select(finding => new CredentialGroup(finding.Rule, finding.Provider, [finding.Fingerprint], []));

        return all
            .GroupBy(group => Root(roots, group.Findings[0]), StringComparer.Ordinal)
            .Select(same => Join([.. same]))
            .Concat(lone);
    }

    private static CredentialGroup Join(IReadOnlyList<CredentialGroup> same)
    {
        var named = same.MinBy(group => (group.Rule, group.Provider), Names)!;

        // What one scan missed and another found is not missing.
        var missing = same.Skip(1).Aggregate(
            same[0].Missing.AsEnumerable(), (left, group) => left.Intersect(group.Missing, StringComparer.Ordinal));

        return named with
        {
            Findings = ReportOrder.Sorted(same.SelectMany(group => group.Findings)),
            Missing = ReportOrder.Sorted(missing),
            PairedBy = same.Max(group => group.PairedBy),
        };
    }

    private static readonly IComparer<(string Rule, string Provider)> Names = Comparer<(string Rule, string Provider)>.Create(
        (a, b) => ReportOrder.First(ReportOrder.Text(a.Rule, b.Rule), ReportOrder.Text(a.Provider, b.Provider)));

    private static void Link(Dictionary<string, string> roots, string a, string b)
    {
        roots.TryAdd(a, a);
        roots.TryAdd(b, b);
        roots[Root(roots, b)] = Root(roots, a);
    }

    private static string Root(Dictionary<string, string> roots, string at)
    {
        while (roots[at] != at)
        {
            // Halves the way on each visit, so that long chains stay cheap.
            roots[at] = roots[roots[at]];
            at = roots[at];
        }

        return at;
    }
}
