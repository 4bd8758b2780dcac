using System.CommandLine;

namespace KeyLint.Cli.LedgerCommands;

/// <summary><c>keylint ledger</c>: what is known, and what became of it.</summary>
internal static class LedgerCommand
{
    public static Command Create() => new("ledger", "Keep the register of known findings: what is open, revoked, rotated, accepted, or no secret.")
    {
        LedgerAddCommand.Create(),
        LedgerMarkCommand.Create(),
        LedgerListCommand.Create(),
        LedgerPruneCommand.Create(),
        LedgerImportCommand.Create(),
    };
}
