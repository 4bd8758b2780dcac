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
        .Replace("{okx-key}", Sample("{uuid}", 9), StringComparison.Ordinal)
        .Replace("{hex-upper:32}", Silence.Public.Hex(16, 9).ToUpperInvariant(), StringComparison.Ordinal)
        .Replace("{base62:64:mixed}", Sample("{base62:64:mixed}", 9), StringComparison.Ordinal)
        .Replace("{base64:42}", Convert.ToBase64String(Silence.Public.Bytes(42, 9)), StringComparison.Ordinal);
}
