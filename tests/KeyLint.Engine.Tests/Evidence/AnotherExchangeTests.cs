using static KeyLint.Engine.Tests.Scans;

namespace KeyLint.Engine.Tests.Evidence;

/// <summary>Files name many exchanges; a value that is called after one is no key of another that stands nearby.</summary>
public sealed class AnotherExchangeTests
{
    [Theory]
    [InlineData("exchanges:\n  okx:\n    enabled: true\n  kucoin:\n    broker-key: {okx-key}\n")]
    [InlineData("using OKX.Net;\nusing Kucoin.Net;\nKucoin.SpotKey = \"{okx-key}\";\n")]
    [InlineData("using OKX.Net;\nusing Kucoin.Net;\nKucoinSettings.ApiKey = \"{okx-key}\";\n")]
    [InlineData("okx = true\nkucoin_key = {okx-key}\n")]
    [InlineData("okx = true\nkey = {okx-key} # KuCoin\n")]
    [InlineData("[\n { \"exchange\": \"okx\" },\n { \"exchange\": \"mexc\", \"apiKey\": \"{okx-key}\" }\n]\n")]
    [InlineData("# okx, kucoin\nclients.Add(\"kucoin\", new ApiCredentials(\"{okx-key}\", secret));\n")]
    public void Key_that_another_exchange_is_named_for_is_not_told_as_one(string text) =>
        Assert.DoesNotContain(Parts(Fill(text)), found => found.StartsWith("okx/", StringComparison.Ordinal));

    [Theory]
    [InlineData("exchanges:\n  kucoin:\n    enabled: true\n  okx:\n    api-key: {okx-key}\n")]
    [InlineData("okx_key = {okx-key} # not KuCoin\n")]
    [InlineData("key = {okx-key} # OKX, not KuCoin\n")]
    [InlineData("# kucoin\nokx = true\napi_key = {okx-key}\n")]
    [InlineData("OK-ACCESS-KEY: {okx-key}\nOK-ACCESS-PASSPHRASE: kucoin\n")]
    [InlineData("okx = true\nkucoin_to_okx_api_key = {okx-key}\n")]
    public void Key_that_its_own_exchange_is_named_for_is(string text) => Assert.Contains("okx/key", Parts(Fill(text)));

    [Theory]
    [InlineData("gate.io: true\nBITUNIX_API_KEY={hex:32}\nBITUNIX_SECRET={hex:64}\n")]
    [InlineData("# okx\n{\"cmc\": 1, \"coinmarketcap\": \"{okx-key}\", \"secret\": 1}\n")]
    [InlineData("using GateIo.Net;\nvar c = new BitMartRestClient(\"{hex:32}\", \"{hex:64}\");\n")]
    public void Key_of_somebody_whom_no_rule_knows_is_none_of_an_exchange_that_one_does(string text) =>
        Assert.DoesNotContain(Parts(Fill(text)), found => found.StartsWith("gate/", StringComparison.Ordinal) || found.StartsWith("okx/", StringComparison.Ordinal));

    [Theory]
    [InlineData("{\"coinmarketcap\": \"{okx-key}\", \"kucoin\": {\"key\": 1}}\n", "coinmarketcap/key")]
    [InlineData("const ids = {\n  etherscan: 'x',\n  cryptoCompare: '{hex:64}',\n}\n", "cryptocompare/key")]
    public void Key_that_is_called_like_its_service_is_told(string text, string expected) => Assert.Equal([expected], Parts(Fill(text)));

    [Fact]
    public void Picture_on_the_site_of_an_exchange_is_no_secret_of_it() =>
        Assert.Empty(Parts(Fill("okx icon secret\n\"https://static.okx.com/cdn/icon/{hex-upper:32}.png\"\n")));

    [Fact]
    public void Plain_key_beside_an_empty_path_of_a_keystore_is_not_told_as_encrypted() =>
        Assert.DoesNotContain("ethereum-keystore/key", Parts(Fill("{\n \"keystore_path\": \"\",\n \"secret_key\": \"0x{hex:64}\",\n \"account_address\": \"\"\n}\n")));

    /// <summary>The next heading is nearer than its own.</summary>
    [Theory]
    [InlineData("{0}:\n  key: {okx-key}\n  secret: {hex-upper:32}\n  passphrase: Dx7-no-one\n{1}:\n  key: {base62:64:mixed}\n  secret: {base62:64:mixed}\n")]
    [InlineData("[{0}]\nkey = {okx-key}\nsecret = {hex-upper:32}\npassphrase = Dx7-no-one\n\n[{1}]\nkey = {base62:64:mixed}\n")]
    [InlineData("# {0}\nKEY = '{okx-key}'\nSECRET = '{hex-upper:32}'\nPASSPHRASE = 'Dx7-no-one'\n\n# {1}\nKEY = '{base62:64:mixed}'\n")]
    [InlineData("  - name: {0}\n    key: {okx-key}\n    secret: {hex-upper:32}\n    passphrase: Dx7-no-one\n  - name: {1}\n    key: {base62:64:mixed}\n")]
    [InlineData("  \"{0}\": {\n    \"key\": \"{okx-key}\",\n    \"secret\": \"{hex-upper:32}\",\n    \"passphrase\": \"Dx7-no-one\"\n  },\n  \"{1}\": {\n    \"key\": \"{base62:64:mixed}\"\n  }\n")]
    public void Heading_rules_downwards(string text)
    {
        foreach (var other in new[] { "lbank", "bitstamp" })
        {
            var found = Parts(Fill(text.Replace("{0}", "okx", StringComparison.Ordinal).Replace("{1}", other, StringComparison.Ordinal)));
            Assert.Subset(found.ToHashSet(), new HashSet<string> { "okx/key", "okx/secret", "okx/passphrase" });
        }
    }

    [Theory]
    [InlineData("lbank:\n  enabled: false\nokxSettings = 1\nkey = {okx-key}\nsecret = {hex-upper:32}\n")]
    [InlineData("if (name == \"lbank\") {\n  Stop();\n}\nvar key = \"{okx-key}\";\nvar secret = \"{hex-upper:32}\"; var venue = okx;\n")]
    public void Heading_rules_to_the_end_of_its_block(string text) => Assert.Equal(["okx/key", "okx/secret"], Parts(Fill(text)).Order());

    [Fact]
    public void Pair_speaks_for_itself() =>
        Assert.Equal(["okx/key", "okx/secret"], Parts(Fill("// okx\nvar kucoinKey = \"{okx-key}\"; // was KuCoin's\nvar secret = \"{hex-upper:32}\";\n")).Order());

    [Fact]
    public void Secret_of_the_form_of_another_is_still_told() =>
        Assert.Equal(["generic-secret/secret"], Parts(Fill("using Binance.Net;\nKucoin.ApiSecret = \"{base62:64:mixed}\";\n")));

    [Fact]
    public void Name_of_the_same_house_is_no_other() =>
        Assert.Contains(Parts(Fill("https://futures.kraken.com\nkrakenApiKey = {base64:42}\n")), part => part.StartsWith("kraken", StringComparison.Ordinal));

    private static string Fill(string text) => text
        .Replace("{hex:32}", Silence.Public.Hex(16, 7), StringComparison.Ordinal)
        .Replace("{hex:64}", Silence.Public.Hex(32, 8), StringComparison.Ordinal)
        .Replace("{okx-key}", Sample("{uuid}", 9), StringComparison.Ordinal)
        .Replace("{hex-upper:32}", Silence.Public.Hex(16, 9).ToUpperInvariant(), StringComparison.Ordinal)
        .Replace("{base62:64:mixed}", Sample("{base62:64:mixed}", 9), StringComparison.Ordinal)
        .Replace("{base64:42}", Convert.ToBase64String(Silence.Public.Bytes(42, 9)), StringComparison.Ordinal);
}
