using System.Collections.Immutable;
using KeyLint.Analyzers.Places;
using KeyLint.Engine.Findings;

namespace KeyLint.Analyzers.Reporting;

/// <summary>
/// Names the secrets of one file: as their rules call them, else by the nearest name that says what they are. Two secrets that would
/// have one name are told apart by what is around them.
/// </summary>
internal static class VariableNames
{
    /// <summary>The names of each finding, the best first, with spaces between; empty when it has none.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<Finding> findings, SymbolPlaceSource places)
    {
        var values = new HashSet<string>(findings.Select(places.TextOf), StringComparer.Ordinal);
        var named = findings.Select(finding => Named.Create(finding, places.NamesAt(finding.Start).Without(values))).ToList();
        var secrets = named.GroupBy(one => one.Identity).Select(secret => secret.FirstOrDefault(one => one.IsTold) ?? secret.First()).ToList();
        var rivals = secrets.ToLookup(one => one.Best, StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);

        // Where one secret stands twice, it is read by one name.
        var given = new Dictionary<object, string>();
        foreach (var one in secrets)
        {
            var free = Wanted(one, rivals[one.Best]).Where(name => name.Length > 0 && !taken.Contains(name)).ToList();
            given.Add(one.Identity, free.Count > 0 ? string.Join(" ", free) : one.Best);
            taken.Add(free.FirstOrDefault() ?? one.Best);
        }

        return named.ConvertAll(one => given[one.Identity]);
    }

    /// <summary>Of several that have one best name, that one keeps it which alone is called just so.</summary>
    private static ImmutableArray<string> Wanted(Named one, IEnumerable<Named> rivals) =>
        rivals.Count() == 1 || (one.IsCalledSo && rivals.Count(other => other.IsCalledSo) == 1) ? one.Others.Insert(0, one.Best) : one.Others.Add(one.Best);

    /// <param name="Identity">What tells whether two findings are one value: of a connection all of it is, not its password alone.</param>
    /// <param name="Best">The name that it has when no other wants it.</param>
    /// <param name="IsCalledSo">Whether the nearest name adds nothing to that.</param>
    /// <param name="IsTold">Whether a name near it says what it is: a comment tells less.</param>
    /// <param name="Others">Names that what is around adds to, nearest first.</param>
    private sealed record Named(object Identity, string Best, bool IsCalledSo, bool IsTold, ImmutableArray<string> Others)
    {
        public static Named Create(Finding finding, ValueNames names)
        {
            var isConnection = VariableName.IsOfConnection(finding);
            var near = names.Near.Select(NearestName.Of).Where(name => name.Length > 0).ToList();
            var around = names.Around.Select(NearestName.Of).Where(name => name.Length > 0).ToList();
            var best = VariableName.Of(finding) is { Length: > 0 } known ? known
                : (isConnection ? null : near.Find(NearestName.IsTelling)) ?? near.FirstOrDefault() ?? around.Find(NearestName.IsTelling) ?? "";
            best = OwnOf(best);
            var all = near.Concat(around).Select(name => OwnOf(NearestName.Qualify(best, name))).Distinct(StringComparer.Ordinal).ToList();
            return new Named(
                isConnection ? names.Text : finding.SecretId,
                best,
                all.Count == 0 || all[0] == best,
                near.Exists(NearestName.IsTelling),
                all.Where(name => name != best).ToImmutableArray());

            string OwnOf(string name) => isConnection ? VariableName.OfConnection(name) : VariableName.OfSecret(name);
        }
    }
}
