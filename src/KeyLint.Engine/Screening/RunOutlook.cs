using System.Collections.Immutable;
using KeyLint.Engine.Evidence;

namespace KeyLint.Engine.Screening;

/// <summary>What the candidates of a run come to in any text that has these characters around it.</summary>
/// <param name="IsAlive">Whether one may be kept as it stands.</param>
/// <param name="Rules">Those that something else in the text may save, or that may save another.</param>
internal sealed record RunOutlook(bool IsAlive, ImmutableArray<RuleOutlook> Rules)
{
    public static RunOutlook Alive { get; } = new(true, ImmutableArray<RuleOutlook>.Empty);

    public bool Equals(RunOutlook? other) => other is not null && IsAlive == other.IsAlive && Rules.SequenceEqual(other.Rules);

    public override int GetHashCode() => Rules.Aggregate(IsAlive ? 1 : 0, HashCode.Combine);
}

/// <summary>What the candidates of a run under one rule come to.</summary>
/// <param name="Rule">Number of the rule.</param>
/// <param name="Parts">A bit for each part that one of them may be.</param>
/// <param name="Prospect">What would save one of them, or one of another run by it.</param>
/// <param name="IsSeveral">Whether they have more than one value.</param>
internal readonly record struct RuleOutlook(int Rule, uint Parts, Prospect Prospect, bool IsSeveral);
