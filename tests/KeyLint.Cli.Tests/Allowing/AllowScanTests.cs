using System.Text;
using System.Text.Json;
using KeyLint.Engine.Directives;

namespace KeyLint.Cli.Tests.Allowing;

/// <summary>What comments close in files as they are.</summary>
public sealed class AllowScanTests : IDisposable
{
    private const string Allow = DirectiveWord.Text;

    private readonly TempFolder folder = new();
    private readonly string secret = Samples.Of("binance", 7).Parts[1].Value;

    private string Line => $"BINANCE_API_SECRET={secret}";

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Allowed_finding_is_told_as_closed_and_fails_nothing()
    {
        folder.Write("a.env", $"{Line}\t# {Allow} binance demo account\n");

        var run = Tool.Run("scan", folder.Path, "--format", "json", "--fail-on", "low");

        Assert.Equal((int)ExitCode.Clean, run.Exit);
        var mark = Mark(run);
        Assert.Equal("accepted", mark.GetProperty("state").GetString());
        Assert.Equal("demo account", mark.GetProperty("reason").GetString());
        Assert.Equal($"{Allow} in a.env:1", mark.GetProperty("by").GetString());
        Assert.True(mark.GetProperty("inSource").GetBoolean());
        Assert.Empty(Problems(run));
    }

    [Theory]
    [InlineData("# " + Allow + " okx demo account")]
    [InlineData("# " + Allow + " binance")]
    [InlineData("# " + Allow + " binanse demo account")]
    [InlineData("# " + Allow + "ed binance demo account")]
    [InlineData("# gitleaks:allow")]
    [InlineData("# pragma: allowlist secret")]
    [InlineData("# NOSONAR")]
    public void Other_comment_closes_nothing(string comment)
    {
        folder.Write("a.env", $"{Line} {comment}\n");

        var run = Tool.Run("scan", folder.Path, "--format", "json");

        Assert.Equal((int)ExitCode.Findings, run.Exit);
        Assert.Equal(JsonValueKind.Null, Mark(run).ValueKind);
    }

    [Fact]
    public void Finding_stays_open_while_one_place_is_not_allowed()
    {
        folder.Write("a.env", $"{Line} # {Allow} binance demo account\n");
        folder.Write("b.env", $"{Line}\n");

        var run = Tool.Run("scan", folder.Path, "--format", "json");

        Assert.Equal((int)ExitCode.Findings, run.Exit);
        Assert.Equal(JsonValueKind.Null, Mark(run).ValueKind);
        Assert.Equal(2, Assert.Single(run.Findings).GetProperty("occurrences").GetArrayLength());
        Assert.Empty(Problems(run));
    }

    [Fact]
    public void Place_that_does_not_tell_the_issuer_must_be_allowed_too()
    {
        folder.Write("a.env", $"{Line} # {Allow} binance demo account\n");
        folder.Write("b.env", $"API_SECRET={secret}\n");
        Assert.Equal((int)ExitCode.Findings, Tool.Run("scan", folder.Path).Exit);

        folder.Write("b.env", $"API_SECRET={secret} # {Allow} generic-secret demo account\n");
        Assert.Equal((int)ExitCode.Clean, Tool.Run("scan", folder.Path).Exit);
    }

    [Theory]
    [InlineData("# gitleaks:allow", "gitleaks:allow")]
    [InlineData("# pragma: allowlist secret", "pragma: allowlist secret")]
    [InlineData("# NOSONAR", "NOSONAR")]
    [InlineData("# nosec", "nosec")]
    public void Foreign_directives_close_when_asked(string comment, string reason)
    {
        folder.Write("a.env", $"{Line} {comment}\n");

        var run = Tool.Run("scan", folder.Path, "--format", "json", "--foreign-directives");

        Assert.Equal((int)ExitCode.Clean, run.Exit);
        Assert.Equal(reason, Mark(run).GetProperty("reason").GetString());
        Assert.Equal($"{reason} in a.env:1", Mark(run).GetProperty("by").GetString());
    }

    [Theory]
    [InlineData("open", ExitCode.Findings)]
    [InlineData("false-positive", ExitCode.Clean)]
    public void Ledger_counts_first(string state, object exit)
    {
        folder.Write("a.env", $"{Line} # {Allow} binance demo account\n");
        var fingerprint = Assert.Single(Tool.Run("scan", folder.Path, "--format", "json").Findings).GetProperty("fingerprint").GetString();
        folder.Write("keylint.ledger.json", $$"""{ "version": 1, "entries": [ { "fingerprint": "{{fingerprint}}", "state": "{{state}}", "reason": "as Ann says" } ] }""");

        var run = Tool.Run("scan", folder.Path, "--format", "json");

        Assert.Equal((int)(ExitCode)exit, run.Exit);
        Assert.Equal(state, Mark(run).GetProperty("state").GetString());
        Assert.False(Mark(run).GetProperty("inSource").GetBoolean());
        Assert.Empty(Problems(run));
    }

    [Fact]
    public void Ledger_takes_up_nothing_that_a_comment_closes()
    {
        folder.Write("in/a.env", $"{Line} # {Allow} binance demo account\n");
        folder.Write("in/b.env", Samples.Of("github", 4).Text);
        Tool.RunIn(folder.Path, [], "scan", "in", "--format", "json=found.json");

        Tool.RunIn(folder.Path, [], "ledger", "add", "found.json", "--by", "Ada");

        var ledger = File.ReadAllText(Path.Combine(folder.Path, "keylint.ledger.json"));
        Assert.Contains("GitHub", ledger, StringComparison.Ordinal);
        Assert.DoesNotContain("Binance", ledger, StringComparison.Ordinal);
    }

    [Fact]
    public void Secret_in_a_reason_is_shown_in_no_format()
    {
        var other = Samples.Of("github", 4).Parts[0].Value;
        folder.Write("a.env", $"{Line} # {Allow} binance the same as {other} and as {secret}x\n");

        var (run, files) = EveryFormat.Run("scan", folder.Path);

        Assert.Equal((int)ExitCode.Findings, run.Exit);
        Assert.All(files, file => Assert.All([secret, other], value => Assert.DoesNotContain(value, file.Value, StringComparison.Ordinal)));
        Assert.Contains("(secret not shown)", files["json"], StringComparison.Ordinal);
    }

    [Fact]
    public void Sarif_says_that_it_is_suppressed_in_the_source()
    {
        folder.Write("a.env", $"{Line} # {Allow} binance demo account\n");

        var suppression = Tool.Run("scan", folder.Path, "--format", "sarif").Json.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("suppressions")[0];

        Assert.Equal("inSource", suppression.GetProperty("kind").GetString());
        Assert.Equal("accepted", suppression.GetProperty("status").GetString());
        Assert.Equal($"Accepted by {Allow} in a.env:1: demo account", suppression.GetProperty("justification").GetString());
    }

    [Fact]
    public void Texts_of_two_bytes_a_character_and_standard_input_are_read_too()
    {
        var text = $"{Line} # {Allow} binance demo account\n";
        folder.Write("a.env", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)]);

        Assert.Equal((int)ExitCode.Clean, Tool.Run("scan", folder.Path).Exit);
        Assert.Equal((int)ExitCode.Clean, Tool.RunIn(folder.Path, Encoding.UTF8.GetBytes(text), "scan", "-").Exit);
    }

    private static JsonElement Mark(Tool run) => Assert.Single(run.Findings).GetProperty("ledger");

    private static IEnumerable<JsonElement> Problems(Tool run) => run.Json.GetProperty("scans").EnumerateArray().SelectMany(scan => scan.GetProperty("problems").EnumerateArray());
}
