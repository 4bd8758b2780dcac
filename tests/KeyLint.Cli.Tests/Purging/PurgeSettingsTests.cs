using KeyLint.Engine.Rules;

namespace KeyLint.Cli.Tests.Purging;

/// <summary>What is purged is what <c>keylint history</c> finds there, by the same settings and the same ledger.</summary>
public sealed class PurgeSettingsTests : IDisposable
{
    private readonly PurgedRepository purged = new();

    public void Dispose() => purged.Dispose();

    [Theory]
    [InlineData("accepted")]
    [InlineData("false-positive")]
    public void The_committed_ledger_of_a_mirror_keeps_what_it_accepts(string state)
    {
        purged.Repository.Write("bot.env", Samples.Of("binance", 3).Text);
        purged.Repository.Commit();
        Mark(state, "keylint.ledger.json");
        purged.Repository.Commit();
        var mirror = Path.Combine(purged.Outside, "mirror.git");
        purged.Repository.Git("clone", "-q", "--mirror", purged.Repository.Path, mirror);

        var run = Tool.Run("purge", mirror, "--output", purged.File);

        Assert.Contains("nothing to take out", run.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(purged.File));
    }

    [Fact]
    public void The_ledger_that_settings_name_keeps_what_it_accepts()
    {
        purged.Repository.Write("bot.env", Samples.Of("binance", 3).Text);
        purged.Repository.Commit();
        Mark("accepted", "known.json");
        purged.Repository.Write("keylint.json", """{ "options": { "ledger": "known.json" } }""");

        Assert.Contains("nothing to take out", purged.Purge().Output, StringComparison.Ordinal);
        Assert.Equal((int)ExitCode.Clean, purged.Purge("--no-ledger").Exit);
        Assert.NotEmpty(File.ReadAllLines(purged.File));
    }

    [Fact]
    public void What_a_comment_of_another_scanner_allows_by_settings_stays()
    {
        purged.Repository.Write("bot.env", $"BINANCE_API_SECRET={Samples.Of("binance", 3).Parts[1].Value} # gitleaks:allow\n");
        purged.Repository.Write("keylint.json", """{ "options": { "foreign-directives": true } }""");
        purged.Repository.Commit();

        Assert.Contains("nothing to take out", purged.Purge().Output, StringComparison.Ordinal);
        purged.Purge("--no-config");
        Assert.Single(File.ReadAllLines(purged.File));
    }

    [Fact]
    public void A_rule_of_the_settings_counts()
    {
        var value = new SampleGenerator(5).Expand("acme_{hex:32}");
        purged.Repository.Write("a.env", $"ACME_KEY={value}\n");
        purged.Repository.Write("keylint.json", $$"""{ "rules": [{{UserRule.Text}}] }""");
        purged.Repository.Commit();
        var run = purged.Purge();

        Assert.Contains("--config FILE", run.Output, StringComparison.Ordinal);
        Assert.Equal([$"literal:{value}==>***REMOVED***"], File.ReadAllLines(purged.File));
    }

    [Fact]
    public void A_name_of_the_settings_counts_but_not_without_them()
    {
        var value = Samples.Of("binance", 31).Parts[0].Value;
        purged.Repository.Write("pin.json", $$"""{ "brokerPin": "{{value}}" }""");
        purged.Repository.Write("keylint.json", """{ "secretNames": ["brokerPin"] }""");
        purged.Repository.Commit();

        Assert.Contains("nothing to take out", purged.Purge("--no-config").Output, StringComparison.Ordinal);
        purged.Purge();
        Assert.Equal([$"literal:{value}==>***REMOVED***"], File.ReadAllLines(purged.File));
    }

    private void Mark(string state, string ledger)
    {
        var ids = Tool.Run("scan", purged.Repository.Path, "--format", "json").Findings.Select(finding => finding.GetProperty("fingerprint").GetString()!);
        Assert.Equal(0, Tool.RunIn(purged.Repository.Path, [], ["ledger", "mark", state, .. ids, "--by", "Ada", "--reason", "known", "--ledger", ledger]).Exit);
    }
}
