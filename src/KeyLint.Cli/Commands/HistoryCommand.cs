using System.CommandLine;
using KeyLint.Cli.Caching;
using KeyLint.Cli.Output;
using KeyLint.Cli.Scanning;
using KeyLint.Cli.Scanning.Changes;
using KeyLint.Git;
using KeyLint.Git.Changes;
using KeyLint.Reports.Model;
using KeyLint.Reports.Wording;

namespace KeyLint.Cli.Commands;

/// <summary><c>keylint history [REPO]</c>: everything that a repository holds, reachable or not.</summary>
internal static class HistoryCommand
{
    public static Command Create()
    {
        var options = new ScanOptions();
        var own = new HistoryOptions();
        var reporting = new ReportOptions();
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
        reporting.AddTo(command);
        command.SetAction((parsed, cancellation) =>
            Task.Run(() => Run(parsed, parsed.GetValue(repository)!, options, own, reporting, cancellation), cancellation));
        return command;
    }

    private static HistoryRepository Open(string path)
    {
        try
        {
            return HistoryRepository.Open(path);
        }
        catch (HistoryOpenException fault) when (fault.Failure == HistoryOpenFailure.NotARepository)
        {
            throw new UsageException($"{fault.Message.TrimEnd('.')}; keylint scan reads folders that are none");
        }
    }

    private static int Run(
        ParseResult parsed, string path, ScanOptions options, HistoryOptions own, ReportOptions reporting, CancellationToken cancellation)
    {
        var destinations = options.Destinations(parsed);
        var scanner = options.Scanner(parsed);
        var repository = Open(path);
        var target = RepositoryTarget.Of(path, repository);
        var finish = reporting.Read(parsed, scanner.Rules, repository.WorkTree, CommittedLedger.OfBare(repository, options.MaxBytes(parsed)));
        var read = own.Read(parsed, options.MaxBytes(parsed), options.Threads(parsed));
        using var progress = new Progress("objects");
        if (own.Range(parsed, repository) is { } range)
        {
            using var reader = new ChangeReader(repository);
            var tally = new FindingTally();
            var scan = new ChangeScan(scanner, target, tally, read.MaxBlobSize, progress)
                .Run(reader, reader.Between([range.Tip], [range.Known]), ScanKinds.History, cancellation) with
            {
                Limits = [$"--diff {range.Text}"],
            };
            progress.Dispose();
            if (scan.Commits == 0)
            {
                Console.Error.WriteLine($"keylint: --diff {PlainText.Line(range.Text)}: every commit of the second is in the first, so nothing was looked at");
            }

            return Tell(ReportBuilder.Build(scanner, tally, [scan]));
        }

        var audit = new HistoryAudit(scanner, read, own.IncludesSubmodules(parsed), progress);
        var report = own.UsesCache(parsed) && HistoryCache.Open(repository, scanner, audit.Describe(target), read.MaxBlobSize) is { } cache
            ? audit.Run(repository, target, cache, cancellation)
            : audit.Run(repository, target, cancellation);
        progress.Dispose();
        if (report.Scans is [{ Bytes: 0, Limits: { IsEmpty: false } limits }])
        {
            // A mistyped limit must not look like a clean history.
            Console.Error.WriteLine($"keylint: {PlainText.Line(string.Join(" ", limits))}: nothing fits, so no text was looked at");
        }

        return Tell(report);

        int Tell(Report found)
        {
            var finished = finish(own.Accept(parsed, found));
            destinations.Write(finished);
            return (int)Outcome.Of(finished, options.FailOn(parsed));
        }
    }
}
