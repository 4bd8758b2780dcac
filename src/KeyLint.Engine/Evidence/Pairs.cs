using System.Collections.Immutable;
using KeyLint.Engine.Candidates;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;
using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Evidence;

/// <summary>Finds candidates that stand near another part of the same rule.</summary>
internal static class Pairs
{
    /// <summary>The candidates that have a partner.</summary>
    /// <param name="candidates">The candidates, and what their places tell: two that are both named for the secret are no key and its secret.</param>
    /// <param name="lines">Where lines begin.</param>
    public static HashSet<Candidate> Find(IEnumerable<(Candidate Candidate, Clues Clues)> candidates, LineIndex lines)
    {
        var paired = new HashSet<Candidate>(ReferenceComparer<Candidate>.Instance);
        foreach (var sameRule in candidates.Where(entry => CanPair(entry.Candidate)).GroupBy(entry => entry.Candidate.Rule.Id))
        {
            var ordered = sameRule.OrderBy(entry => entry.Candidate.Start).Select(entry => (entry.Candidate, entry.Clues, lines.Locate(entry.Candidate.Start).Line)).ToList();
            var windows = Windows(ordered.ConvertAll(entry => entry.Line), ordered[0].Candidate.Rule.Pairing.Lines);
            for (var i = 0; i < ordered.Count; i++)
            {
                var (first, count) = windows[i];
                if (windows.GetRange(first, Math.Min(count, MaxNeighbours)).TrueForAll(window => window.Count <= MaxNeighbours)
                    && count <= MaxNeighbours
                    && ordered.GetRange(first, count).Exists(other => ArePartners(ordered[i].Candidate, PartsOf(ordered[i].Candidate, ordered[i].Clues), other.Candidate, PartsOf(other.Candidate, other.Clues))))
                {
                    paired.Add(ordered[i].Candidate);
                }
            }
        }

        return paired;
    }

    /// <summary>Among so many of one shape nearness says nothing: a table of values is no crowd of pairs. Nor may it cost the square of its size.</summary>
    private const int MaxNeighbours = 12;

    /// <summary>For each line, which others lie within a distance: where they begin and how many they are.</summary>
    private static List<(int First, int Count)> Windows(List<int> lines, int distance)
    {
        var windows = new List<(int First, int Count)>();
        var (first, end) = (0, 0);
        foreach (var line in lines)
        {
            while (lines[first] < line - distance)
            {
                first++;
            }

            while (end < lines.Count && lines[end] <= line + distance)
            {
                end++;
            }

            windows.Add((first, end - first));
        }

        return windows;
    }

    /// <summary>Whether a candidate can have a partner, or be one.</summary>
    public static bool CanPair(Candidate candidate)
    {
        bool? isRandom = null;
        return CanPair(candidate, ref isRandom);
    }

    /// <summary>Whether a candidate can have a partner, or be one.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="isRandom">Whether its value looks random, prefix and all, once that is known.</param>
    public static bool CanPair(Candidate candidate, ref bool? isRandom) =>
        candidate.Parts[0].Shape.Form != ShapeForm.Random && !candidate.Rule.Pairing.Parts.IsEmpty
        && (candidate.Parts[0].Shape.Form != ShapeForm.Pattern
            || (candidate.Prefix.Length > 0 ? IsPlausible(candidate) : isRandom ??= IsPlausible(candidate)));

    /// <summary>Slugs and words in capitals have the shapes of weak keys, and stand near each other everywhere.</summary>
    private static bool IsPlausible(Candidate candidate) =>
        candidate.Value.All(c => c == '-' || Alphabet.HexInAnyCase.Contains(c))
        || Randomness.IsRandom(candidate.Value.AsSpan(candidate.Prefix.Length));

    private static ImmutableArray<Part> PartsOf(Candidate candidate, Clues clues) => clues.IsOfProgram ? ImmutableArray<Part>.Empty : clues.NamesPartAlone ? ImmutableArray.Create(clues.Part) : candidate.Parts;

    private static bool ArePartners(Candidate a, ImmutableArray<Part> partsOfA, Candidate b, ImmutableArray<Part> partsOfB)
    {
        if (a.Overlaps(b) || a.Value == b.Value)
        {
            return false;
        }

        var pairing = a.Rule.Pairing.Parts;
        foreach (var part in partsOfA)
        {
            foreach (var other in partsOfB)
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
