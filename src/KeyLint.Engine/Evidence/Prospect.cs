using KeyLint.Engine.Candidates;
using KeyLint.Engine.Evidence.Contexts;
using KeyLint.Engine.Evidence.Filtering;
using KeyLint.Engine.Evidence.Places;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Validation;

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

/// <summary>
/// Judges candidates by the text around their place alone. A run has a dozen of them, of as many rules, which mostly have its value and its place: what
/// the filters say of one they say of all.
/// </summary>
/// <param name="text">The text around them, or all.</param>
/// <param name="path">The path of the text, or as much of it as is known.</param>
internal ref struct Prospects(ReadOnlySpan<char> text, string path)
{
    /// <summary>Characters to either side on which the answer depends: all that <see cref="PlaceFinder"/> and <see cref="Filters"/> read.</summary>
    public const int Reach = 1200;

    private readonly ReadOnlySpan<char> text = text;
    private (int Start, int End, string Value) asked;
    private bool? isWordy;
    private bool? isRandom;
    private (Traits Of, bool IsDropped)? last;

    /// <summary>Judges a candidate.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="clues">What its place tells.</param>
    public Prospect Of(Candidate candidate, Clues clues)
    {
        // All that an array holds stands at the array.
        if (asked != (candidate.Start, candidate.End, candidate.Value))
        {
            asked = (candidate.Start, candidate.End, candidate.Value);
            (isWordy, isRandom, last) = (null, null, null);
        }

        if (clues.Part.Tier != Tier.A && Filters.CanBeWords(candidate, clues) && (isWordy ??= Randomness.IsWordy(candidate.Value.AsSpan())))
        {
            return Prospect.None;
        }

        var partner = Pairs.CanPair(candidate, ref isRandom) ? Prospect.Partner : Prospect.None;
        if (!IsKept(true, partner != 0))
        {
            return partner;
        }

        var need = IsKept(false, false) ? Prospect.Alone
            : (IsKept(true, false) ? Prospect.NeedsContext : Prospect.None)
            | (partner == 0 ? Prospect.None
                : IsKept(false, true) ? Prospect.NeedsPartner
                : IsKept(true, true) ? Prospect.NeedsBoth
                : Prospect.None);
        return need == Prospect.None || IsDropped(candidate, clues) ? partner : partner | need;

        bool IsKept(bool isMentioned, bool isPaired) => EvidenceTable.Judge(
            clues with { Nearness = isMentioned ? Nearness.Line : Nearness.None, Lines = 0, IsPaired = isPaired },
            candidate.Bits).IsKept;
    }

    private bool IsDropped(Candidate candidate, Clues clues)
    {
        var traits = new Traits(clues.Part.Tier == Tier.A, clues.Part.Shape.Form == ShapeForm.Pattern, clues.NamesPart, clues.IsSink, clues.NamesProvider, candidate.Prefix);
        if (traits.IsSelfEvident || last is not { } known || known.Of != traits)
        {
            last = known = (traits, Filters.DropReason(text, path, candidate, clues) is not null);
        }

        return known.IsDropped;
    }

    /// <summary>On what the filters' answer depends beside value and place, for candidates of runs. What proves itself is asked about each time.</summary>
    private readonly record struct Traits(bool IsSelfEvident, bool IsPattern, bool NamesPart, bool IsSink, bool NamesProvider, string Prefix);
}
