using System.CommandLine;
using KeyLint.Cli.Settings;
using KeyLint.Engine.Text;

namespace KeyLint.Cli.RuleCommands;

/// <summary><c>keylint rules show ID</c>: all that one rule says.</summary>
internal static class RulesShowCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("ID") { Description = "Id of the rule." };
        var rules = RulesCommand.RulesOption();
        var format = RulesCommand.FormatOption();
        var command = new Command("show", "Show one rule: what it looks like, what it can do, how to revoke it, and the sources.") { id, rules, format };
        SettingsOptions.AddTo(command);
        command.SetAction(parsed =>
        {
            var set = RuleSource.Load(parsed.GetValue(rules) ?? [], SettingsOptions.Layers(parsed));
            var wanted = parsed.GetValue(id)!;
            var rule = set.Find(wanted) ?? throw new UsageException(Unknown(wanted, set.Rules.Select(known => known.Id)));
            if (parsed.GetValue(format) == "json")
            {
                Console.Out.Write(RuleJson.Show(rule));
            }
            else
            {
                RuleText.Write(rule, Console.Out);
            }

            return (int)ExitCode.Clean;
        });
        return command;
    }

    private static string Unknown(string wanted, IEnumerable<string> ids)
    {
        var near = NearestIds.Of(wanted, ids);
        var hint = near.Count > 0 ? $"the nearest: {string.Join(", ", near)}" : "'keylint rules list' lists them";
        return $"no rule has the id '{wanted}'; {hint}";
    }
}
