using System.Collections.Immutable;

namespace KeyLint.Reports.Model;

/// <summary>Findings of one provider that belong together: what a person revokes in one go.</summary>
/// <param name="Id">Stable id: the fingerprints of its findings, hashed; or the one finding's fingerprint.</param>
/// <param name="Rule">Rule id.</param>
/// <param name="Provider">Provider's name.</param>
/// <param name="Findings">Fingerprints of its findings, key first.</param>
/// <param name="Missing">Labels of parts that were not found, for a half pair.</param>
/// <param name="Urgency">How soon to act.</param>
/// <param name="Reasons">The written rules that gave that urgency.</param>
public sealed record CredentialEntry(
    string Id,
    string Rule,
    string Provider,
    ImmutableArray<string> Findings,
    ImmutableArray<string> Missing,
    Urgency Urgency,
    ImmutableArray<string> Reasons)
{
    /// <summary>What the ledger says of it: open while it says so of one finding, or nothing of one.</summary>
    public LedgerState State { get; init; }

    /// <summary>How parts that stand apart were brought together; <see cref="Nearness.Together"/> if they do not.</summary>
    public Nearness PairedBy { get; init; }

    /// <summary>Whether somebody has dealt with it.</summary>
    public bool IsClosed => State != LedgerState.Open;
}
