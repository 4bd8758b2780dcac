using KeyLint.Engine.Evidence.Contexts;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Evidence;

/// <summary>
/// From evidence to verdict. A table, not a score: each tier names what it needs, so that a person can follow every decision.
/// </summary>
internal static class EvidenceTable
{
    /// <summary>Shapes of one length with this many unknown bits are rare enough for a pair of them to speak for itself.</summary>
    private const double RarePairBits = 200;

    /// <summary>Judges a candidate that no filter dropped.</summary>
    /// <param name="clues">What speaks for it.</param>
    /// <param name="bits">Unknown bits of its shape.</param>
    /// <returns>Keep with a confidence, or drop for want of evidence.</returns>
    public static Verdict Judge(Clues clues, double bits)
    {
        var hasNearContext = clues.Nearness >= Nearness.Near;
        var hasContext = clues.Nearness > Nearness.None || clues.NamesProvider;
        var isNamed = clues.NamesPart && (clues.NamesProvider || hasNearContext);

        // Among lengths that are a guess, two values near each other are no pair yet.
        var isPair = clues.IsPaired && clues.Part.Shape.IsExact;

        // Nor are two of a common shape that are named for something else, where only the file is about the provider: addresses in a list of tokens.
        var isPairInFile = isPair && (clues.Nearness > Nearness.File || !clues.NamesOther);
        return clues.Part.Tier switch
        {
            Tier.A => Verdict.Keep(Confidence.High),

            // Where exchanges stand side by side, what one is named for is no key of the next.
            _ when clues is { IsOfAnother: true, IsSink: false, IsPaired: false } => Verdict.Drop("no-evidence"),

            // Nor is what is named for somebody else altogether, in a pair or not.
            _ when clues is { IsOfStranger: true, IsSink: false } => Verdict.Drop("no-evidence"),

            // What is named for something else is no key of whoever happens to be mentioned nearby.
            Tier.B when clues is { NamesAnotherKind: true, IsSink: false, NamesProvider: false, IsPaired: false } => Verdict.Drop("no-evidence"),

            Tier.B when clues.IsSink || clues.NamesProvider || isNamed => Verdict.Keep(Confidence.High),
            Tier.B when clues.NamesPart && clues.Part.Shape.Form == ShapeForm.Random => Verdict.Keep(Confidence.Medium),
            Tier.B when clues.IsPaired && hasContext => Verdict.Keep(Confidence.High),
            Tier.B when isPair && bits >= RarePairBits => Verdict.Keep(Confidence.Medium),
            Tier.B when hasNearContext || (clues.NamesPart && hasContext) => Verdict.Keep(Confidence.Medium),
            Tier.B when clues.Nearness == Nearness.Import && clues.Part.Shape.IsExact && bits >= RarePairBits => Verdict.Keep(Confidence.Medium),
            Tier.B when hasContext => Verdict.Keep(Confidence.Low),

            // A scalar of the curve under the name of a private key is one, whatever the chain.
            Tier.C when clues.NamesWalletKey && clues.Part.Shape.Check.Length > 0 => Verdict.Keep(Confidence.High),

            Tier.C when clues.IsSink || (clues.NamesProvider && (clues.NamesPart || isPair)) => Verdict.Keep(Confidence.High),
            Tier.C when hasNearContext && (clues.NamesPart || isPair) => Verdict.Keep(clues.NamesPart ? Confidence.High : Confidence.Medium),
            Tier.C when hasContext && (clues.NamesPart || isPairInFile) => Verdict.Keep(Confidence.Medium),

            // A private key that has a candidate of its own, such as a PEM block beside the key it signs for.
            Tier.Pair when clues.IsPaired => Verdict.Keep(Confidence.High),

            Tier.D when hasContext && (clues.NamesPart || isPairInFile) => Verdict.Keep(Confidence.Low),
            _ => Verdict.Drop("no-evidence"),
        };
    }
}
