using System.Text;
using System.Text.Json;
using KeyLint.Engine;
using KeyLint.Engine.Rules;

namespace KeyLint.Cli.Tests;

public sealed class ScanTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly Samples.Credential credential = Samples.Of("okx", 3);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Standard_input_is_read()
    {
        var run = Tool.RunIn(folder.Path, Encoding.UTF8.GetBytes(credential.Text), "scan", "-", "--format", "json");

        Assert.Equal((int)ExitCode.Findings, run.Exit);
        Assert.All(run.Findings, finding => Assert.Equal("stdin", finding.GetProperty("occurrences")[0].GetProperty("source").GetString()));
    }

    [Fact]
    public void Nothing_found_is_clean_and_says_what_was_read()
    {
        folder.Write("a.cs", "class A { }");

        var run = Tool.Run("scan", folder.Path);

        Assert.Equal((int)ExitCode.Clean, run.Exit);
        Assert.Contains("No credentials found.", run.Output, StringComparison.Ordinal);
        Assert.Contains($"{RuleSet.BuiltIn.Rules.Length} rules", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("low", ExitCode.Findings)]
    [InlineData("high", ExitCode.Findings)]
    [InlineData("never", ExitCode.Clean)]
    public void The_exit_code_follows_fail_on(string failOn, object expected)
    {
        folder.Write("okx.env", credential.Text);

        Assert.Equal((int)(ExitCode)expected, Tool.Run("scan", folder.Path, "--fail-on", failOn).Exit);
    }

    [Theory]
    [InlineData("twilio", "auth-token", "")]
    [InlineData("twitter", "bearer", "")]
    [InlineData("twilio", "api-key", "API key secret")]
    public void A_token_of_its_own_lacks_no_part_of_a_pair(string rule, string part, string missing)
    {
        var found = RuleSet.BuiltIn.Find(rule)!;
        var sample = found.Parts.Single(candidate => candidate.Id == part);
        var generator = new SampleGenerator(3);
        folder.Write("app.env", RuleSelfTest.Document(found, sample, generator.Expand(sample.Accept[0]), generator));

        var one = Assert.Single(Tool.RunIn(folder.Path, [], "scan", "--format", "json").Json.GetProperty("credentials").EnumerateArray());

        Assert.Equal(missing, string.Join(", ", one.GetProperty("missing").EnumerateArray()));
    }

    [Fact]
    public void Parts_in_one_file_are_one_credential_at_their_lines()
    {
        folder.Write("app/okx.env", credential.Text);

        var json = Tool.RunIn(folder.Path, [], "scan", "--format", "json").Json;

        var one = Assert.Single(json.GetProperty("credentials").EnumerateArray());
        Assert.Equal(3, one.GetProperty("findings").GetArrayLength());
        Assert.Empty(one.GetProperty("missing").EnumerateArray());
        Assert.Equal([1, 2, 3], json.GetProperty("findings").EnumerateArray()
            .Select(finding => finding.GetProperty("occurrences")[0])
            .Select(place => (Path: place.GetProperty("path").GetString(), Line: place.GetProperty("line").GetInt32()))
            .Where(place => place.Path == "app/okx.env")
            .Select(place => place.Line)
            .Order());
    }

    [Fact]
    public void A_secret_whose_issuer_one_place_names_is_one_finding_everywhere()
    {
        var secret = Samples.Of("binance", 5).Parts[1].Value;
        folder.Write("named.env", $"BINANCE_API_SECRET={secret}\n");
        folder.Write("unnamed.env", $"API_SECRET={secret}\n");

        var run = Tool.Run("scan", folder.Path, "--format", "json");

        var finding = Assert.Single(run.Findings);
        Assert.Equal("binance", finding.GetProperty("rule").GetString());
        Assert.Equal(2, finding.GetProperty("occurrences").GetArrayLength());
    }

    [Fact]
    public void Several_formats_are_written_at_once()
    {
        folder.Write("in/okx.env", credential.Text);

        var run = Tool.RunIn(folder.Path, [], "scan", "in", "--format", "terminal", "--format", "json=out.json", "--format", "sarif=out.sarif", "--format", "markdown=out.md");

        Assert.Contains("OKX", run.Output, StringComparison.Ordinal);
        Assert.Equal("2.1.0", JsonDocument.Parse(File.ReadAllText(Path.Combine(folder.Path, "out.sarif"))).RootElement.GetProperty("version").GetString());
        Assert.Contains("OKX", File.ReadAllText(Path.Combine(folder.Path, "out.md")), StringComparison.Ordinal);
        Assert.NotEqual((byte)0xEF, File.ReadAllBytes(Path.Combine(folder.Path, "out.json"))[0]);
    }

    [Fact]
    public void Findings_of_two_scans_make_one_report_in_any_order()
    {
        folder.Write("one/okx.env", credential.Text);
        folder.Write("two/okx.env", credential.Text + Samples.Of("github", 4).Text);
        Tool.RunIn(folder.Path, [], "scan", "one", "--format", "json=1.json");
        Tool.RunIn(folder.Path, [], "scan", "two", "--format", "json=2.json");

        var forth = Tool.RunIn(folder.Path, [], "report", "1.json", "2.json");
        var back = Tool.RunIn(folder.Path, [], "report", "2.json", "1.json");

        Assert.Equal((int)ExitCode.Clean, forth.Exit);
        Assert.Equal(forth.Output, back.Output);
        Assert.Contains("3 credentials", forth.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void User_rules_extend_the_built_in_ones()
    {
        var rule = File.ReadAllText(Path.Combine(SourceFolder.Path, "rules", "data", "token-metrics.json"))
            .Replace("\"token-metrics\"", "\"in-house\"", StringComparison.Ordinal)
            .Replace("tm-{uuid}", "inhouse-{uuid}", StringComparison.Ordinal);
        folder.Write("rules/in-house.json", rule);
        var uuid = Guid.NewGuid().ToString();
        folder.Write("code.txt", $"x = \"inhouse-{uuid}\"\n");

        var run = Tool.RunIn(folder.Path, [], "scan", "--rules", "rules", "--format", "json", "code.txt");

        Assert.Equal("in-house", Assert.Single(run.Findings).GetProperty("rule").GetString());
    }

    [Fact]
    public void Explain_says_why_and_shows_no_secret()
    {
        folder.Write("okx.env", credential.Text + $"id = \"{Guid.NewGuid()}\"\nhash = \"sha256:{new string('a', 20)}{Guid.NewGuid():N}{Guid.NewGuid():N}\"\n");

        var run = Tool.RunIn(folder.Path, [], "explain", "okx.env");

        Assert.Equal((int)ExitCode.Clean, run.Exit);
        Assert.Contains("reported, high confidence: OKX API key", run.Output, StringComparison.Ordinal);
        Assert.Contains("dropped, ", run.Output, StringComparison.Ordinal);
        Assert.All(credential.Parts, part => Assert.DoesNotContain(part.Value, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void A_report_that_goes_to_files_alone_still_says_what_it_found()
    {
        folder.Write("in/keys.env", Samples.Of("bybit", 3).Text);

        var run = Tool.RunIn(folder.Path, [], "scan", "in", "--format", "json=out.json", "--format", "sarif=out.sarif");

        Assert.Equal((int)ExitCode.Findings, run.Exit);
        Assert.Contains("credential", run.Error, StringComparison.Ordinal);
        Assert.Contains("See out.json, out.sarif.", run.Error, StringComparison.Ordinal);
    }
}
