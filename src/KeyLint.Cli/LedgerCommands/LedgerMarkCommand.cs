using System.Collections.Immutable;
using System.CommandLine;
using KeyLint.Cli.Grammar;
using KeyLint.Engine.Findings;
using KeyLint.Reports.Wording;

namespace KeyLint.Cli.LedgerCommands;

/// <summary><c>keylint ledger mark STATE ID…</c>: says what became of findings.</summary>
internal static class LedgerMarkCommand
{
    public static Command Create()
    {
        var state = new Argument<string>("STATE") { Description = $"Where they stand now: {string.Join(", ", Ledger.StateNames)}." };
        state.TakesOneOf([.. Ledger.StateNames]);
        var ids = new Argument<string[]>("ID")
        {
            Description = "Fingerprints, or at least their first 4 characters; ids of credentials if --findings names the report.",
            Arity = ArgumentArity.OneOrMore,
        };
        var findings = new Option<string[]>("--findings") { Description = "Reports that were written with --format json and know the IDs. Repeatable.", HelpName = "FILE" };
        var ledger = LedgerOptions.Ledger();
        var said = new StatementOptions();
        var command = new Command("mark", "Mark findings as revoked, rotated, accepted, no secret, or open again.") { state, ids, findings, ledger };
        said.AddTo(command);
        command.SetAction(parsed =>
        {
            var reports = parsed.GetValue(findings) is { Length: > 0 } named ? FindingsFiles.Merge(named) : null;
            var statement = said.Read(parsed, LedgerOptions.ToState(parsed.GetValue(state)!));
            var path = LedgerOptions.LedgerOf(parsed, ledger);
            var told = new List<string>();
            var isNew = new LedgerFile(path).Update(
                before =>
                {
                    var known = new FindingIds(before, reports);
                    var fingerprints = parsed.GetValue(ids)!.SelectMany(id => known.FindOrTrust(id)).Distinct().ToList();
                    return Mark(before, fingerprints, known, statement, told);
                },
                mayBegin: true);
            told.ForEach(Console.Out.WriteLine);
            if (isNew)
            {
                MergeHint.Write(path);
            }

            return (int)ExitCode.Clean;
        });
        return command;
    }

    private static Ledger Mark(Ledger ledger, List<string> fingerprints, FindingIds known, Statement said, List<string> told)
    {
        var entries = ledger.Entries.ToBuilder();
        foreach (var fingerprint in fingerprints)
        {
            var before = ledger.Entries.GetValueOrDefault(fingerprint);
            var name = known.Finding(fingerprint) is { } finding ? FindingsFiles.Name(finding) : before?.Credential ?? "";
            var state = Ledger.NameOf(said.State);
            var shown = $"{fingerprint}{(name.Length > 0 ? $" ({PlainText.Line(name)})" : "")}";

            // Who says the same again adds nothing to who said it first.
            if (before?.State == said.State && (said.Reason.Length == 0 || said.Reason == before.Reason) && (!said.IsDated || said.Date == before.Date))
            {
                told.Add($"{shown}: {state} already, since {PlainText.Line(before.Date)}");
                continue;
            }

            // Who says another day, and no reason, leaves the reason as it was.
            entries[fingerprint] = (before?.State == said.State && said.Reason.Length == 0 ? said with { Reason = before.Reason } : said).About(fingerprint, name);
            told.Add(before is null ? $"{shown}: added as {state}{(known.Finding(fingerprint) is null ? ", which the ledger did not know" : "")}" : before.State == said.State ? $"{shown}: {state} already, {(said.IsDated && said.Date != before.Date ? $"since {said.Date}" : "for another reason")} now" : $"{shown}: {Ledger.NameOf(before.State)}, now {state}");
        }

        var after = entries.ToImmutable();
        return ReferenceEquals(after, ledger.Entries) ? ledger : ledger with { Entries = after };
    }
}
