using System.Collections.Immutable;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Candidates;

/// <summary>A span of text that fits a shape of one rule, not yet judged.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Parts">The parts whose shape it fits; several when they look alike.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Value">The value, joined when it is written in pieces.</param>
/// <param name="Bits">Bits a thief would have to guess.</param>
/// <param name="Prefix">Literal text that every such value begins with.</param>
internal sealed record Candidate(Rule Rule, ImmutableArray<Part> Parts, int Start, int End, string Value, double Bits, string Prefix)
{
    /// <summary>What had to be taken off to see it: <c>Base64</c>; empty when it stands in clear.</summary>
    public string Layer { get; init; } = "";

    /// <summary>The most that evidence can make of it: what is encrypted, or opens only one's own machine, is less of a leak.</summary>
    public Confidence Ceiling { get; init; } = Confidence.High;

    /// <summary>Why the rule itself says that it is none: the drop's name; else empty.</summary>
    public string Excluded { get; init; } = "";

    public bool Overlaps(Candidate other) => Start < other.End && other.Start < End;
}
