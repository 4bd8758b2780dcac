using System.Text.Json;
using KeyLint.Engine.Rules;

namespace KeyLint.Cli.Tests;

public sealed class RulesCommandTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void List_is_a_table_of_all_rules_by_id_with_aligned_columns()
    {
        var lines = Tool.Run("rules", "list").Output.TrimEnd('\n').Split('\n');

        Assert.Equal(RuleSet.BuiltIn.Rules.Select(rule => rule.Id), lines.Skip(1).Select(line => line.Split(' ')[0]));
        Assert.Equal(["ID", "PROVIDER", "CATEGORY", "TIERS", "DIAGNOSTIC", "PARTS"], lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var column = lines[0].IndexOf("DIAGNOSTIC", StringComparison.Ordinal);
        Assert.All(lines.Skip(1), line => Assert.StartsWith("KL", line[column..], StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["okx", "OKX", "exchange", "B,C,pair", "KL1001", "key,secret,passphrase"]);
    }

    [Theory]
    [InlineData("--category", "wallet")]
    [InlineData("--tier", "pair")]
    [InlineData("--provider", "COIN")]
    public void List_filters(string option, string value)
    {
        var expected = RuleSet.BuiltIn.Rules.Where(rule => option switch
        {
            "--category" => rule.Provider.Kind == "wallet",
            "--tier" => rule.Parts.Any(part => part.Tier == Tier.Pair),
            _ => rule.Id.Contains("coin", StringComparison.Ordinal) || rule.Provider.Name.Contains("coin", StringComparison.OrdinalIgnoreCase),
        }).Select(rule => rule.Id).ToList();

        var run = Tool.Run("rules", "list", option, value, "--format", "json");

        Assert.InRange(expected.Count, 1, RuleSet.BuiltIn.Rules.Length - 1);
        Assert.Equal(expected, Ids(run));
    }

    [Fact]
    public void List_that_nothing_fits_says_so()
    {
        var run = Tool.Run("rules", "list", "--provider", "no such provider");

        Assert.Equal((int)ExitCode.Clean, run.Exit);
        Assert.Equal("", run.Output);
        Assert.Contains("no rule is like that", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void List_names_own_rules_too()
    {
        var run = Tool.Run("rules", "list", "--rules", folder.Write("acme.json", UserRule.Text), "--provider", "acme", "--format", "json");

        var rule = Assert.Single(run.Json.GetProperty("rules").EnumerateArray());
        Assert.Equal(("acme", "service", "KL1003"), (Text(rule, "id"), Text(rule, "category"), Text(rule, "diagnostic")));
        Assert.Equal("A", Text(rule.GetProperty("parts")[0], "tier"));
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
    public void Show_answers_in_JSON()
    {
        var rule = Tool.Run("rules", "show", "bybit", "--format", "json").Json;

        Assert.Equal("bybit", Text(rule, "id"));
        Assert.Equal("https://api.bybit.com/v5/user/delete-api", Text(rule.GetProperty("playbook").GetProperty("revocation"), "url"));
        Assert.NotEqual(0, rule.GetProperty("references").GetArrayLength());
    }

    [Theory]
    [InlineData("binace", "the nearest: binance")]
    [InlineData("ybbit", "the nearest: bybit")]
    [InlineData("Kraken", "the nearest: kraken, kraken-futures")]
    [InlineData("qqqqqqqqqq", "'keylint rules list' lists them")]
    public void Show_of_an_unknown_id_names_the_nearest(string id, string hint)
    {
        var run = Tool.Run("rules", "show", id);

        Assert.Equal((int)ExitCode.Usage, run.Exit);
        Assert.Contains($"no rule has the id '{id}'; {hint}", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Test_passes_for_the_built_in_rules_and_a_good_own_one()
    {
        var run = Tool.Run("rules", "test", "--rules", folder.Write("acme.json", UserRule.Text));

        Assert.Equal((int)ExitCode.Clean, run.Exit);
        Assert.StartsWith($"{RuleSet.BuiltIn.Rules.Length + 1} rules: ", run.Output, StringComparison.Ordinal);
        Assert.Contains(", 0 failed", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Test_names_file_line_part_sample_and_reason_of_a_failure()
    {
        var path = folder.Write("wrong.json", UserRule.Text.Replace("\"accept\": [\"acme_{hex:32}\"]", "\"accept\": [\n\"acme_{hex:20}\"]", StringComparison.Ordinal));

        var run = Tool.Run("rules", "test", "--rules", path);

        Assert.Equal((int)ExitCode.BadRules, run.Exit);
        Assert.Contains($"{path}:8: acme/key: the sample 'acme_{{hex:20}}' was not found\n", run.Output, StringComparison.Ordinal);
        Assert.Contains(" 5 failed", run.Output, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Ids(Tool run) => run.Json.GetProperty("rules").EnumerateArray().Select(rule => Text(rule, "id"));

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
