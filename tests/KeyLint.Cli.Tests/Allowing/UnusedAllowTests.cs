using System.Text;
using KeyLint.Cli.Scanning.Allowing;
using KeyLint.Engine.Directives;

namespace KeyLint.Cli.Tests.Allowing;

/// <summary>A comment that allows nothing is told, and what only speaks of such comments is not.</summary>
public sealed class UnusedAllowTests : IDisposable
{
    private const string Allow = DirectiveWord.Text;

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("a.cs", "class A { } // " + Allow + " binance demo account", "no finding of binance is there")]
    [InlineData("a.py", "# KEYLINT:" + "ALLOW KL1001, okx demo account\n", "no finding of KL1001, okx is there")]
    [InlineData("a.py", "# " + Allow + " binance\n", "it gives no reason")]
    [InlineData("a.py", "# " + Allow + " binanse demo\n", "nearest: binance")]
    public void Unused_one_is_told(string file, string text, string why)
    {
        folder.Write(file, "first line\n" + text);

        var run = Tool.Run("scan", folder.Path, "--format", "json");

        Assert.Equal((int)ExitCode.Clean, run.Exit);
        var problem = Assert.Single(Problems(run));
        Assert.StartsWith($"unused-allow {file}:2 {Allow} allows nothing: ", problem, StringComparison.Ordinal);
        Assert.Contains(why, problem, StringComparison.Ordinal);
        Assert.Equal((int)ExitCode.Findings, Tool.Run("scan", folder.Path, "--fail-on-unused").Exit);
        Assert.Equal((int)ExitCode.Findings, Tool.Run("scan", folder.Path, "--fail-on-unused", "--fail-on", "never").Exit);
    }

    [Theory]
    [InlineData("a.md", "Write `// " + Allow + " binance demo account` beside it.")]
    [InlineData("a.md", "Write `" + Allow + " binanse` beside it.")]
    [InlineData("a.rst", Allow + " binance demo account")]
    [InlineData("a.cs", "// " + Allow + " RULE reason")]
    [InlineData("a.cs", "// Reads " + Allow + " comments.")]
    [InlineData("a.cs", "const string Word = \"" + Allow + "\";")]
    [InlineData("a.cs", "// " + Allow + " * whatever comes")]
    [InlineData("a.cs", "// " + Allow + "ed binance demo account")]
    [InlineData("a.cs", "// x" + Allow + " binance demo account")]
    [InlineData("a.cs", "// NOSONAR gitleaks:allow pragma: allowlist secret")]
    [InlineData("a.json", "{ \"description\": \"what " + Allow + " does\" }")]
    public void Mention_is_not_told(string file, string text)
    {
        folder.Write(file, text);

        var run = Tool.Run("scan", folder.Path, "--format", "json", "--fail-on-unused", "--foreign-directives");

        Assert.Equal((int)ExitCode.Clean, run.Exit);
        Assert.Empty(Problems(run));
    }

    [Theory]
    [InlineData("okx demo", "no finding of okx is there, but of binance")]
    [InlineData("* demo", "name the rules")]
    [InlineData("zzzzzzzzzzzzz demo", "a rule that does not exist")]
    [InlineData("", "it names no rule")]
    public void Wrong_one_beside_a_finding_is_told(string said, string why)
    {
        folder.Write("a.env", $"# {Allow} {said}\nBINANCE_API_SECRET={Samples.Of("binance", 7).Parts[1].Value}\n");

        var run = Tool.Run("scan", folder.Path, "--format", "json");

        Assert.Equal((int)ExitCode.Findings, run.Exit);
        Assert.Contains(why, Assert.Single(Problems(run)), StringComparison.Ordinal);
        Assert.DoesNotContain("zzzz", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Used_one_and_a_second_that_adds_nothing()
    {
        folder.Write("a.env", $"# {Allow} binance one\nBINANCE_API_SECRET={Samples.Of("binance", 7).Parts[1].Value} # {Allow} binance two\n");

        var run = Tool.Run("scan", folder.Path, "--format", "json");

        Assert.Equal((int)ExitCode.Clean, run.Exit);
        Assert.StartsWith("unused-allow a.env:1 ", Assert.Single(Problems(run)), StringComparison.Ordinal);
    }

    [Fact]
    public void Unused_entry_of_the_ledger_fails_when_asked()
    {
        folder.Write("a.txt", "nothing");
        folder.Write("keylint.ledger.json", """{ "version": 1, "entries": [ { "fingerprint": "aaaaaaaaaaaaaaaa", "state": "accepted" } ] }""");

        Assert.Equal((int)ExitCode.Clean, Tool.Run("scan", folder.Path).Exit);
        Assert.Equal((int)ExitCode.Findings, Tool.Run("scan", folder.Path, "--fail-on-unused").Exit);
        Assert.Equal((int)ExitCode.Clean, Tool.Run("scan", folder.Path, "--fail-on-unused", "--no-ledger").Exit);
    }

    [Fact]
    public void Secret_in_place_of_a_rule_or_a_reason_is_not_told()
    {
        var secret = Samples.Of("github", 4).Parts[0].Value;
        folder.Write("a.cs", $"// {Allow} binance {secret}\n// {Allow} {secret} binance\n");

        var run = Tool.Run("scan", folder.Path, "--format", "json");

        Assert.DoesNotContain(secret, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Word_is_found_in_bytes_wherever_it_stands()
    {
        foreach (var word in new[] { Allow, "KeyLint:" + "Allow", "KEYLINT:" + "ALLOW" })
        {
            for (var before = 0; before < 70; before++)
            {
                for (var after = 0; after < 40; after++)
                {
                    Assert.True(DirectiveBytes.AreIn(Encoding.Latin1.GetBytes(new string('t', before) + word + new string(':', after))), $"{word} {before} {after}");
                }
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("t:a")]
    [InlineData("keylint:allo")]
    [InlineData("eylint:allow")]
    [InlineData("keylint;allow")]
    [InlineData("keylint\u001aallow")]
    [InlineData("ke\u0079lint:all\u00d7w")]
    public void Other_bytes_are_not_it(string text)
    {
        for (var before = 0; before < 40; before++)
        {
            Assert.False(DirectiveBytes.AreIn(Encoding.Latin1.GetBytes(new string('t', before) + text + new string('a', before))));
        }
    }

    private static IEnumerable<string> Problems(Tool run) => run.Json.GetProperty("scans").EnumerateArray()
        .SelectMany(scan => scan.GetProperty("problems").EnumerateArray())
        .Select(problem => $"{problem.GetProperty("kind")} {problem.GetProperty("subject")} {problem.GetProperty("message")}");
}
