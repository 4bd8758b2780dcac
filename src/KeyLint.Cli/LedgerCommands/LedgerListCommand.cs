using System.CommandLine;
using KeyLint.Cli.Grammar;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Rules;

namespace KeyLint.Cli.LedgerCommands;

/// <summary><c>keylint ledger list</c>: what the ledger holds, by fingerprint.</summary>
internal static class LedgerListCommand
{
    public static Command Create()
    {
        var ledger = LedgerOptions.Ledger();
        var state = new Option<string[]>("--state") { Description = "Only entries in this state. Repeatable.", HelpName = "STATE" };
        state.TakesOneOf([.. Ledger.StateNames]);
        var format = new Option<string>("--format", "-f") { Description = "terminal or json.", DefaultValueFactory = _ => "terminal", HelpName = "FORMAT" };
        format.TakesOneOf("terminal", "json");
        var command = new Command("list", "List the ledger: fingerprint, state, credential, reason, who and when.") { ledger, state, format };
        command.SetAction(parsed =>
        {
            var path = LedgerOptions.LedgerOf(parsed, ledger);
            var wanted = parsed.GetValue(state) ?? [];
            var entries = new LedgerFile(path).Read().Shown(RuleSet.BuiltIn)
                .Where(entry => wanted.Length == 0 || wanted.Contains(Ledger.NameOf(entry.State)))
                .ToList();
            Console.Out.Write(parsed.GetValue(format) == "json" ? LedgerJson.Of(entries) : LedgerTable.Of(entries));
            if (entries.Count == 0)
            {
                Console.Error.WriteLine(wanted.Length == 0 ? "keylint: the ledger is empty" : "keylint: no entry is in that state");
            }

            return (int)ExitCode.Clean;
        });
        return command;
    }
}
