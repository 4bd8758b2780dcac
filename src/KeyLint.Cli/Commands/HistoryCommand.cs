using System.CommandLine;
using KeyLint.Cli.Output;
using KeyLint.Cli.Scanning;
using KeyLint.Engine;
using KeyLint.Git;

namespace KeyLint.Cli.Commands;

/// <summary><c>keylint history [REPO]</c>: every object that any reference of a repository reaches.</summary>
internal static class HistoryCommand
{
    public static Command Create()
    {
        var options = new ScanOptions();
        var repository = new Argument<string>("REPO")
        {
            Description = "A folder in a repository, a bare repository, or a .git folder.",
            DefaultValueFactory = _ => ".",
        };
        var command = new Command("history", "Scan the whole history of a repository: every commit of every branch, tag and other reference.")
        {
            repository,
        };
        options.AddTo(command);
        command.SetAction((parsed, cancellation) =>
            Task.Run(() => Run(parsed, parsed.GetValue(repository)!, options, cancellation), cancellation));
        return command;
    }

    private static int Run(ParseResult parsed, string path, ScanOptions options, CancellationToken cancellation)
    {
        var destinations = options.Destinations(parsed);
        var scanner = new SecretScanner(options.Rules(parsed));
        using var progress = new Progress("objects");
        var tally = new FindingTally();
        var scan = HistoryScan.Run(
            HistoryRepository.Open(path), path, scanner, tally, options.MaxBytes(parsed), options.Threads(parsed), progress, cancellation);
        progress.Dispose();
        var report = ReportBuilder.Build(scanner, tally, [scan]);
        destinations.Write(report);
        return (int)Outcome.Of(report, options.FailOn(parsed));
    }
}
