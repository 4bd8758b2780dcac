namespace KeyLint.Reports.Model;

/// <summary>What a person has said about a finding, in the ledger or in a comment beside it.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="Reason">Why, in a person's words; may be empty.</param>
/// <param name="By">Who said so; may be empty.</param>
/// <param name="Date">When, as <c>2026-03-31</c>; may be empty.</param>
public sealed record LedgerMark(LedgerState State, string Reason, string By, string Date)
{
    /// <summary>Whether comments say so, where the finding stands; then <see cref="By"/> names the comment.</summary>
    public bool InSource { get; init; }
}

/// <summary>The states of a ledger's entry.</summary>
public enum LedgerState
{
    /// <summary>Known, and not dealt with.</summary>
    Open,

    /// <summary>Dead at its provider.</summary>
    Revoked,

    /// <summary>Replaced, and then revoked.</summary>
    Rotated,

    /// <summary>A secret whose risk somebody bears, for a reason.</summary>
    Accepted,

    /// <summary>No secret.</summary>
    FalsePositive,
}

/// <summary>An entry of the ledger that no finding of a report has.</summary>
/// <param name="Fingerprint">The finding's that it was written for.</param>
/// <param name="Credential">What that was, for readers; may be empty.</param>
/// <param name="Mark">What the ledger says of it.</param>
public sealed record UnusedMark(string Fingerprint, string Credential, LedgerMark Mark);
