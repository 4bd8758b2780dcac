using KeyLint.Cli.LedgerCommands;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Rules;
using KeyLint.Reports.Model;
using LedgerState = KeyLint.Reports.Model.LedgerState;

namespace KeyLint.Cli.Output;

/// <summary>Loads the ledger that a report is held against.</summary>
internal static class LedgerSource
{
    /// <summary>The entries of a ledger.</summary>
    /// <param name="file">The file that was asked for; null for the one in the folder, if it is there.</param>
    /// <param name="folder">Where one may lie; null when nowhere.</param>
    /// <param name="rules">They tell what of its texts is a secret.</param>
    /// <returns>The entries, or null when there is no ledger.</returns>
    /// <exception cref="UsageException">It cannot be read, or is none.</exception>
    public static IReadOnlyCollection<UnusedMark>? Load(string? file, string? folder, RuleSet rules)
    {
        var path = file ?? (folder is null ? null : Path.Combine(folder, Ledger.FileName));
        return path is null || (file is null && !Path.Exists(path)) ? null : [.. new LedgerFile(path).Read().Shown(rules).Select(ToMark)];
    }

    /// <summary>The entries of ledgers that are no files, of which the later ones count.</summary>
    /// <param name="texts">Their texts.</param>
    /// <param name="rules">They tell what of their texts is a secret.</param>
    /// <exception cref="UsageException">One is no ledger.</exception>
    public static IReadOnlyCollection<UnusedMark> Parse(IEnumerable<string> texts, RuleSet rules) =>
        [.. texts.SelectMany(text => Committed(text).Shown(rules)).Select(ToMark).Reverse().DistinctBy(entry => entry.Fingerprint, StringComparer.Ordinal)];

    private static Ledger Committed(string text)
    {
        try
        {
            return Ledger.Read(text, Ledger.FileName);
        }
        catch (RulesRefusedException refusal)
        {
            throw new UsageException($"{Ledger.FileName}: this ledger, as it is committed, cannot be used\n{refusal.Message}");
        }
    }

    private static UnusedMark ToMark(LedgerEntry entry) =>
        new(entry.Fingerprint, entry.Credential, new LedgerMark((LedgerState)entry.State, entry.Reason, entry.By, entry.Date));
}
