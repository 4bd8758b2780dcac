using KeyLint.Reports.Model;

namespace KeyLint.Reports.Building;

/// <summary>
/// Brings the halves of a credential together that stand apart: the key in one file, the secret in another, or in a later commit.
/// Only halves that leave no choice are paired, the nearest first.
/// </summary>
public static class CredentialPairing
{
    /// <summary>Where so many halves stand in one place, they are a table of examples, and leave a choice anyway.</summary>
    private const int MostInOnePlace = 64;

    private static readonly Nearness[] Steps = [Nearness.File, Nearness.Commit, Nearness.Folder, Nearness.Target];

    /// <summary>Pairs what one scan found. Reports of several scans are not paired with each other: each knows its own repository best.</summary>
    /// <param name="groups">What stands together.</param>
    /// <param name="findings">All findings, with their places.</param>
    /// <returns>The groups, of which some are now one.</returns>
    public static IEnumerable<CredentialGroup> Of(IEnumerable<CredentialGroup> groups, IReadOnlyCollection<FindingEntry> findings)
    {
        var byFingerprint = findings.ToLookup(finding => finding.Fingerprint, StringComparer.Ordinal);
        var united = CredentialUnion.Of(groups, findings).ToList();
        foreach (var ofRule in united.GroupBy(group => group.Rule, StringComparer.Ordinal))
        {
            var halves = ofRule.Where(group => !group.Missing.IsEmpty).Select(group => Half.Of(group, byFingerprint)).ToList();
            foreach (var step in Steps)
            {
                // What has found its secret may still lack its passphrase.
                while (halves.Count > 1 && Pair(halves, step))
                {
                }
            }

            foreach (var group in ofRule.Where(group => group.Missing.IsEmpty).Concat(halves.Select(half => half.Group)))
            {
                yield return group;
            }
        }
    }

    private static bool Pair(List<Half> halves, Nearness step)
    {
        var candidates = halves.ToDictionary(half => half, half => new HashSet<Half>());
        foreach (var near in halves.SelectMany(half => half.Places(step).Select(place => (Place: place, Half: half))).GroupBy(pair => pair.Place, pair => pair.Half))
        {
            var here = near.Distinct().ToList();
            foreach (var half in here.Where(_ => here.Count is > 1 and <= MostInOnePlace))
            {
                candidates[half].UnionWith(here.Where(half.Fits));
            }
        }

        var used = new HashSet<Half>();
        var made = new List<Half>();
        foreach (var half in halves.OrderBy(half => half.Name, StringComparer.Ordinal))
        {
            if (candidates[half].Where(other => Leaves(half, other) && Leaves(other, half)).OrderBy(other => other.Name, StringComparer.Ordinal).FirstOrDefault(other => !used.Contains(other)) is { } partner
                && !used.Contains(half))
            {
                used.UnionWith([half, partner]);
                made.Add(half.With(partner, step));
            }
        }

        halves.RemoveAll(used.Contains);
        halves.AddRange(made);
        return made.Count > 0;

        // The only one of its kind: a secret and a passphrase do not compete for a key.
        bool Leaves(Half half, Half other) => candidates[half].All(rival => rival == other || !rival.Competes(other));
    }

    private sealed record Half(CredentialGroup Group, IReadOnlyList<FindingEntry> Findings)
    {
        public string Name { get; } = string.Join(' ', Group.Findings.Order(StringComparer.Ordinal));

        private HashSet<string> Labels { get; } = [.. Findings.Select(finding => finding.Part)];

        private HashSet<string> Kinds { get; } = [.. Findings.Select(finding => finding.Kind == "privateKey" ? "secret" : finding.Kind)];

        public static Half Of(CredentialGroup group, ILookup<string, FindingEntry> findings) =>
            new(group, [.. group.Findings.SelectMany(fingerprint => findings[fingerprint])]);

        /// <summary>Whether the other holds what this one lacks, and nothing that it has.</summary>
        public bool Fits(Half other) =>
            !Competes(other) && (other.Labels.Overlaps(Group.Missing) || Labels.Overlaps(other.Group.Missing));

        public bool Competes(Half other) => Kinds.Overlaps(other.Kinds);

        public Half With(Half other, Nearness step) => new(
            Group with
            {
                Findings = ReportOrder.Sorted(Group.Findings.Concat(other.Group.Findings)),
                Missing = ReportOrder.Sorted(Group.Missing.Intersect(other.Group.Missing, StringComparer.Ordinal)),
                PairedBy = (Nearness)Math.Max((int)step, Math.Max((int)Group.PairedBy, (int)other.Group.PairedBy)),
            },
            [.. Findings, .. other.Findings]);

        public IEnumerable<(string Target, string Place)> Places(Nearness step) => Findings
            .SelectMany(finding => finding.Occurrences)
            .Select(place => (place.Target, Place: PlaceOf(place, step)))
            .Where(pair => pair.Place is not null)
            .Select(pair => (pair.Target, pair.Place!));

        public bool Equals(Half? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);

        private static string? PlaceOf(Occurrence place, Nearness step) => step switch
        {
            Nearness.File => place.Path.Length > 0 ? place.Path : null,
            Nearness.Commit => place.Commit.Length > 0 ? place.Commit : null,
            Nearness.Folder => place.Path.Length > 0 ? place.Path[..(place.Path.LastIndexOf('/') + 1)] : null,
            _ => "",
        };
    }
}
