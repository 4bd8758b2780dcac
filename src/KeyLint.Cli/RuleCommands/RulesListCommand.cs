using System.CommandLine;
using KeyLint.Cli.Grammar;
using KeyLint.Cli.Settings;
using KeyLint.Engine.Rules;

namespace KeyLint.Cli.RuleCommands;

/// <summary><c>keylint rules list</c>: the rules as a table, by id.</summary>
internal static class RulesListCommand
{
    public static Command Create()
    {
        var category = new Option<string?>("--category") { Description = "Only providers of this sort.", HelpName = "CATEGORY" };
        category.TakesOneOf("exchange", "broker", "data", "wallet", "service", "generic");
        var tier = new Option<string?>("--tier") { Description = "Only rules with a part of this tier: A, B, C, D or pair.", HelpName = "TIER" };
        tier.TakesOneOf([.. Enum.GetValues<Tier>().Select(RuleWords.Of)]);
        var provider = new Option<string?>("--provider") { Description = "Only rules whose id or provider holds this text.", HelpName = "TEXT" };
        var rules = RulesCommand.RulesOption();
        var format = RulesCommand.FormatOption();
        var command = new Command("list", "List the rules: id, provider, category, tiers, parts and diagnostic.") { category, tier, provider, rules, format };
        SettingsOptions.AddTo(command);
        command.SetAction(parsed =>
        {
            var listed = RuleSource.Load(parsed.GetValue(rules) ?? [], SettingsOptions.Layers(parsed)).Rules
                .Where(rule => parsed.GetValue(category) is not { } kind || rule.Provider.Kind == kind)
                .Where(rule => parsed.GetValue(tier) is not { } wanted || rule.Parts.Any(part => RuleWords.Of(part.Tier) == wanted))
                .Where(rule => parsed.GetValue(provider) is not { } text || IsAbout(rule, text))
                .ToList();
            Console.Out.Write(parsed.GetValue(format) == "json" ? RuleJson.List(listed) : RuleTable.Of(listed));
            if (listed.Count == 0)
            {
                Console.Error.WriteLine("keylint: no rule is like that");
            }

            return (int)ExitCode.Clean;
        });
        return command;
    }

    private static bool IsAbout(Rule rule, string text) =>
        rule.Id.Contains(text, StringComparison.OrdinalIgnoreCase) || rule.Provider.Name.Contains(text, StringComparison.OrdinalIgnoreCase);
}
