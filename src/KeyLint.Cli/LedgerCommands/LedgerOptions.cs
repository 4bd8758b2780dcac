using System.CommandLine;
using KeyLint.Engine.Findings;

namespace KeyLint.Cli.LedgerCommands;

/// <summary>The options that several commands of the ledger take.</summary>
internal static class LedgerOptions
{
    public static Option<string> Ledger() => new("--ledger")
    {
        Description = "The ledger.",
        DefaultValueFactory = _ => Engine.Findings.Ledger.FileName,
        HelpName = "FILE",
    };

    public static Argument<string[]> Findings(string description) => new("FINDINGS") { Description = description, Arity = ArgumentArity.OneOrMore };

    public static Option<string> State(string description)
    {
        var state = new Option<string>("--state") { Description = description, DefaultValueFactory = _ => Engine.Findings.Ledger.NameOf(LedgerState.Open), HelpName = "STATE" };
        state.AcceptOnlyFromAmong([.. Engine.Findings.Ledger.StateNames]);
        return state;
    }

    public static LedgerState ToState(string name) => (LedgerState)Engine.Findings.Ledger.StateNames.IndexOf(name);
}
