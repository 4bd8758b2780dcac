using KeyLint.Engine.Candidates;
using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Evidence;

/// <summary>What becomes of a candidate at best, if only the text around its place is known: were the provider named beside it, and a partner stood there.</summary>
internal enum Prospect
{
    /// <summary>It is dropped before anybody looks for partners.</summary>
    None,

    /// <summary>It is dropped, but may be the partner of another.</summary>
    Partner,

    /// <summary>It is kept only if it has a partner.</summary>
    WithPartner,

    /// <summary>It may be kept as it stands.</summary>
    Alone,
}

/// <summary>Judges candidates by the text around their place alone.</summary>
internal static class Prospects
{
    /// <summary>Characters to either side on which the answer depends: all that <see cref="PlaceFinder"/> and <see cref="Filters"/> read.</summary>
    public const int Reach = 1200;

    /// <summary>Judges a candidate.</summary>
    /// <param name="text">The text around it, or all.</param>
    /// <param name="candidate">The candidate.</param>
    /// <param name="clues">What its place tells.</param>
    public static Prospect Of(ReadOnlySpan<char> text, Candidate candidate, Clues clues)
    {
        if (clues.Part.Tier != Tier.A && Filters.IsWords(candidate, clues))
        {
            return Prospect.None;
        }

        var canPair = Pairs.CanPair(candidate);
        var best = clues with { Nearness = Nearness.Line, Lines = 0 };
        var isKept = EvidenceTable.Judge(best, candidate.Bits).IsKept;
        var isKeptPaired = canPair && EvidenceTable.Judge(best with { IsPaired = true }, candidate.Bits).IsKept;
        return (isKept || isKeptPaired) && Filters.DropReason(text, "", candidate, clues) is null
            ? isKept ? Prospect.Alone : Prospect.WithPartner
            : canPair ? Prospect.Partner : Prospect.None;
    }
}
