using KeyLint.Reports.Model;

namespace KeyLint.Reports.Urgencies;

/// <summary>One written rule: when it applies, what it makes of the urgency, and the sentence a reader gets.</summary>
/// <param name="Name">Name, as in <c>docs/urgency.md</c>.</param>
/// <param name="Applies">When it applies.</param>
/// <param name="Effect">The urgency it gives; what stood before may be looked at.</param>
/// <param name="Reason">The sentence for the report.</param>
internal sealed record UrgencyRule(
    string Name,
    Func<UrgencyFacts, bool> Applies,
    Func<Urgency, Urgency> Effect,
    Func<UrgencyFacts, string> Reason);

/// <summary>An urgency and the sentences that gave it.</summary>
internal sealed record UrgencyVerdict(Urgency Urgency, IReadOnlyList<string> Reasons);
