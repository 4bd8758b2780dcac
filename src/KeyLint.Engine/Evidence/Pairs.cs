using KeyLint.Engine.Candidates;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;
using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Evidence;

/// <summary>Finds candidates that stand near another part of the same rule.</summary>
internal static class Pairs
{
    /// <summary>The candidates that have a partner.</summary>
    public static HashSet<Candidate> Find(IEnumerable<Candidate> candidates, LineIndex lines)
    {
        var paired = new HashSet<Candidate>(ReferenceComparer<Candidate>.Instance);
        foreach (var sameRule in candidates.Where(CanPair).GroupBy(candidate => candidate.Rule.Id))
        {
            var ordered = sameRule.OrderBy(candidate => candidate.Start).Select(candidate => (Candidate: candidate, lines.Locate(candidate.Start).Line)).ToList();
            for (var i = 0; i < ordered.Count; i++)
            {
                var reach = ordered[i].Line + ordered[i].Candidate.Rule.Pairing.Lines;
                for (var j = i + 1; j < Math.Min(ordered.Count, i + MaxNeighbours) && ordered[j].Line <= reach; j++)
                {
                    if (ArePartners(ordered[i].Candidate, ordered[j].Candidate))
                    {
                        paired.Add(ordered[i].Candidate);
                        paired.Add(ordered[j].Candidate);
                    }
                }
            }
        }

        return paired;
    }

    /// <summary>A table of hashes is no crowd of pairs; neither may it cost the square of its size.</summary>
    private const int MaxNeighbours = 32;

    private static bool CanPair(Candidate candidate) =>
        candidate.Parts[0].Shape.Form != ShapeForm.Random && !candidate.Rule.Pairing.Parts.IsEmpty && IsPlausible(candidate);

    /// <summary>Slugs and words in capitals have the shapes of weak keys, and stand near each other everywhere.</summary>
    private static bool IsPlausible(Candidate candidate) =>
        candidate.Parts[0].Shape.Form != ShapeForm.Pattern
        || candidate.Value.All(c => c == '-' || Alphabet.Find("hexany")!.Contains(c))
        || Randomness.IsRandom(candidate.Value.AsSpan(candidate.Prefix.Length));

    private static bool ArePartners(Candidate a, Candidate b)
    {
        if (a.Overlaps(b) || a.Value == b.Value)
        {
            return false;
        }

        var pairing = a.Rule.Pairing.Parts;
        foreach (var part in a.Parts)
        {
            foreach (var other in b.Parts)
            {
                if (part.Id != other.Id && pairing.Contains(part.Id, StringComparer.Ordinal) && pairing.Contains(other.Id, StringComparer.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
