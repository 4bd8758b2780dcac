using KeyLint.Engine.Candidates;
using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Evidence.Filtering;

/// <summary>
/// Turns away, before anything is asked about them, candidates that nothing could save: their tier needs a name, a sink or a partner, they stand in no
/// named place, and the text holds no other part of their rule. In lists of GUIDs and digests these are nearly all.
/// </summary>
internal static class Hopeless
{
    /// <summary>Removes them.</summary>
    /// <param name="found">All candidates of a text.</param>
    /// <param name="places">Tells what holds a value.</param>
    public static void Remove(List<Candidate> found, IPlaces places)
    {
        var partOf = new Dictionary<Rule, Part?>(ReferenceComparer<Rule>.Instance);
        foreach (var candidate in found)
        {
            foreach (var part in candidate.Parts)
            {
                // Null once a second part was seen.
                partOf[candidate.Rule] = !partOf.TryGetValue(candidate.Rule, out var other) || ReferenceEquals(other, part) ? part : null;
            }
        }

        found.RemoveAll(candidate => partOf[candidate.Rule] is not null && NeedsMore(candidate)
            && places.PlaceOf(candidate.Start, candidate.End) is { Names.IsEmpty: true, Callee.Length: 0, Sinks.IsEmpty: true });
    }

    private static bool NeedsMore(Candidate candidate)
    {
        foreach (var part in candidate.Parts)
        {
            if (part.Tier is Tier.A or Tier.B)
            {
                return false;
            }
        }

        return true;
    }
}
