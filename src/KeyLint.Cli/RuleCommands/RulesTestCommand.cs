using System.CommandLine;
using KeyLint.Engine;
using KeyLint.Engine.Rules;

namespace KeyLint.Cli.RuleCommands;

/// <summary><c>keylint rules test</c>: proves every rule against its own samples.</summary>
internal static class RulesTestCommand
{
    /// <summary>Samples of one seed could pass by luck.</summary>
    private const int Seeds = 5;

    public static Command Create()
    {
        var paths = RulesCommand.RulesOption();
        var command = new Command("test", "Test the built-in rules, and further ones, against their own samples.") { paths };
        command.SetAction(parsed =>
        {
            var rules = RuleSource.Read(parsed.GetValue(paths) ?? []);
            var own = rules.Rules.Except(RuleSet.BuiltIn.Rules).ToList();

            // A rule of one's own may claim what a built-in rule knows: that is what it is for.
            var results = Enumerable.Range(1, Seeds)
                .SelectMany(seed => RuleSelfTest.Run(RuleSet.BuiltIn, seed).Concat(RuleSelfTest.Run(rules, own, seed)))
                .ToList();
            foreach (var problem in results.Where(result => !result.Passed).Select(result => result.ToProblem()).Distinct())
            {
                Console.Out.WriteLine(problem);
            }

            var failed = results.Count(result => !result.Passed);
            var bare = rules.Rules.Count(rule => rule.Parts.All(part => part.Accept.IsEmpty));
            Console.Out.WriteLine($"{rules.Rules.Length} rules: {results.Count - failed} samples passed, {failed} failed; {bare} without a sample that must be found");
            return (int)(failed == 0 ? ExitCode.Clean : ExitCode.BadRules);
        });
        return command;
    }
}
