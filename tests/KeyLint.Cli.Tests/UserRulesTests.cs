using KeyLint.Engine.Rules;

namespace KeyLint.Cli.Tests;

/// <summary>A rule of the user's own works, or is refused with every reason; it is never left out in silence.</summary>
public sealed class UserRulesTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_regular_expression_finds_its_group()
    {
        folder.Write("rules/acme.json", UserRule.WithRegex("\"regex\": \"acme_secret = \\\"([a-f0-9]{20})\\\"\"", "[\"acme_secret = \\\"{hex:20}\\\"\"]"));
        var value = new SampleGenerator(3).Expand("{hex:20}");
        folder.Write("work/a.ini", $"acme_secret = \"{value}\"\n");

        var run = Tool.RunIn(folder.Path, [], "scan", "--rules", "rules", "work", "--format", "json");

        var finding = Assert.Single(run.Findings);
        Assert.Equal("acme", finding.GetProperty("rule").GetString());
        Assert.Equal(16, finding.GetProperty("occurrences")[0].GetProperty("column").GetInt32());
        Assert.DoesNotContain(value[..4], run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"regex\": \"(?=x)acme\"", "looks around")]
    [InlineData("\"regex\": \"(?<!x)acme\"", "looks around")]
    [InlineData("\"regex\": \"(a)cme\\\\1\"", "refers back")]
    [InlineData("\"regex\": \"(?>a)cme\"", "atomic")]
    [InlineData("\"regex\": \"a*\"", "matches the empty string")]
    [InlineData("\"regex\": \"acme|\"", "matches the empty string")]
    [InlineData("\"regex\": \"\\\\b\"", "matches the empty string")]
    [InlineData("\"regex\": \"acme(\"", "insufficient closing parentheses at character 5")]
    [InlineData("\"regex\": \"acme\", \"group\": 1", "expected at most 0 for 'group'")]
    [InlineData("\"regex\": \"acme\", \"keyword\": []", "unknown field 'keyword'")]
    [InlineData("\"regex\": \"acme\", \"keywords\": [\"\"]", "expected some text")]
    [InlineData("\"regex\": \"acme\", \"entropy\": \"3\"", "expected a number for 'entropy'")]
    [InlineData("\"regex\": \"acme\", \"path\": \".*\"", "matches the empty string")]
    [InlineData("\"regex\": \"acme\", \"allow\": [{}]", "expected 'regexes', 'words' or 'paths'")]
    [InlineData("\"regex\": \"acme\", \"allow\": [{ \"regexes\": [\"x*\"] }]", "matches the empty string")]
    [InlineData("\"regex\": \"acme\", \"allow\": [{ \"words\": [\"x\"], \"target\": \"file\" }]", "expected one of value, match, line")]
    public void A_wrong_shape_is_refused(string shape, string reason)
    {
        folder.Write("mine.json", UserRule.WithRegex(shape));

        var run = Tool.RunIn(folder.Path, [], "scan", "--rules", "mine.json", ".");

        Assert.Equal((int)ExitCode.BadRules, run.Exit);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        Assert.StartsWith("mine.json:6: ", run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    [Theory]
    [InlineData("scan", ".")]
    [InlineData("explain", "mine.json")]
    [InlineData("history", ".")]
    [InlineData("rules", "list")]
    public void A_rule_that_does_not_match_its_own_sample_stops_every_command(params string[] command)
    {
        folder.Write("mine.json", UserRule.WithRegex("\"regex\": \"acme_([0-9]{20})\"", "[\"acme_{lower:20}\"]"));

        var run = Tool.RunIn(folder.Path, [], [.. command, "--rules", "mine.json"]);

        Assert.Equal((int)ExitCode.BadRules, run.Exit);
        Assert.StartsWith("mine.json:7: acme/key: the sample 'acme_{lower:20}' was not found\n", run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public void All_problems_of_all_files_are_listed_in_one_run()
    {
        folder.Write("rules/a.json", UserRule.WithRegex("\"regex\": \"x*\", \"colour\": 1"));
        folder.Write("rules/b.json", UserRule.Text.Replace("\"acme\",", "\"binance\",", StringComparison.Ordinal));
        folder.Write("rules/c.json", "{");

        var run = Tool.RunIn(folder.Path, [], "scan", "--rules", "rules", ".");

        Assert.Equal((int)ExitCode.BadRules, run.Exit);
        var lines = run.Error.TrimEnd('\n').Split('\n');
        Assert.Equal(["rules/a.json:6", "rules/a.json:6", "rules/b.json:1", "rules/c.json:1"], lines[..^1].Select(line => line[..line.IndexOf(": ", StringComparison.Ordinal)]));
        Assert.Contains("the rule id 'binance' is already used by rules/exchanges/binance.json", run.Error, StringComparison.Ordinal);
        Assert.StartsWith("keylint: 4 problems in rules; nothing was done", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_worked_example_of_the_description_passes_its_test_and_finds_a_key()
    {
        var readme = File.ReadAllText(Path.Combine(SourceFolder.Path, "rules", "README.md"));
        var rule = folder.Write("nimbus.json", readme.Split("```json\n")[1].Split("```")[0]);
        folder.Write("work/a.env", "NIMBUS_API_SECRET=" + new SampleGenerator(5).Expand("{base62:48:mixed}") + "\n");

        var test = Tool.Run("rules", "test", "--rules", rule);
        var scan = Tool.Run("scan", "--rules", rule, "--format", "json", Path.Combine(folder.Path, "work"));

        Assert.Equal((int)ExitCode.Clean, test.Exit);
        Assert.Equal("nimbus", Assert.Single(scan.Findings).GetProperty("rule").GetString());
    }

    [Fact]
    public void Built_in_rules_hold_no_regular_expression() =>
        Assert.DoesNotContain(RuleSet.BuiltIn.Rules.SelectMany(rule => rule.Parts), part => part.Shape.Form == ShapeForm.Regex);

    [Fact]
    public void A_folder_that_links_to_itself_is_read_once()
    {
        folder.Write("rules/mine.json", UserRule.Text);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "rules", "loop"), Path.Combine(folder.Path, "rules"));

        var run = Tool.RunIn(folder.Path, [], "rules", "list", "--rules", "rules", "--provider", "acme");

        Assert.Equal(0, run.Exit);
        Assert.Single(run.Output.Split('\n'), line => line.StartsWith("acme ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("rules", "show", "acme")]
    [InlineData("rules", "list")]
    [InlineData("explain", "a.env")]
    public void What_a_rule_calls_things_steers_no_terminal_and_no_build(params string[] command)
    {
        folder.Write("mine.json", UserRule.Text
            .Replace("\"Acme\"", "\"A\\u001B[31mcme ##vso[x]\"", StringComparison.Ordinal)
            .Replace("\"Delete it.\"", "\"::error::\\u001B[31m\"", StringComparison.Ordinal));
        folder.Write("a.env", "ACME_KEY=" + new SampleGenerator(5).Expand("acme_{hex:32}") + "\n");

        var run = Tool.RunIn(folder.Path, [], [.. command, "--rules", "mine.json"]);

        Assert.Equal(0, run.Exit);
        Assert.Contains("\\u001B[31mcme", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001B', run.Output);
        Assert.DoesNotContain("##vso[", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_UTF_8_is_named()
    {
        folder.Write("mine.json", [.. "{ \"id\": \""u8, 0xFF, .. "\" }"u8]);

        var run = Tool.RunIn(folder.Path, [], "scan", ".", "--rules", "mine.json");

        Assert.Equal((int)ExitCode.BadRules, run.Exit);
        Assert.Contains("mine.json:1: the file is not UTF-8", run.Error, StringComparison.Ordinal);
    }
}
