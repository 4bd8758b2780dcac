using System.CommandLine;
using KeyLint.Cli.Output;
using KeyLint.Cli.Scanning;
using KeyLint.Engine;
using KeyLint.Git;
using KeyLint.Reports.Building;
using KeyLint.Reports.Model;

namespace KeyLint.Cli.Commands;

/// <summary><c>keylint history [REPO]</c>: everything that a repository holds, reachable or not.</summary>
internal static class HistoryCommand
{
    public static Command Create()
    {
        var options = new ScanOptions();
        var own = new HistoryOptions();
        var repository = new Argument<string>("REPO")
        {
            Description = "A folder in a repository, a bare repository, or a .git folder.",
            DefaultValueFactory = _ => ".",
        };
        var command = new Command("history", "Scan the whole history of a repository: all that it holds, in a branch or not.")
        {
            repository,
        };
        options.AddTo(command);
        own.AddTo(command);
        command.SetAction((parsed, cancellation) =>
            Task.Run(() => Run(parsed, parsed.GetValue(repository)!, options, own, cancellation), cancellation));
        return command;
    }

    private static int Run(ParseResult parsed, string path, ScanOptions options, HistoryOptions own, CancellationToken cancellation)
    {
        var destinations = options.Destinations(parsed);
        var scanner = new SecretScanner(options.Rules(parsed));
        using var progress = new Progress("objects");
        var read = own.Read(parsed, options.MaxBytes(parsed), options.Threads(parsed));
        var (history, main) = Scan(HistoryRepository.Open(path), path);
        using var opened = history;
        var problems = new List<Problem>();
        var inner = own.IncludesSubmodules(parsed)
            ? SubmoduleScan.Run(history, path, (repository, name) => Scan(repository, name), problems)
            : [];
        progress.Dispose();
        var report = Join(main, inner, problems);
        destinations.Write(report);
        return (int)Outcome.Of(report, options.FailOn(parsed));

        (History History, Report Report) Scan(HistoryRepository repository, string target)
        {
            var tally = new FindingTally();
            var (history, scan) = HistoryScan.Run(repository, target, scanner, tally, read, progress, cancellation);
            return (history, ReportBuilder.Build(scanner, tally, [scan]));
        }
    }

    private static Report Join(Report main, IReadOnlyList<Report> inner, List<Problem> problems)
    {
        var scan = main.Scans[0];
        var whole = main with { Scans = [scan with { Problems = [.. scan.Problems, .. problems] }] };
        return inner.Count == 0 && problems.Count == 0 ? whole : ReportMerger.Merge(ToolVersion.Info, [whole, .. inner]);
    }
}
