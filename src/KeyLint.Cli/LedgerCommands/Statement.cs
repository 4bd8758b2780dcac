using KeyLint.Engine.Findings;

namespace KeyLint.Cli.LedgerCommands;

/// <summary>What a person says about findings.</summary>
/// <param name="State">Where they stand.</param>
/// <param name="Reason">Why; may be empty.</param>
/// <param name="By">Who says so.</param>
/// <param name="Date">When, as <c>2026-03-31</c>.</param>
internal sealed record Statement(LedgerState State, string Reason, string By, string Date)
{
    /// <summary>Whether the day was said, and is not just today.</summary>
    public bool IsDated { get; init; }

    /// <summary>The entry for a finding.</summary>
    /// <param name="fingerprint">The finding's.</param>
    /// <param name="credential">What it is, for readers.</param>
    public LedgerEntry About(string fingerprint, string credential) => new(fingerprint, State, credential, Reason, By, Date);
}
