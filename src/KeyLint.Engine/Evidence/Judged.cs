using KeyLint.Engine.Candidates;
using KeyLint.Engine.Evidence.Contexts;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Evidence;

/// <summary>A candidate with what speaks for it and what was decided.</summary>
internal sealed record Judged(Candidate Candidate, Clues Clues, Verdict Verdict) : IComparable<Judged>
{
    /// <summary>Shorter literal beginnings come about by chance.</summary>
    private const int TellingPrefix = 4;

    public Part Part => Clues.Part;

    /// <summary>Orders rival readings of one span, the best first: proof before context, context before chance.</summary>
    public int CompareTo(Judged? other)
    {
        if (other is null)
        {
            return -1;
        }

        var order = other.Rank.CompareTo(Rank);
        return order != 0 ? order : string.CompareOrdinal(Candidate.Rule.Id, other.Candidate.Rule.Id);
    }

    private (bool, bool, bool, bool, int, bool, bool, bool, Nearness, Confidence, int) Rank => (
        Part.Shape.Form != ShapeForm.Random,
        Part.Tier == Tier.A && Part.Shape.Form == ShapeForm.Pattern,
        Clues.IsSink,
        Clues.NamesProvider,
        Clues.NameLength,
        Candidate.Prefix.Length >= TellingPrefix,
        !Clues.IsUnderAnother,
        Clues.IsPaired && Clues.Nearness != Nearness.None,
        Clues.Nearness,
        Verdict.Confidence,
        -Clues.Lines);
}
