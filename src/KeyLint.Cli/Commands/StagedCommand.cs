using System.CommandLine;
using KeyLint.Cli.Output;
using KeyLint.Cli.Scanning;
using KeyLint.Cli.Scanning.Changes;
using KeyLint.Git;
using KeyLint.Git.Changes;
using KeyLint.Reports.Model;

namespace KeyLint.Cli.Commands;

/// <summary><c>keylint staged [REPO]</c>: what the next commit would bring in.</summary>
internal static class StagedCommand
{
    public static Command Create()
    {
        var options = new ScanOptions();
        var reporting = new ReportOptions();
        var repository = new Argument<string?>("REPO")
        {
            Description = "A folder in a repository. By default what git means here, GIT_DIR and GIT_INDEX_FILE included.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("staged", "Scan what is staged, and tell what the next commit would bring in.") { repository };
        options.AddTo(command);
        reporting.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(parsed, parsed.GetValue(repository), options, reporting, cancellation), cancellation));
        return command;
    }

    private static int Run(ParseResult parsed, string? path, ScanOptions options, ReportOptions reporting, CancellationToken cancellation)
    {
        var destinations = options.Destinations(parsed);
        var repository = path is null ? HistoryRepository.OpenAround(Environment.GetEnvironmentVariable) : HistoryRepository.Open(path);
        using var reader = new ChangeReader(repository);
        var staged = reader.Staged();
        var scanner = options.Scanner(parsed);
        var finish = reporting.Read(parsed, scanner.Rules, repository.WorkTree);
        using var progress = new Progress("files");
        var tally = new FindingTally();
        var scan = new ChangeScan(scanner, RepositoryTarget.Of(path ?? ".", repository), tally, options.MaxBytes(parsed), progress).Run(reader, [staged], ScanKinds.Staged, cancellation);
        progress.Dispose();
        var report = finish(ReportBuilder.Build(scanner, tally, [scan]));
        destinations.Write(report);
        return (int)Outcome.Of(report, options.FailOn(parsed));
    }
}
