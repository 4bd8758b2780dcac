using System.Collections.Immutable;

namespace KeyLint.Engine.Screening;

/// <summary>What the candidates of a run come to in any text that has these characters around it.</summary>
/// <param name="IsAlive">Whether one may be kept as it stands.</param>
/// <param name="Rules">Those that may be kept with a partner, or be the partner of another.</param>
internal sealed record RunOutlook(bool IsAlive, ImmutableArray<RuleOutlook> Rules)
{
    public static RunOutlook Dead { get; } = new(false, ImmutableArray<RuleOutlook>.Empty);

    public static RunOutlook Alive { get; } = new(true, ImmutableArray<RuleOutlook>.Empty);

    public bool Equals(RunOutlook? other) => other is not null && IsAlive == other.IsAlive && Rules.SequenceEqual(other.Rules);

    public override int GetHashCode() => Rules.Aggregate(IsAlive ? 1 : 0, HashCode.Combine);
}

/// <summary>What the candidates of a run under one rule come to.</summary>
/// <param name="Rule">Number of the rule.</param>
/// <param name="Parts">A bit for each part that one of them may be.</param>
/// <param name="NeedsPartner">Whether one of them would be kept with a partner.</param>
/// <param name="IsSeveral">Whether they have more than one value.</param>
internal readonly record struct RuleOutlook(int Rule, uint Parts, bool NeedsPartner, bool IsSeveral);
