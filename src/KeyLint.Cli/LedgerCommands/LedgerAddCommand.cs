using System.Collections.Immutable;
using System.CommandLine;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Text;
using KeyLint.Reports.Model;
using KeyLint.Reports.Wording;

namespace KeyLint.Cli.LedgerCommands;

/// <summary><c>keylint ledger add FINDINGS…</c>: takes up what the ledger does not hold yet.</summary>
internal static class LedgerAddCommand
{
    public static Command Create()
    {
        var files = LedgerOptions.Findings("Files written with --format json, of any scans.");
        var ledger = LedgerOptions.Ledger();
        var state = LedgerOptions.State($"Where the findings stand: {string.Join(", ", Ledger.StateNames)}.");
        var only = new Option<string[]>("--only")
        {
            Description = "Only this finding, credential or provider: a fingerprint, the id of a credential, binance. Repeatable.",
            HelpName = "ID",
        };
        var said = new StatementOptions();
        var command = new Command("add", "Add findings to the ledger. What it holds already stays as it is.") { files, ledger, state, only };
        said.AddTo(command);
        command.SetAction(parsed =>
        {
            var report = FindingsFiles.Merge(parsed.GetValue(files)!);
            if (report.IsIncomplete)
            {
                Console.Error.WriteLine("keylint: something could not be read in these scans; what they missed is not in the ledger");
            }

            Add(LedgerOptions.LedgerOf(parsed, ledger), Chosen(report, parsed.GetValue(only) ?? []), said.Read(parsed, LedgerOptions.ToState(parsed.GetValue(state)!)));
            return (int)ExitCode.Clean;
        });
        return command;
    }

    /// <summary>Adds findings, and says how many were new.</summary>
    private static void Add(string path, ImmutableArray<FindingEntry> findings, Statement said)
    {
        var added = 0;
        var isNew = new LedgerFile(path).Update(
            ledger =>
            {
                var entries = findings
                    .Where(finding => !ledger.Entries.ContainsKey(finding.Fingerprint))
                    .ToDictionary(finding => finding.Fingerprint, finding => said.About(finding.Fingerprint, FindingsFiles.Name(finding)));
                added = entries.Count;
                return added == 0 ? ledger : ledger with { Entries = ledger.Entries.AddRange(entries) };
            },
            mayBegin: true);
        Console.Out.WriteLine($"{path}: {added} added as {Ledger.NameOf(said.State)}, {findings.Length - added} known");
        if (isNew)
        {
            MergeHint.Write(path);
        }
    }

    private static ImmutableArray<FindingEntry> Chosen(Report report, string[] only)
    {
        if (only.Length == 0)
        {
            // What a comment closes needs no entry, and one that says open would count before it.
            return [.. report.Findings.Where(finding => finding.Mark is not { InSource: true })];
        }

        var ids = new FindingIds(Ledger.Empty, report);
        return [.. only.Select(Fingerprints).SelectMany(found => found).Distinct().Select(ids.Finding).OfType<FindingEntry>()];

        IEnumerable<string> Fingerprints(string wanted)
        {
            var ofProvider = report.Findings.Where(finding => finding.Rule == wanted || finding.Provider.Equals(wanted, StringComparison.OrdinalIgnoreCase)).ToList();
            return ofProvider.Count > 0 ? ofProvider.Select(finding => finding.Fingerprint)
                : ids.Find(wanted) is { IsEmpty: false } found ? found
                : throw new UsageException(Unknown(wanted));
        }

        string Unknown(string wanted)
        {
            // A secret may stand here by mistake, and is not repeated.
            var shown = wanted.Length <= FindingIds.Length ? $" '{PlainText.Line(wanted)}'" : "";
            var near = NearestIds.Of(wanted, report.Findings.Select(finding => finding.Rule).Distinct());
            return $"--only{shown}: no finding, credential or provider in these reports has this id" + (near.Count > 0 ? $"; the nearest: {string.Join(", ", near)}" : "");
        }
    }
}
