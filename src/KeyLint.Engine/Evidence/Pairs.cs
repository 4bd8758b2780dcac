using KeyLint.Engine.Candidates;
using KeyLint.Engine.Text;

namespace KeyLint.Engine.Evidence;

/// <summary>Finds candidates that stand near another part of the same rule.</summary>
internal static class Pairs
{
    /// <summary>The candidates that have a partner.</summary>
    public static HashSet<Candidate> Find(List<Candidate> candidates, LineIndex lines)
    {
        var paired = new HashSet<Candidate>(ReferenceComparer.Instance);
        for (var i = 0; i < candidates.Count; i++)
        {
            for (var j = i + 1; j < candidates.Count; j++)
            {
                if (ArePartners(candidates[i], candidates[j], lines))
                {
                    paired.Add(candidates[i]);
                    paired.Add(candidates[j]);
                }
            }
        }

        return paired;
    }

    private static bool ArePartners(Candidate a, Candidate b, LineIndex lines) =>
        ReferenceEquals(a.Rule, b.Rule)
        && !a.Overlaps(b)
        && a.Value != b.Value
        && a.Parts.Any(part => a.Rule.Pairing.Parts.Contains(part.Id, StringComparer.Ordinal)
            && b.Parts.Any(other => other.Id != part.Id && a.Rule.Pairing.Parts.Contains(other.Id, StringComparer.Ordinal)))
        && Math.Abs(lines.Locate(a.Start).Line - lines.Locate(b.Start).Line) <= a.Rule.Pairing.Lines;

    /// <summary>Records compare by value; here each span counts by itself.</summary>
    private sealed class ReferenceComparer : IEqualityComparer<Candidate>
    {
        public static ReferenceComparer Instance { get; } = new();

        public bool Equals(Candidate? x, Candidate? y) => ReferenceEquals(x, y);

        public int GetHashCode(Candidate obj) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
    }
}
