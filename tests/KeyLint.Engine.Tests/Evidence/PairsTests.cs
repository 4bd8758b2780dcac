using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Tests.Evidence;

public sealed class PairsTests
{
    private readonly SampleGenerator samples = new(41);

    [Fact]
    public void Two_rare_values_speak_for_each_other() =>
        Assert.Equal(["binance/key medium", "binance/secret medium"], Scans.Kinds(Lines(2)));

    [Theory]
    [InlineData(40, "\n")]
    [InlineData(40, "")]
    [InlineData(2000, "\n")]
    public void A_table_of_values_is_no_crowd_of_pairs(int rows, string separator) =>
        Assert.Equal("", Scans.Loud(string.Join("," + separator, Enumerable.Range(0, rows).Select(_ => $"\"{samples.Expand("{base62:64:mixed}")}\""))));

    [Fact]
    public void A_pair_in_a_table_is_found_by_its_name() =>
        Assert.Contains("binance/secret high", Scans.Kinds(Lines(50) + $"BINANCE_API_SECRET={samples.Expand("{base62:64:mixed}")}\n"));

    [Theory]
    [InlineData("clientSecret", "_clientSecret2")]
    [InlineData("webhookSecret", "oauthSecret")]
    [InlineData("apiKey", "apiKey2")]
    [InlineData("sessionKey", "clientSecret")]
    [InlineData("jwtSigningKey", "appSecret")]
    public void Two_that_are_named_for_one_part_are_no_key_and_its_secret(string first, string second) =>
        Assert.DoesNotContain(Scans.Parts($"{first} = \"{samples.Expand("{base62:64:mixed}")}\"\n{second} = \"{samples.Expand("{base62:64:mixed}")}\"\n"), part => part.StartsWith("binance", StringComparison.Ordinal));

    [Theory]
    [InlineData("apiKey", "secret")]
    [InlineData("key", "apiSecret")]
    [InlineData("credentials1", "credentials2")]
    [InlineData("a", "clientSecret")]
    public void Two_that_may_be_a_key_and_its_secret_are_a_pair(string first, string second) =>
        Assert.Equal(["binance/key", "binance/secret"], Scans.Parts($"{first} = \"{samples.Expand("{base62:64:mixed}")}\"\n{second} = \"{samples.Expand("{base62:64:mixed}")}\"\n").Order());

    [Theory]
    [InlineData("jwtSigningKey")]
    [InlineData("sessionSecret")]
    [InlineData("COOKIE_SECRET")]
    [InlineData("encryptionKey")]
    public void What_is_named_for_something_else_is_no_key_of_an_exchange_nearby(string name)
    {
        var text = $"var {name} = \"{samples.Expand("{base62:64:mixed}")}\";\nvar url = \"https://api.binance.com\";\nvar apiKey = \"{samples.Expand("{base62:64:mixed}")}\";\nvar apiSecret = \"{samples.Expand("{base62:64:mixed}")}\";\n";
        Assert.Equal(["binance/key high", "binance/secret high"], Scans.Kinds(text).TakeLast(2));
        Assert.StartsWith("generic-", Scans.Kinds(text)[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Password_beside_an_address_of_an_exchange_is_a_password() =>
        Assert.Equal(["generic-password/password medium"], Scans.Kinds($"var body = new {{ Password = \"{samples.Expand("{base62:64:mixed}")}\" }};\nvar url = \"https://api.binance.com\";\n"));

    [Theory]
    [InlineData("binanceJwtKey")]
    [InlineData("binance_password")]
    public void Provider_in_the_name_outweighs_that(string name) =>
        Assert.Contains(Scans.Parts($"var {name} = \"{samples.Expand("{base62:64:mixed}")}\";\n"), part => part.StartsWith("binance", StringComparison.Ordinal));

    private string Lines(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => $"x(\"{samples.Expand("{base62:64:mixed}")}\");\n"));
}
