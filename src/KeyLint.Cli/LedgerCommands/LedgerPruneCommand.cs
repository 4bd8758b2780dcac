using System.CommandLine;
using KeyLint.Engine.Findings;
using KeyLint.Reports.Wording;
using Report = KeyLint.Reports.Model.Report;
using ScanKinds = KeyLint.Reports.Model.ScanKinds;

namespace KeyLint.Cli.LedgerCommands;

/// <summary><c>keylint ledger prune FINDINGS…</c>: removes entries that nothing has any more.</summary>
internal static class LedgerPruneCommand
{
    public static Command Create()
    {
        var files = LedgerOptions.Findings("Files written with --format json, of scans that together cover all that the ledger is about.");
        var ledger = LedgerOptions.Ledger();
        var force = new Option<bool>("--force") { Description = "Prune by reports of incomplete and limited scans too." };
        var all = new Option<bool>("--all") { Description = "Remove revoked and rotated entries too, which are the register of what was done." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be removed, and remove nothing." };
        var command = new Command("prune", "Remove entries that no finding of these reports has any more.") { files, ledger, force, all, dryRun };
        command.SetAction(parsed =>
        {
            var path = LedgerOptions.LedgerOf(parsed, ledger);
            var found = new HashSet<string>(StringComparer.Ordinal);
            var hasHistory = false;
            foreach (var file in parsed.GetValue(files)!)
            {
                var report = FindingsFiles.Read(file);
                hasHistory |= report.Scans.Any(scan => scan.Kind == ScanKinds.History);
                found.UnionWith(Fingerprints(file, report, parsed.GetValue(force)));
            }

            if (!hasHistory && !parsed.GetValue(force) && Path.Exists(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, ".git")))
            {
                throw new UsageException("these reports are about files as they are now, and what only the history holds would be removed; prune by a report of keylint history, or with --force");
            }

            Prune(new LedgerFile(path), found, parsed.GetValue(all), parsed.GetValue(dryRun));
            return (int)ExitCode.Clean;
        });
        return command;
    }

    private static IEnumerable<string> Fingerprints(string file, Report report, bool force)
    {
        // What was not read may hold what was not found.
        return force || WhyNotAll(report) is not { } reason
            ? report.Findings.Select(finding => finding.Fingerprint)
            : throw new UsageException($"{file}: {reason}, so what it does not find may still be there; scan again, or prune with --force");
    }

    private static string? WhyNotAll(Report report)
    {
        var limits = report.Scans.SelectMany(scan => scan.Limits).Distinct(StringComparer.Ordinal).ToList();
        return report.Scans.IsEmpty ? "this report tells of no scan"
            : report.IsIncomplete ? $"something could not be read in this scan: {report.Scans.Sum(scan => scan.Problems.Count(problem => problem.IsGap))} gaps"
            : report.Scans.FirstOrDefault(scan => scan.Kind is not (ScanKinds.WorkTree or ScanKinds.History)) is { } part ? $"it is about {(part.Kind == ScanKinds.Staged ? "what was staged" : "single files")} ({PlainText.Line(part.Kind)}), not all that the ledger is about"
            : limits.Count > 0 ? $"this scan was limited by {PlainText.Line(string.Join(" ", limits))}"
            : null;
    }

    private static void Prune(LedgerFile file, HashSet<string> found, bool all, bool dryRun)
    {
        var (gone, kept) = (new List<LedgerEntry>(), 0);
        if (dryRun)
        {
            Remove(file.Read());
        }
        else
        {
            file.Update(Remove, mayBegin: false);
        }

        foreach (var entry in gone)
        {
            Console.Out.WriteLine($"{(dryRun ? "would remove" : "removed")} {entry.Fingerprint} {Ledger.NameOf(entry.State)} {PlainText.Line(entry.Credential)}".TrimEnd());
        }

        Console.Out.WriteLine($"{gone.Count} {(dryRun ? "would be removed" : "removed")}");
        if (kept > 0)
        {
            Console.Out.WriteLine($"{kept} revoked or rotated kept, though nothing has them any more: they are the register of what was done; --all removes them too");
        }

        Ledger Remove(Ledger ledger)
        {
            var unused = ledger.Entries.Values.Where(entry => !found.Contains(entry.Fingerprint)).ToList();
            gone = unused.FindAll(entry => all || entry.State is not (LedgerState.Revoked or LedgerState.Rotated));
            kept = unused.Count - gone.Count;
            return gone.Count == 0 ? ledger : ledger with { Entries = ledger.Entries.RemoveRange(gone.Select(entry => entry.Fingerprint)) };
        }
    }
}
