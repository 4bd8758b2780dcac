using KeyLint.Engine.Rules;

namespace KeyLint.Cli.Tests;

public sealed class RulesCommandTests
{
    [Fact]
    public void List_names_every_rule()
    {
        var run = Tool.Run("rules", "list");

        Assert.Equal(RuleSet.BuiltIn.Rules.Length, run.Output.Trim().Split('\n').Length);
        Assert.All(RuleSet.BuiltIn.Rules, rule => Assert.Contains(rule.Provider.Name, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void Show_prints_the_steps_and_the_sources()
    {
        var run = Tool.Run("rules", "show", "bybit");

        Assert.Contains("After a leak", run.Output, StringComparison.Ordinal);
        Assert.Contains("POST https://api.bybit.com/v5/user/delete-api", run.Output, StringComparison.Ordinal);
        Assert.Contains("Sources", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Test_passes_for_the_built_in_rules()
    {
        var run = Tool.Run("rules", "test");

        Assert.Equal((int)ExitCode.Clean, run.Exit);
        Assert.Contains(", 0 failed", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Test_fails_for_a_rule_whose_sample_is_not_found()
    {
        using var folder = new TempFolder();
        var binance = File.ReadAllText(Path.Combine(SourceFolder.Path, "rules", "exchanges", "binance.json"));
        folder.Write("wrong.json", binance.Replace("\"accept\": [\"{base62:64:mixed}\"]", "\"accept\": [\"{base62:20:mixed}\"]", StringComparison.Ordinal));

        var run = Tool.Run("rules", "test", folder.Path);

        Assert.Equal((int)ExitCode.Findings, run.Exit);
        Assert.Contains("{base62:20:mixed}", run.Output, StringComparison.Ordinal);
        Assert.Contains("was not found", run.Output, StringComparison.Ordinal);
    }
}
