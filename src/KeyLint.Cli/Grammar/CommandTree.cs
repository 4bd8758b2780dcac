using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using KeyLint.Cli.Commands;
using KeyLint.Cli.Completions;
using KeyLint.Cli.Hooks;
using KeyLint.Cli.LedgerCommands;
using KeyLint.Cli.Purging;
using KeyLint.Cli.RuleCommands;
using KeyLint.Cli.Settings;

namespace KeyLint.Cli.Grammar;

/// <summary>All commands.</summary>
internal static class CommandTree
{
    /// <summary>The command <c>keylint</c> with everything below it.</summary>
    public static RootCommand Create()
    {
        var root = new RootCommand("Finds leaked exchange keys, wallet secrets and tokens, and says how to end each leak.")
        {
            ScanCommand.Create(),
            StagedCommand.Create(),
            HistoryCommand.Create(),
            HookCommand.Create(),
            ReportCommand.Create(),
            LedgerCommand.Create(),
            PurgeCommand.Create(),
            RulesCommand.Create(),
            ConfigCommand.Create(),
            ExplainCommand.Create(),
            CompletionsCommand.Create(),
        };

        // The aliases of Windows' own commands, /? and /h, are paths everywhere else.
        root.Options.Remove(root.Options.OfType<HelpOption>().Single());
        var help = new HelpOption("--help", "-h", "-?");
        help.Action = new FullHelp((SynchronousCommandLineAction)help.Action!);
        root.Options.Add(help);
        root.Options.OfType<VersionOption>().Single().Action = new VersionAction();
        return root;
    }

    /// <summary>Reads a command line, in which <c>@</c> is a character as any other: a file may be called so, and none is read for what stands in it.</summary>
    public static ParseResult Parse(RootCommand root, IReadOnlyList<string> arguments) =>
        root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });

    /// <summary>All commands below one, those of commands with them.</summary>
    public static IEnumerable<Command> All(Command root) => root.Subcommands.SelectMany(command => All(command).Prepend(command));

    /// <summary>What a user writes to run a command: <c>ledger add</c>; empty for the root.</summary>
    public static string PathOf(Command command) =>
        string.Join(' ', Ancestors(command).Reverse().Select(ancestor => ancestor.Name));

    private static IEnumerable<Command> Ancestors(Command command)
    {
        for (var at = command; at is not (null or RootCommand); at = at.Parents.OfType<Command>().FirstOrDefault())
        {
            yield return at;
        }
    }

    private sealed class VersionAction : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(ToolVersion.WithCommit);
            return (int)ExitCode.Clean;
        }
    }
}
