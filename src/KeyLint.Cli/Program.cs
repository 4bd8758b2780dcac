using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using KeyLint.Cli.Completions;
using KeyLint.Cli.Grammar;
using KeyLint.Cli.Output;
using KeyLint.Cli.Settings;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;
using KeyLint.Git;
using KeyLint.Reports.Json;

namespace KeyLint.Cli;

/// <summary>The command line: grammar in, exit code out.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        WarmUp(args);
        StandardStreams.SetUp();
        if (!HasFolder())
        {
            Complain("the current folder cannot be found: it was removed, or may not be entered; go to another one");
            return (int)ExitCode.Usage;
        }

        args = SuggestedLine.Of(args);
        var root = CommandTree.Create();
        var parsed = CommandTree.Parse(root, args);
        var problems = ProblemsOf(parsed, args);
        if (problems.Count > 0)
        {
            foreach (var problem in problems)
            {
                Complain(problem);
            }

            var command = $"keylint {CommandTree.PathOf(parsed.CommandResult.Command)}".TrimEnd();
            await Console.Error.WriteLineAsync($"Run '{command} --help' for what it takes.").ConfigureAwait(false);
            return (int)ExitCode.Usage;
        }

        try
        {
            // What does not listen is ended by the system, as it should be while it waits for input.
            using var interruption = parsed.CommandResult.Command.Action is AsynchronousCommandLineAction ? new Interruption() : null;
            return await SettingsExpansion.Apply(root, parsed, args).InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null },
                interruption?.Token ?? CancellationToken.None).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            Complain("interrupted before the scan was complete; nothing is reported");
            return (int)ExitCode.Incomplete;
        }
        catch (RulesRefusedException refusal)
        {
            await Console.Error.WriteLineAsync(QuotedText.Plain(refusal.Message)).ConfigureAwait(false);
            Complain($"{refusal.Problems.Length} problem{(refusal.Problems.Length == 1 ? "" : "s")} in rules; nothing was done, since a scan with fewer rules would look clean");
            return (int)ExitCode.BadRules;
        }
        catch (Exception fault) when (fault is UsageException or TextFormatException or ReportFormatException or HistoryOpenException or HistorySelectionException)
        {
            Complain(fault.Message);
            return (int)ExitCode.Usage;
        }
        catch (OutputException fault)
        {
            Complain($"standard output: cannot be written: {fault.Message}");
            return (int)ExitCode.Usage;
        }
        catch (Exception fault)
        {
            // The stack tells the fault; the message could quote scanned text, so it is not printed.
            Complain($"internal error ({fault.GetType().Name}); please report it with these lines:");
            await Console.Error.WriteLineAsync(fault.StackTrace).ConfigureAwait(false);
            return (int)ExitCode.InternalError;
        }
    }

    /// <summary>Whether there is a current folder, which all relative paths count from.</summary>
    private static bool HasFolder()
    {
        try
        {
            return Environment.CurrentDirectory.Length > 0;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Reads the rules beside the command line and the repository: a hook has two cores to itself, and no time.</summary>
    private static void WarmUp(string[] args)
    {
        if (args is ["scan" or "staged" or "history" or "hook", ..] && Environment.ProcessorCount > 1)
        {
            _ = Task.Run(static () => RuleSet.BuiltIn);
        }
    }

    /// <summary>What is wrong with a command line. A word that nobody knows explains the rest; completion is asked of lines that are not finished.</summary>
    private static IReadOnlyList<string> ProblemsOf(ParseResult parsed, string[] args)
    {
        if (parsed.Tokens.Any(token => token.Type == TokenType.Directive))
        {
            return [];
        }

        // Help is asked of lines that are not complete, but not of commands that are none.
        var unknown = UnknownWords.Of(parsed, args);
        return unknown.Count > 0 ? unknown
            : parsed.Action is FullHelp ? []
            : parsed.Errors.Count > 0 ? [.. parsed.Errors.Select(error => OneLine(error.Message))]
            : EmptyWords.Of(parsed);
    }

    /// <summary>The library puts each value that is allowed on a line of its own.</summary>
    private static string OneLine(string message)
    {
        var lines = message.ReplaceLineEndings("\n").Split("\n\t");
        return lines.Length > 1 ? $"{lines[0]} {string.Join(", ", lines[1..].Select(line => line.Trim('\'')))}" : message;
    }

    private static void Complain(string message) => Console.Error.WriteLine($"keylint: {QuotedText.Plain(message)}");
}
