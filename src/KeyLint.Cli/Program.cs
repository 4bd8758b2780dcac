using System.CommandLine;
using System.Text;
using KeyLint.Cli.Commands;
using KeyLint.Cli.Hooks;
using KeyLint.Cli.LedgerCommands;
using KeyLint.Cli.Purging;
using KeyLint.Cli.RuleCommands;
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
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                Complain(error.Message);
            }

            await Console.Error.WriteLineAsync("Run 'keylint --help' for the commands.").ConfigureAwait(false);
            return (int)ExitCode.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromMinutes(1) }).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            Complain("interrupted before the scan was complete; nothing is reported");
            return (int)ExitCode.Incomplete;
        }
        catch (RulesRefusedException refusal)
        {
            await Console.Error.WriteLineAsync(refusal.Message).ConfigureAwait(false);
            Complain($"{refusal.Problems.Length} problem{(refusal.Problems.Length == 1 ? "" : "s")} in rules; nothing was done, since fewer rules would look clean");
            return (int)ExitCode.BadRules;
        }
        catch (Exception fault) when (fault is UsageException or TextFormatException or ReportFormatException or HistoryOpenException or HistorySelectionException)
        {
            Complain(fault.Message);
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

    private static RootCommand Root() => new("Finds leaked exchange keys, wallet secrets and tokens, and says how to end each leak.")
    {
        ScanCommand.Create(),
        StagedCommand.Create(),
        HistoryCommand.Create(),
        HookCommand.Create(),
        ReportCommand.Create(),
        LedgerCommand.Create(),
        PurgeCommand.Create(),
        RulesCommand.Create(),
        ExplainCommand.Create(),
    };

    private static void Complain(string message) => Console.Error.WriteLine($"keylint: {message}");
}
