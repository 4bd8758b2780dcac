using KeyLint.Engine.Candidates;
using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Evidence;

/// <summary>What would save a candidate of which only the text around its place is known. Nothing does when it is none of these.</summary>
[Flags]
internal enum Prospect
{
    None = 0,

    /// <summary>It may be the partner of another.</summary>
    Partner = 1,

    /// <summary>It is kept where the provider is mentioned.</summary>
    NeedsContext = 2,

    /// <summary>It is kept where a partner stands.</summary>
    NeedsPartner = 4,

    /// <summary>It is kept where the provider is mentioned and a partner stands.</summary>
    NeedsBoth = 8,

    /// <summary>It may be kept as it stands.</summary>
    Alone = 16,
}

/// <summary>Judges candidates by the text around their place alone.</summary>
internal static class Prospects
{
    /// <summary>Characters to either side on which the answer depends: all that <see cref="PlaceFinder"/> and <see cref="Filters"/> read.</summary>
    public const int Reach = 1200;

    /// <summary>Judges a candidate.</summary>
    /// <param name="text">The text around it, or all.</param>
    /// <param name="path">The path of the text, or as much of it as is known.</param>
    /// <param name="candidate">The candidate.</param>
    /// <param name="clues">What its place tells.</param>
    public static Prospect Of(ReadOnlySpan<char> text, string path, Candidate candidate, Clues clues)
    {
        if (clues.Part.Tier != Tier.A && Filters.IsWords(candidate, clues))
        {
            return Prospect.None;
        }

        var partner = Pairs.CanPair(candidate) ? Prospect.Partner : Prospect.None;
        var need = IsKept(false, false) ? Prospect.Alone
            : (IsKept(true, false) ? Prospect.NeedsContext : Prospect.None)
            | (partner == 0 ? Prospect.None
                : IsKept(false, true) ? Prospect.NeedsPartner
                : IsKept(true, true) ? Prospect.NeedsBoth
                : Prospect.None);
        return need == Prospect.None || Filters.DropReason(text, path, candidate, clues) is not null ? partner : partner | need;

        bool IsKept(bool isMentioned, bool isPaired) => EvidenceTable.Judge(
            clues with { Nearness = isMentioned ? Nearness.Line : Nearness.None, Lines = 0, IsPaired = isPaired },
            candidate.Bits).IsKept;
    }
}
