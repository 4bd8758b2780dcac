using System.Text;

namespace KeyLint.Cli.Tests.Purging;

/// <summary>One secret, which one place gives to a provider and another to nobody, goes from both.</summary>
public sealed class PurgedPlaceTests : IDisposable
{
    private readonly PurgedRepository purged = new();
    private readonly string secret = Samples.Of("binance", 11).Parts[1].Value;

    public void Dispose() => purged.Dispose();

    [Fact]
    public void An_object_in_which_only_the_generic_rule_knows_a_secret_is_named()
    {
        purged.Repository.Write("bot.env", $"BINANCE_API_SECRET={secret}\n");
        purged.Repository.Write("wide.env", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes($"brokerSecret = \"{secret}\"\n")]);
        purged.Repository.Commit();
        purged.Purge();

        Assert.Single(File.ReadAllLines(purged.File));
        Assert.Equal([purged.Repository.Git("rev-parse", "HEAD:wide.env")], File.ReadAllLines(purged.Objects));
    }

    [Fact]
    public void It_is_named_as_well_where_the_finding_is_chosen()
    {
        purged.Repository.Write("bot.env", $"BINANCE_API_SECRET={secret}\n");
        purged.Repository.Write("wide.env", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes($"brokerSecret = \"{secret}\"\n")]);
        purged.Repository.Commit();
        var finding = Assert.Single(Tool.Run("history", purged.Repository.Path, "--format", "json").Findings);
        purged.Purge("--only", finding.GetProperty("fingerprint").GetString()!);

        Assert.Single(File.ReadAllLines(purged.Objects));
    }
}
