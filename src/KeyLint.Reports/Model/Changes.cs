using System.Collections.Immutable;

namespace KeyLint.Reports.Model;

/// <summary>What became of the credentials since an earlier report. Ids are those of this report, but for <see cref="Gone"/>.</summary>
/// <param name="New">Open, and the earlier report knew none of their findings.</param>
/// <param name="Closed">Closed since then.</param>
/// <param name="Reopened">Closed then, open now.</param>
/// <param name="Gone">In the earlier report, and in no finding of this one: not found any more, or not looked for.</param>
public sealed record Changes(
    ImmutableArray<string> New,
    ImmutableArray<string> Closed,
    ImmutableArray<string> Reopened,
    ImmutableArray<GoneCredential> Gone);

/// <summary>A credential of an earlier report.</summary>
/// <param name="Id">Its id there.</param>
/// <param name="Provider">Provider's name.</param>
/// <param name="State">What the ledger said of it then.</param>
public sealed record GoneCredential(string Id, string Provider, LedgerState State);
