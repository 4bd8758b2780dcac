using KeyLint.Engine.Rules;
using KeyLint.Engine.Tests.Rules;
using KeyLint.Engine.Text;

namespace KeyLint.Engine.Tests.Candidates;

/// <summary>What a regular expression of the user's own finds in a text, and what its conditions keep out.</summary>
public sealed class RegexCandidatesTests
{
    private const string Plain = "\"regex\": \"acme:(\\\\w{8})\"";

    [Theory]
    [InlineData(Plain, "acme:q7w2e9rt", "q7w2e9rt")]
    [InlineData(Plain, "acme:q7w2e9rt acme:z1x8c3vb", "q7w2e9rt z1x8c3vb")]
    [InlineData(Plain, "ACME:q7w2e9rt", "")]
    [InlineData("\"regex\": \"acme:\\\\w{8}\"", "acme:q7w2e9rt", "acme:q7w2e9rt")]
    [InlineData("\"regex\": \"(acme|emca):(\\\\w{8})\", \"group\": 2", "emca:q7w2e9rt", "q7w2e9rt")]
    [InlineData("\"regex\": \"acme:(\\\\w{8})?\", \"group\": 1", "acme:-", "")]
    [InlineData("\"regex\": \"acme:(\\\\w{8}\\\\s)\"", "acme:q7w2e9rt\n", "q7w2e9rt")]
    [InlineData(Plain + ", \"keywords\": [\"SHOP\"]", "acme:q7w2e9rt", "")]
    [InlineData(Plain + ", \"keywords\": [\"SHOP\"]", "acme:q7w2e9rt shop", "q7w2e9rt")]
    [InlineData(Plain + ", \"keywords\": [\"none\", \"acme\"]", "acme:q7w2e9rt", "q7w2e9rt")]
    [InlineData(Plain + ", \"entropy\": 2.9", "acme:q7w2e9rt", "q7w2e9rt")]
    [InlineData(Plain + ", \"entropy\": 3", "acme:q7w2e9rt", "")]
    [InlineData(Plain + ", \"path\": \"\\\\.env$\"", "acme:q7w2e9rt", "")]
    [InlineData(Plain + ", \"path\": \"^src/\"", "acme:q7w2e9rt", "q7w2e9rt")]
    [InlineData(Plain + ", \"allow\": [{ \"regexes\": [\"^acme\"] }]", "acme:q7w2e9rt", "q7w2e9rt")]
    [InlineData(Plain + ", \"allow\": [{ \"regexes\": [\"^acme\"], \"target\": \"match\" }]", "acme:q7w2e9rt", "")]
    [InlineData(Plain + ", \"allow\": [{ \"regexes\": [\"# no$\"], \"target\": \"line\" }]", "x acme:q7w2e9rt # no\n", "")]
    [InlineData(Plain + ", \"allow\": [{ \"regexes\": [\"# no$\"], \"target\": \"line\" }]", "acme:q7w2e9rt\n# no", "q7w2e9rt")]
    [InlineData(Plain + ", \"allow\": [{ \"words\": [\"W2E\"] }]", "acme:q7w2e9rt", "")]
    [InlineData(Plain + ", \"allow\": [{ \"words\": [\"nope\"] }]", "acme:q7w2e9rt", "q7w2e9rt")]
    [InlineData(Plain + ", \"allow\": [{ \"paths\": [\"\\\\.txt$\"] }]", "acme:q7w2e9rt", "")]
    [InlineData(Plain + ", \"allow\": [{ \"paths\": [\"\\\\.txt$\"], \"words\": [\"nope\"], \"all\": true }]", "acme:q7w2e9rt", "q7w2e9rt")]
    [InlineData(Plain + ", \"allow\": [{ \"paths\": [\"\\\\.txt$\"], \"words\": [\"q7\"], \"all\": true }]", "acme:q7w2e9rt", "")]
    [InlineData(Plain, "acme:examplex", "")]
    public void It_finds(string shape, string text, string expected)
    {
        var findings = Scan(shape, text, "src/a.txt");

        Assert.Equal(expected, string.Join(" ", findings));
    }

    [Fact]
    public void What_a_whole_file_allows_holds_for_each_of_its_rules()
    {
        var rule = Rule(Plain);
        var file = $"{{ \"allow\": [{{ \"words\": [\"w2e\"] }}], \"rules\": [{rule}, {rule.Replace("\"acme\"", "\"other\"", StringComparison.Ordinal)}] }}";

        var rules = RuleSet.FromFiles([("mine.json", file)]);

        Assert.Equal(["acme", "other"], rules.Rules.Select(one => one.Id));
        Assert.Empty(new SecretScanner(rules).Scan(new SourceText("acme:q7w2e9rt", "")).Findings);
        Assert.NotEmpty(new SecretScanner(rules).Scan(new SourceText("acme:z1x8c3vb", "")).Findings);
    }

    [Theory]
    [InlineData("acme:q7w2e9rt acme:z1x8c3vb # no\nacme:p5o4i3uy\nacme:m9n8b7vc # no\n", "p5o4i3uy")]
    [InlineData("acme:q7w2e9rt\nacme:z1x8c3vb # no acme:p5o4i3uy # no\n\nacme:m9n8b7vc", "q7w2e9rt m9n8b7vc")]
    [InlineData("acme:q7w2e9rt\racme:z1x8c3vb # no", "q7w2e9rt")]
    public void Each_line_is_allowed_by_itself(string text, string expected) =>
        Assert.Equal(expected, string.Join(" ", Scan(Plain + ", \"allow\": [{ \"regexes\": [\"# no$\"], \"target\": \"line\" }]", text, "a.txt")));

    [Fact]
    public void Match_of_several_lines_is_allowed_by_all_of_them()
    {
        const string Shape = "\"regex\": \"acme:\\\\s*(\\\\w{8})\", \"group\": 1, \"allow\": [{ \"regexes\": [\"^yes \"], \"target\": \"line\" }]";

        Assert.Equal(["z1x8c3vb"], Scan(Shape, "yes acme:\nq7w2e9rt acme:z1x8c3vb\n", "a.txt"));
    }

    [Fact]
    public void Lines_are_not_read_again_for_each_match()
    {
        var rules = RuleSet.FromFiles([("mine.json", Rule(Plain + ", \"allow\": [{ \"regexes\": [\"# no\"], \"target\": \"line\" }]"))]);
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"acme:q7w2e9{i % 10}t ")) + "# no";

        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Empty(new SecretScanner(rules).Scan(new SourceText(text, "a.js")).Findings);

        // A copy of the line for each match would be 13 GB.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200_000_000);
    }

    [Fact]
    public void Nothing_of_a_value_is_printed()
    {
        var rules = RuleSet.FromFiles([("mine.json", Rule("\"regex\": \"acme:\\\\S+\""))]);

        var finding = Assert.Single(new SecretScanner(rules).Scan(new SourceText("acme:" + Scans.Sample("{base62:60}"), "")).Findings);

        Assert.Equal("(65 characters)", finding.Redacted);
    }

    [Fact]
    public void A_built_in_rule_that_proves_a_value_names_it()
    {
        var rules = RuleSet.BuiltIn.Extend([("mine.json", Rule("\"regex\": \"ghp_\\\\w+\""))]);

        var finding = Assert.Single(new SecretScanner(rules).Scan(new SourceText($"\"{Scans.Sample("{github:ghp_}")}\"", "")).Findings);

        Assert.Equal("github", finding.Rule.Id);
    }

    private static string Rule(string shape) => RuleFile.With("parts", $$"""
        [{ "id": "key", "kind": "token", "label": "token", "tier": "A", "shape": { "form": "regex", {{shape}} }, "names": [], "accept": [], "reject": [] }]
        """, alsoWithout: ["pairing", "sinks", "context.headers"]);

    private static IEnumerable<string> Scan(string shape, string text, string path) =>
        new SecretScanner(RuleSet.FromFiles([("mine.json", Rule(shape))])).Scan(new SourceText(text, path)).Findings
            .Select(finding => text[finding.Start..finding.End]);
}
