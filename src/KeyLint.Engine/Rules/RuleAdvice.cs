using System.Collections.Immutable;

namespace KeyLint.Engine.Rules;

/// <summary>What a report says of a credential that leaked.</summary>
/// <param name="Impact">What a holder of the credential can do, by permission.</param>
/// <param name="Lifecycle">Expiry, address restriction and rotation.</param>
/// <param name="Playbook">How to end a leak and how to rotate.</param>
/// <param name="References">Where the facts come from.</param>
public sealed record RuleAdvice(ImmutableArray<Impact> Impact, Lifecycle Lifecycle, Playbook Playbook, ImmutableArray<Reference> References);

/// <summary>What one permission lets a holder do.</summary>
/// <param name="Permission">The provider's name for it.</param>
/// <param name="Effect">What that means in a thief's hands.</param>
/// <param name="CanWithdraw">Whether funds can leave the account.</param>
public sealed record Impact(string Permission, string Effect, bool CanWithdraw);

/// <summary>A fact as text with its confidence.</summary>
/// <param name="Text">The fact; empty when nothing is known.</param>
/// <param name="Confidence">documented, sdk, scanner or inferred.</param>
public sealed record Fact(string Text, string Confidence);

/// <summary>How long a credential lives.</summary>
/// <param name="Expiry">When the provider lets it lapse.</param>
/// <param name="AddressRestriction">How it can be bound to IP addresses.</param>
/// <param name="RotationDays">Recommended greatest age in days.</param>
public sealed record Lifecycle(Fact Expiry, Fact AddressRestriction, int RotationDays);

/// <summary>A source of facts.</summary>
/// <param name="Facts">What was taken from it.</param>
/// <param name="Source">Address, or repository and path.</param>
/// <param name="Confidence">documented, sdk, scanner or inferred.</param>
public sealed record Reference(string Facts, string Source, string Confidence);
