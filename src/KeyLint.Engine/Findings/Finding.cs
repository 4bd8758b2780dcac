using System.Collections.Immutable;
using KeyLint.Engine.Directives;
using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Findings;

/// <summary>One secret under one rule, where it stands in one text. Holds no secret.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Part">The part it is.</param>
/// <param name="Confidence">How sure.</param>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index after its last character.</param>
/// <param name="Fingerprint">One-way id of rule family and secret; empty when it was not asked for.</param>
/// <param name="SecretId">Tells that two findings are one value. For memory only; unlike the fingerprint it is not hardened.</param>
/// <param name="Redacted">Its only printable form.</param>
/// <param name="Evidence">Why it was reported.</param>
/// <param name="Facts">What the value itself tells.</param>
/// <param name="Credential">Number of the credential it belongs to within its text; equal numbers belong together.</param>
public sealed record Finding(
    Rule Rule,
    Part Part,
    Confidence Confidence,
    int Start,
    int End,
    string Fingerprint,
    SecretId SecretId,
    string Redacted,
    ImmutableArray<string> Evidence,
    ImmutableArray<string> Facts,
    int Credential)
{
    /// <summary>The directive in its text that allows it, or null.</summary>
    public Directive? Allowed { get; init; }
}

/// <summary>A candidate that was judged to be no secret.</summary>
/// <param name="Rule">The rule whose shape it fits.</param>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index after its last character.</param>
/// <param name="Reason">The drop's name.</param>
public sealed record DroppedCandidate(Rule Rule, int Start, int End, string Reason);

/// <summary>What a scan of one text found.</summary>
/// <param name="Findings">By position.</param>
/// <param name="Dropped">By position; empty unless asked for.</param>
public sealed record ScanResult(ImmutableArray<Finding> Findings, ImmutableArray<DroppedCandidate> Dropped)
{
    /// <summary>Nothing found.</summary>
    public static ScanResult Empty { get; } = new(ImmutableArray<Finding>.Empty, ImmutableArray<DroppedCandidate>.Empty);
}
