using KeyLint.Engine.Findings;
using static KeyLint.Engine.Tests.Scans;

namespace KeyLint.Engine.Tests.Evidence;

/// <summary>Tests make up wallets and passwords; what an exchange gave out is a leak in a test too.</summary>
public sealed class TestMaterialTests
{
    [Theory]
    [InlineData("bitcoin-wif/key", "key = \"{wif}\"")]
    [InlineData("bip39/mnemonic", "mnemonic = \"{mnemonic:12}\"")]
    [InlineData("pem/key", "var key = @\"{pem:ec}\";")]
    [InlineData("jwt/token", "accessToken = \"{jwt}\"")]
    [InlineData("connection-string/sql-server", "\"Server=db.internal.net;User Id=app;Password={base62:14:mixed}\"")]
    [InlineData("generic-secret/secret", "apiSecret = \"{base62:40:mixed}\"")]
    public void What_a_test_makes_up_is_low_there_and_loud_elsewhere(string expected, string template)
    {
        var text = Sample(template);

        Assert.Equal([$"{expected} low"], Kinds(text, "Bot.Tests/KeyTests.cs"));
        Assert.Contains("place: in a test or an example, which make such secrets up", Find(text, "Bot.Tests/KeyTests.cs")[0].Evidence);
        Assert.NotEqual("", Loud(text, "Bot/Keys.cs"));
    }

    [Theory]
    [InlineData("new BinanceRestClient(); binanceApiKey = \"{base62:64:mixed}\"; binanceApiSecret = \"{base62:64:mixed}\";", 2)]
    [InlineData("GITHUB_TOKEN={github:ghp_}", 1)]
    [InlineData("bybitApiKey = \"{base62:18:mixed}\"; bybitApiSecret = \"{base62:36:mixed}\";", 2)]
    public void What_is_given_out_is_loud_in_tests(string template, int count) =>
        Assert.Equal(count, Find(Sample(template), "Bot.Tests/KeyTests.cs").Count(finding => finding.Confidence == Confidence.High));

    [Fact]
    public void A_table_of_wallets_is_vectors_in_a_test_and_a_catastrophe_elsewhere()
    {
        var table = string.Concat(Enumerable.Range(1, 8).Select(seed => Sample("  \"{wif}\",\n", seed)));

        Assert.Empty(Find(table, "tests/keys.json"));
        Assert.Contains(BuiltIn.Scan(new(table, "tests/keys.json"), explain: true).Dropped, dropped => dropped.Reason == "test-vector");
        Assert.Equal(8, Find(table, "keys.json").Count(finding => finding.Confidence == Confidence.High));
    }

    [Fact]
    public void Seven_of_a_kind_are_no_table_yet()
    {
        var table = string.Concat(Enumerable.Range(1, 7).Select(seed => Sample("  \"{wif}\",\n", seed)));

        // Twice the same is still seven.
        Assert.Equal(14, Find(table + table, "tests/keys.json").Count(finding => finding.Confidence == Confidence.Low));
    }

    [Fact]
    public void Vectors_are_vectors_whatever_their_number()
    {
        Assert.Empty(Find(Sample("\"{mnemonic:24}\""), "data/bip39_vectors.json"));
        Assert.NotEmpty(Find(Sample("GITHUB_TOKEN={github:ghp_}"), "data/bip39_vectors.json"));
    }

    [Fact]
    public void A_key_alone_is_low_in_a_test()
    {
        var text = Sample("builder.setApiKey(\"{object-id}\");\n");

        Assert.Equal(["kucoin/key low"], Kinds(text, "kucoin/tests/BrokerTests.cs"));
        Assert.NotEqual("", Loud(text, "kucoin/src/Broker.cs"));
    }

    [Theory]
    [InlineData("\"example\": \"{mnemonic:12}\"")]
    [InlineData("const TEST_FAKE_KEY: &str = \"{wif}\";")]
    [InlineData("var dummyPrivateKey = \"{wif}\";")]
    public void What_its_name_calls_made_up_is_low(string template) =>
        Assert.EndsWith(" low", Assert.Single(Kinds(Sample(template), "src/api.json")));
}
