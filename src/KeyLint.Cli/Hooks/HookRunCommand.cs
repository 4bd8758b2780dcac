using System.CommandLine;
using KeyLint.Cli.Commands;
using KeyLint.Cli.Grammar;
using KeyLint.Cli.Output;
using KeyLint.Git;
using KeyLint.Reports.Brief;
using KeyLint.Reports.Model;

namespace KeyLint.Cli.Hooks;

/// <summary><c>keylint hook run HOOK [ARG…]</c>: what the hooks call. Silent when there is nothing to say.</summary>
internal static class HookRunCommand
{
    public static Command Create()
    {
        var kind = new Argument<string>("HOOK") { Description = $"One of {string.Join(", ", HookKind.Names)}." };
        kind.TakesOneOf(HookKind.Names);
        var arguments = new Argument<string[]>("ARG") { Description = "What git gives to the hook.", Arity = ArgumentArity.ZeroOrMore };
        var strict = new Option<bool>("--strict") { Description = "Stop also when something could not be read." };
        var options = new ScanOptions();
        var reporting = new ReportOptions();
        var command = new Command("run", "Do what a hook does, in a script of your own: git's arguments, environment and standard input are expected.") { kind, arguments, strict };
        options.AddTo(command);
        reporting.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(parsed, HookKind.Of(parsed.GetValue(kind)!), parsed.GetValue(arguments) ?? [], parsed.GetValue(strict), options, reporting, cancellation), cancellation));
        return command;
    }

    private static int Run(
        ParseResult parsed, HookKind kind, string[] arguments, bool isStrict, ScanOptions options, ReportOptions reporting, CancellationToken cancellation)
    {
        var repository = HistoryRepository.OpenAround(Environment.GetEnvironmentVariable);
        using var progress = new Progress("files");
        using var scan = new HookScan(repository, options.MaxBytes(parsed), progress);
        scan.Prepare(kind, arguments);
        var scanner = options.Scanner(parsed);
        var finish = reporting.Read(parsed, scanner.Rules, repository.WorkTree, scan.Ledgers);
        var report = finish(scan.Run(scanner, kind, arguments, cancellation));
        progress.Dispose();
        var outcome = Outcome.Of(report, options.FailOn(parsed));
        if (options.HasFormat(parsed))
        {
            options.Destinations(parsed).Write(report);
        }
        else if (outcome != ExitCode.Clean)
        {
            var least = options.FailOn(parsed) is "never" ? Confidence.Medium : Enum.Parse<Confidence>(options.FailOn(parsed), ignoreCase: true);
            ShortReport.Write(report, kind.Gate, least, Console.Error);
        }

        // What could not be read is told; a commit that only holds something too large to look at is not held up.
        return (int)(outcome == ExitCode.Incomplete && !isStrict ? ExitCode.Clean : outcome);
    }
}
