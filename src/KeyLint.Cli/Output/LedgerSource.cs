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
    /// <returns>The entries, or null when there is no ledger.</returns>
    /// <exception cref="UsageException">It cannot be read, or is none.</exception>
    public static IReadOnlyCollection<UnusedMark>? Load(string? file, string? folder)
    {
        var path = file ?? (folder is null ? null : Path.Combine(folder, Ledger.FileName));
        if (path is null || (file is null && !File.Exists(path)))
        {
            return null;
        }

        try
        {
            return [.. Ledger.Read(File.ReadAllText(path), path).Entries.Values.Select(ToMark)];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: the ledger cannot be read: {fault.Message}");
        }
        catch (RulesRefusedException refusal)
        {
            throw new UsageException($"{path}: this ledger cannot be used\n{refusal.Message}");
        }
    }

    private static UnusedMark ToMark(LedgerEntry entry) =>
        new(entry.Fingerprint, entry.Credential, new LedgerMark((LedgerState)entry.State, entry.Reason, entry.By, entry.Date));
}
