using System.CommandLine;
using KeyLint.Engine;
using KeyLint.Engine.Rules;

namespace KeyLint.Cli.Commands;

/// <summary><c>keylint rules list|show|test</c>: what is looked for, and the proof that it is found.</summary>
internal static class RulesCommand
{
    /// <summary>Samples of one seed could pass by luck.</summary>
    private const int Seeds = 5;

    public static Command Create() => new("rules", "List, show and test the rules.") { List(), Show(), Test() };

    private static Command List()
    {
        var command = new Command("list", "List the rules: id, provider, parts and tiers.");
        command.SetAction(_ =>
        {
            foreach (var rule in RuleSet.BuiltIn.Rules)
            {
                var parts = string.Join(", ", rule.Parts.Select(part => $"{part.Label} ({part.Tier})"));
                Console.Out.WriteLine($"{rule.Id,-16} {rule.Diagnostic}  {rule.Provider.Kind,-9} {rule.Provider.Name}: {parts}");
            }

            return (int)ExitCode.Clean;
        });
        return command;
    }

    private static Command Show()
    {
        var id = new Argument<string>("ID") { Description = "Id of the rule." };
        var command = new Command("show", "Show one rule: what it looks like, what it can do, how to revoke it, and the sources.") { id };
        command.SetAction(parsed =>
        {
            var rule = RuleSet.BuiltIn.Find(parsed.GetValue(id)!)
                ?? throw new UsageException($"no rule has the id '{parsed.GetValue(id)}'; 'keylint rules list' lists them");
            RuleText.Write(rule, Console.Out);
            return (int)ExitCode.Clean;
        });
        return command;
    }

    private static Command Test()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Rule files or folders to test; the built-in rules when none is given.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command("test", "Test rules against their own samples.") { paths };
        command.SetAction(parsed =>
        {
            var given = parsed.GetValue(paths) ?? [];
            var rules = given.Length == 0 ? RuleSet.BuiltIn : RuleSet.FromFiles(given.SelectMany(RuleSource.Files));
            var results = Enumerable.Range(1, Seeds).SelectMany(seed => RuleSelfTest.Run(rules, seed)).ToList();
            foreach (var failure in results.Where(result => !result.Passed).Distinct())
            {
                Console.Out.WriteLine($"{failure.Rule}/{failure.Part}: the sample '{failure.Template}' {failure.Problem}");
            }

            var failed = results.Count(result => !result.Passed);
            Console.Out.WriteLine($"{rules.Rules.Length} rules: {results.Count - failed} samples passed, {failed} failed");
            return (int)(failed == 0 ? ExitCode.Clean : ExitCode.Findings);
        });
        return command;
    }
}
