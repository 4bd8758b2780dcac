using KeyLint.Engine;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Rules;

namespace KeyLint.Cli.LedgerCommands;

/// <summary>A ledger as it may be shown. It is written by hand too, and a reason may quote what it is about.</summary>
internal static class LedgerScrubbing
{
    /// <summary>The entries, whose texts hold no secret that proves itself.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="rules">The active rules.</param>
    public static IEnumerable<LedgerEntry> Shown(this Ledger ledger, RuleSet rules)
    {
        var scrubber = new Scrubber(new SecretScanner(rules), []);
        return ledger.Entries.Values.Select(entry => entry with
        {
            Credential = OpaqueWords.Mask(scrubber.Scrub(entry.Credential)),
            Reason = OpaqueWords.Mask(scrubber.Scrub(entry.Reason)),
            By = OpaqueWords.Mask(scrubber.Scrub(entry.By)),
            Date = scrubber.Scrub(entry.Date),
        });
    }
}
