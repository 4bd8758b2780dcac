using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;

namespace KeyLint.Engine.Tests.Rules;

public sealed class RuleSetTests
{
    private static readonly string Acme = RuleFile.With("", null);

    [Fact]
    public void No_rules_at_all_is_an_error()
    {
        var error = Assert.Throws<RulesRefusedException>(() => RuleSet.FromFiles([]));
        Assert.Contains("expected at least one rule", error.Message);
    }

    [Fact]
    public void Id_used_twice_names_both_files()
    {
        var error = Assert.Throws<RulesRefusedException>(() => RuleSet.FromFiles([("b.json", Acme), ("a.json", Acme)]));
        Assert.Equal("b.json:1: the rule id 'acme' is already used by a.json", error.Message);
    }

    [Fact]
    public void Problems_of_all_files_are_named_in_one_go()
    {
        var refusal = Assert.Throws<RulesRefusedException>(() => RuleSet.BuiltIn.Extend(
            [("c.json", "{"), ("b.json", RuleFile.With("id", "\"binance\"")), ("a.json", RuleFile.With("parts.0.tier", "\"Z\"")), ("d.json", Acme)]));

        Assert.Equal(["a.json", "b.json", "c.json", "d.json"], refusal.Problems.Select(problem => problem.Path));
        Assert.Contains("'binance' is already used by rules/exchanges/binance.json", refusal.Problems[1].Reason);
    }

    [Fact]
    public void Built_in_id_cannot_be_replaced() =>
        Assert.Throws<RulesRefusedException>(() => RuleSet.BuiltIn.Extend([("mine.json", RuleFile.With("id", "\"binance\""))]));

    [Fact]
    public void Extension_adds_and_keeps()
    {
        var extended = RuleSet.BuiltIn.Extend([("acme.json", Acme)]);
        Assert.Equal(RuleSet.BuiltIn.Rules.Length + 1, extended.Rules.Length);
        Assert.NotNull(extended.Find("acme"));
        Assert.NotNull(extended.Find("binance"));
        Assert.Null(RuleSet.BuiltIn.Find("acme"));
        Assert.Null(RuleSet.BuiltIn.Find("Binance"));
    }

    [Fact]
    public void Id_of_a_set_follows_its_content_alone()
    {
        var other = RuleFile.With("id", "\"zeta\"");
        Assert.Equal(RuleSet.FromFiles([("a", Acme), ("b", other)]).Id, RuleSet.FromFiles([("b", other), ("a", Acme)]).Id);
        Assert.NotEqual(RuleSet.FromFiles([("a", Acme)]).Id, RuleSet.FromFiles([("a", Acme + " ")]).Id);
        Assert.NotEqual(RuleSet.FromFiles([("a", Acme)]).Id, RuleSet.FromFiles([("a", Acme), ("b", other)]).Id);
    }

    [Fact]
    public void Own_rule_finds_its_own()
    {
        var scanner = new SecretScanner(RuleSet.BuiltIn.Extend([("acme.json", Acme)]));
        var text = $"k = \"{Scans.Sample("acme_{hex:32}")}\"";
        Assert.Equal("acme", Assert.Single(scanner.Scan(new SourceText(text, "")).Findings).Rule.Id);
    }

    [Fact]
    public void Rules_are_sorted_by_id()
    {
        var ids = RuleSet.BuiltIn.Rules.Select(rule => rule.Id).ToList();
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
    }
}
