using System.CommandLine;
using KeyLint.Cli.LedgerCommands;
using KeyLint.Cli.Output;
using KeyLint.Cli.Scanning;
using KeyLint.Cli.Scanning.Walking;
using KeyLint.Cli.Settings;
using KeyLint.Reports.Wording;

namespace KeyLint.Cli.Commands;

/// <summary><c>keylint scan [PATH…|-]</c>: the work tree, files, or standard input.</summary>
internal sealed class ScanCommand
{
    private readonly ScanOptions options = new();
    private readonly ReportOptions reporting = new();

    private readonly Argument<string[]> paths = new("PATH")
    {
        Description = "Files and folders; '-' reads standard input. The current folder when none is given.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> noIgnore = new("--no-ignore")
    {
        Description = "Scan what .gitignore, git's other ignore files and .keylintignore leave out.",
    };

    private readonly Option<bool> failOnUnused = new("--fail-on-unused")
    {
        Description = "The exit code is 1 too for a keylint:allow that allows nothing, and for entries of the ledger that no finding has.",
    };

    private readonly Option<bool> stdinPaths = new("--stdin-paths")
    {
        Description = "Scan the files that standard input names, one a line.",
    };

    private readonly Option<bool> nulls = new("--null", "-0")
    {
        Description = "With --stdin-paths: names are separated by NULs, not line ends (git ls-files -z, find -print0).",
    };

    public static Command Create() => new ScanCommand().Build();

    private Command Build()
    {
        var command = new Command("scan", "Scan files and folders as they are now, or standard input.") { paths, noIgnore, stdinPaths, nulls, failOnUnused };
        options.AddTo(command);
        reporting.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(stdinPaths) && result.GetValue(paths) is { Length: > 0 })
            {
                result.AddError("--stdin-paths: standard input names the files, so no PATH can be given");
            }
            else if (result.GetValue(nulls) && !result.GetValue(stdinPaths))
            {
                result.AddError("--null: only with --stdin-paths");
            }
        });
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(parsed, cancellation), cancellation));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var destinations = options.Destinations(parsed);
        var scanner = options.Scanner(parsed);
        var given = parsed.GetValue(paths) is { Length: > 0 } some ? some : ["."];
        if (given.All(path => path != "-" && !Path.Exists(path)))
        {
            throw new UsageException($"{given[0]}: {FileScan.Missing}");
        }

        var folder = ScannedFolder.Of(given);
        var register = LedgerOptions.FolderOf(folder);
        var isWhole = given is [var only] && only == register && !parsed.GetValue(stdinPaths);
        var finish = reporting.Read(parsed, scanner.Rules, register, isPart: !isWhole);
        using var progress = new Progress("files");
        var tally = new FindingTally();
        var files = new FileScan(scanner, tally, options.MaxBytes(parsed), options.Threads(parsed), progress) { HeedsIgnoreFiles = !parsed.GetValue(noIgnore), TellsUnused = true };
        if (parsed.GetValue(stdinPaths))
        {
            files.ScanNamed(PathList.Read(StandardStreams.Input(), parsed.GetValue(nulls) ? '\0' : '\n'), cancellation);
        }
        else
        {
            foreach (var path in given)
            {
                files.Scan(path, cancellation);
            }
        }

        progress.Dispose();
        tally.UniteGeneric();
        if (File.Exists(Path.Combine(folder, "HEAD")) && Directory.Exists(Path.Combine(folder, "objects")))
        {
            Console.Error.WriteLine($"keylint: {PlainText.Line(folder)}: this is a folder of git's own, which keeps files compressed; keylint history reads them");
        }

        var report = finish(ReportBuilder.Build(scanner, tally, files.Scans));
        destinations.Write(report);
        return (int)Outcome.Of(report, options.FailOn(parsed), parsed.GetValue(failOnUnused));
    }
}
