using System.CommandLine;
using KeyLint.Cli.Output;
using KeyLint.Cli.Scanning;
using KeyLint.Engine;

namespace KeyLint.Cli.Commands;

/// <summary><c>keylint scan [PATH…|-]</c>: the work tree, files, or standard input.</summary>
internal static class ScanCommand
{
    public static Command Create()
    {
        var options = new ScanOptions();
        var reporting = new ReportOptions();
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files and folders; '-' reads standard input. The current folder when none is given.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command("scan", "Scan files and folders as they are now, or standard input.") { paths };
        options.AddTo(command);
        reporting.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(parsed, paths, options, reporting, cancellation), cancellation));
        return command;
    }

    private static int Run(ParseResult parsed, Argument<string[]> paths, ScanOptions options, ReportOptions reporting, CancellationToken cancellation)
    {
        var destinations = options.Destinations(parsed);
        var scanner = new SecretScanner(options.Rules(parsed));
        var given = parsed.GetValue(paths) is { Length: > 0 } some ? some : ["."];
        var finish = reporting.Read(parsed, scanner.Rules, given.Length == 1 && Directory.Exists(given[0]) ? given[0] : ".");
        using var progress = new Progress("files");
        var tally = new FindingTally();
        var files = new FileScan(scanner, tally, options.MaxBytes(parsed), options.Threads(parsed), progress);
        foreach (var path in given)
        {
            files.Scan(path, cancellation);
        }

        progress.Dispose();
        tally.UniteGeneric();
        var report = finish(ReportBuilder.Build(scanner, tally, files.Scans));
        destinations.Write(report);
        return (int)Outcome.Of(report, options.FailOn(parsed));
    }
}
