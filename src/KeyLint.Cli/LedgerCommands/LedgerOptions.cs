using System.CommandLine;
using KeyLint.Cli.Grammar;
using KeyLint.Cli.Settings;
using KeyLint.Engine.Findings;
using KeyLint.Git;

namespace KeyLint.Cli.LedgerCommands;

/// <summary>The options that several commands of the ledger take.</summary>
internal static class LedgerOptions
{
    public static Option<string> Ledger() => new UnsettableOption("--ledger")
    {
        Description = "The ledger; by default the one here, else that of the repository.",
        DefaultValueFactory = _ => Engine.Findings.Ledger.FileName,
        HelpName = "FILE",
    };

    /// <summary>The ledger that is meant: the one that was named, on the command line or in the settings, or the one here; without it, that of the repository around, where hooks and scans of it look.</summary>
    public static string LedgerOf(ParseResult parsed, Option<string> option)
    {
        var name = parsed.GetValue(option)!;
        if (parsed.GetResult(option) is { Implicit: false })
        {
            return name;
        }

        if (SettingsOptions.LedgerOf(parsed) is { } set)
        {
            return set;
        }

        if (File.Exists(name))
        {
            return name;
        }

        return RootAround(".") is { } root ? Path.GetRelativePath(Environment.CurrentDirectory, Path.Combine(root, name)) : name;
    }

    /// <summary>Where the ledger of a folder lies: there, or at the root of the repository around it.</summary>
    public static string FolderOf(string folder) => Path.Exists(Path.Combine(folder, Engine.Findings.Ledger.FileName)) ? folder : RootAround(folder) ?? folder;

    private static string? RootAround(string folder)
    {
        try
        {
            return HistoryRepository.Open(folder).WorkTree;
        }
        catch (HistoryOpenException)
        {
            // In no repository, or in one that cannot be read, a ledger lies where one works.
            return null;
        }
    }

    public static Argument<string[]> Findings(string description) => new("FINDINGS") { Description = description, Arity = ArgumentArity.OneOrMore };

    public static Option<string> State(string description)
    {
        var state = new Option<string>("--state") { Description = description, DefaultValueFactory = _ => Engine.Findings.Ledger.NameOf(LedgerState.Open), HelpName = "STATE" };
        state.TakesOneOf([.. Engine.Findings.Ledger.StateNames]);
        return state;
    }

    public static LedgerState ToState(string name) => (LedgerState)Engine.Findings.Ledger.StateNames.IndexOf(name);
}
