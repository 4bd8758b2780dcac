using System.CommandLine;
using KeyLint.Cli.Output;
using KeyLint.Engine.Rules;
using KeyLint.Reports.Model;

namespace KeyLint.Cli.Commands;

/// <summary>Which ledger a command holds its findings against.</summary>
internal sealed class LedgerChoice
{
    private readonly Option<string?> ledger = new("--ledger") { HelpName = "FILE" };

    private readonly Option<bool> noLedger = new("--no-ledger") { Description = "Use no ledger, even if there is one." };

    /// <param name="standard">Which one it takes where none is named.</param>
    public LedgerChoice(string standard = "keylint.ledger.json in what is scanned, else at the root of its repository") =>
        ledger.Description = $"The register of what is known, and what became of it; by default {standard}.";

    public void AddTo(Command command)
    {
        command.Options.Add(ledger);
        command.Options.Add(noLedger);
    }

    /// <summary>Whether a file was named.</summary>
    public bool IsNamed(ParseResult parsed) => parsed.GetValue(ledger) is not null;

    /// <summary>The entries of the ledger; null when there is none.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="rules">They tell what of its texts is a secret.</param>
    /// <param name="folder">Where one may lie; null when nowhere.</param>
    /// <param name="texts">Ledgers that are no files, for when there is none that is; null when there are none.</param>
    /// <exception cref="UsageException">It cannot be read, or is none.</exception>
    public IReadOnlyCollection<UnusedMark>? Entries(ParseResult parsed, RuleSet rules, string? folder, IReadOnlyList<string>? texts) =>
        parsed.GetValue(noLedger) ? null : LedgerSource.Load(parsed.GetValue(ledger), folder, rules) ?? (texts is null ? null : LedgerSource.Parse(texts, rules));
}
