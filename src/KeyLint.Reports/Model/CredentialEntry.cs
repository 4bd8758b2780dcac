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

/// <summary>How near to each other the parts of a credential stand.</summary>
public enum Nearness
{
    /// <summary>Near each other in one text.</summary>
    Together,

    /// <summary>In one file, in places or versions apart.</summary>
    File,

    /// <summary>In files that one commit brought in.</summary>
    Commit,

    /// <summary>In files of one folder.</summary>
    Folder,

    /// <summary>In one repository or folder tree, as the only parts of their kind.</summary>
    Target,
}

/// <summary>How soon to act; the order of a report.</summary>
public enum Urgency
{
    /// <summary>Act now: in reach of others, and can move money.</summary>
    Critical,

    /// <summary>Act today.</summary>
    High,

    /// <summary>Act this week.</summary>
    Medium,

    /// <summary>Look at it.</summary>
    Low,
}

/// <summary>What a report tells about a provider.</summary>
/// <param name="Rule">Rule id.</param>
/// <param name="Name">Provider's name.</param>
/// <param name="Kind">exchange, broker, data, wallet, service or generic.</param>
/// <param name="Revocable">False for wallet secrets: they can only be emptied.</param>
/// <param name="ConsolePath">The clicks to the key page; may be empty.</param>
/// <param name="ConsoleUrl">Its address; empty when no source gives it.</param>
/// <param name="Impact">What a holder can do, as <c>permission: effect</c>.</param>
/// <param name="CanWithdraw">Whether some permission lets funds leave.</param>
/// <param name="Leak">Numbered steps after a leak.</param>
/// <param name="Rotation">Numbered steps of a planned rotation.</param>
/// <param name="Checks">What to look at afterwards.</param>
/// <param name="Endpoints">The provider's endpoints that tell about a key or end it, as sentences.</param>
/// <param name="Expiry">When a key lapses by itself; empty when not known.</param>
/// <param name="AddressRestriction">How a key can be bound to addresses; empty when not known.</param>
/// <param name="RotationDays">Recommended greatest age in days.</param>
/// <param name="Support">Where to ask for help; may be empty.</param>
/// <param name="Sources">Where these facts come from.</param>
public sealed record ProviderEntry(
    string Rule,
    string Name,
    string Kind,
    bool Revocable,
    string ConsolePath,
    string ConsoleUrl,
    ImmutableArray<string> Impact,
    bool CanWithdraw,
    ImmutableArray<string> Leak,
    ImmutableArray<string> Rotation,
    ImmutableArray<string> Checks,
    ImmutableArray<string> Endpoints,
    string Expiry,
    string AddressRestriction,
    int RotationDays,
    string Support,
    ImmutableArray<string> Sources);
