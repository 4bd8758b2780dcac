using System.CommandLine;
using KeyLint.Cli.Commands;
using KeyLint.Cli.LedgerCommands;
using KeyLint.Cli.Output;
using KeyLint.Cli.Scanning;
using KeyLint.Cli.Scanning.Changes;
using KeyLint.Engine;
using KeyLint.Engine.Rules;
using KeyLint.Git;
using KeyLint.Reports.Building;
using KeyLint.Reports.Model;
using Ledger = KeyLint.Engine.Findings.Ledger;

namespace KeyLint.Cli.Purging;

/// <summary><c>keylint purge REPO --output FILE</c>: the secrets of a history for <c>git filter-repo</c>. The one command that writes any in plain text.</summary>
internal static class PurgeCommand
{
    public static Command Create()
    {
        var repository = new Argument<string>("REPO") { Description = "A folder in a repository, or a bare one.", DefaultValueFactory = _ => "." };
        var output = new Option<string>("--output", "-o")
        {
            Description = "The file to write, which holds the secrets in plain text: a new one, outside the repository, for your eyes alone.",
            HelpName = "FILE",
            Required = true,
        };
        var only = new Option<string[]>("--only")
        {
            Description = "Only these fingerprints or ids of credentials, or their first characters. Repeatable; by default all of medium confidence or more, without what the ledger accepts.",
            HelpName = "ID",
        };
        var inside = new Option<bool>("--inside-repository") { Description = "Allow a file inside the repository, from where it may be committed." };
        var command = new Command("purge", "Write what git filter-repo needs to take secrets out of a history. Revoke them first.") { repository, output, only, inside };
        var (reading, ledger) = (new ReadingOptions(), new LedgerChoice("keylint.ledger.json at the root of the repository"));
        ledger.AddTo(command);
        reading.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var (target, file) = (parsed.GetValue(repository)!, parsed.GetValue(output)!);
                var opened = HistoryRepository.Open(target);
                if (!parsed.GetValue(inside) && IsInside(file, opened))
                {
                    throw new UsageException($"{file}: this is inside the repository; a file of secrets belongs elsewhere (--inside-repository allows it)");
                }

                var scanner = reading.Scanner(parsed);
                var entries = ledger.Entries(parsed, scanner.Rules, opened.WorkTree, CommittedLedger.OfBare(opened, reading.MaxBytes(parsed)));
                var options = new HistoryReadOptions { Degree = reading.Threads(parsed), MaxBlobSize = reading.MaxBytes(parsed) };
                return (int)Write(opened, target, file, parsed.GetValue(only) ?? [], scanner, entries ?? [], options, cancellation);
            },
            cancellation));
        return command;
    }

    private static ExitCode Write(
        HistoryRepository repository,
        string target,
        string file,
        string[] only,
        SecretScanner scanner,
        IReadOnlyCollection<UnusedMark> ledger,
        HistoryReadOptions options,
        CancellationToken cancellation)
    {
        var (tally, texts) = (new FindingTally(), new PurgeTexts());
        using var progress = new Progress("objects");
        var (history, scan) = HistoryScan.Run(repository, target, scanner, tally, options, progress, cancellation, texts);
        using var read = history;
        progress.Dispose();
        var report = LedgerApplication.Apply(ReportBuilder.Build(scanner, tally, [scan]), ledger);
        var chosen = Choose(report, only);
        var secrets = chosen.Select(fingerprint => tally.Findings[fingerprint].Best.SecretId).ToHashSet();
        var (lines, objects) = (texts.Lines(secrets), texts.Objects(secrets));
        if (lines.Count == 0 && objects.Count == 0)
        {
            PurgeNotes.WriteNothing(report, chosen, Console.Out);
            return report.IsIncomplete ? ExitCode.Incomplete : ExitCode.Clean;
        }

        var workshop = new RepositoryFolders(repository).Outside(SecretFile.FolderOf(file));

        // The ids first: should the second file fail, no secret lies about.
        var files = new[] { (WrittenFiles.ObjectsOf(file), objects), (file, lines) };
        SecretFile.WriteAll(objects.Count > 0 ? files : files[1..]);
        var written = new WrittenFiles(file, workshop, lines.Count, objects.Count, !ReferenceEquals(scanner.Rules, RuleSet.BuiltIn));
        PurgeNotes.Write(report, chosen, written, Console.Out);
        return report.IsIncomplete ? ExitCode.Incomplete : ExitCode.Clean;
    }

    private static bool IsInside(string file, HistoryRepository repository)
    {
        try
        {
            return new RepositoryFolders(repository).Hold(SecretFile.FolderOf(file));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file}: cannot be written: {FileReader.Reason(fault)}");
        }
    }

    private static HashSet<string> Choose(Report report, string[] only)
    {
        if (only.Length == 0)
        {
            return [.. report.Findings
                .Where(finding => finding.Confidence > Confidence.Low && finding.Mark is not { State: LedgerState.Accepted or LedgerState.FalsePositive })
                .Select(finding => finding.Fingerprint)];
        }

        var ids = new FindingIds(Ledger.Empty, report);
        return [.. only.SelectMany(id => ids.FindOrTrust(id))];
    }
}
