using KeyLint.Engine.Findings;
using static KeyLint.Engine.Tests.Scans;

namespace KeyLint.Engine.Tests.Scanning;

/// <summary>To a shell two quoted words are two, and a default is no part of the variable's name. KEY and SECRET are the values, 18 and 36 or 64 characters.</summary>
public sealed class WordsOfShellsTests
{
    [Theory]
    [InlineData("curl -H \"X-MBX-APIKEY: KEY64\" \"https://api.binance.com/api/v3/account\"", "binance/key")]
    [InlineData("curl -H \"X-MBX-APIKEY: KEY64\" \\\n  \"https://api.binance.com/api/v3/account\"", "binance/key")]
    [InlineData("curl -H 'X-BAPI-API-KEY: KEY18' 'https://api.bybit.com/v5/order'", "bybit/key")]
    [InlineData("dotnet user-secrets set \"Binance:ApiKey\" \"KEY64\"", "binance/key")]
    [InlineData("redis-cli set 'binance:key' 'KEY64'", "binance/key")]
    [InlineData("BINANCE=(\"KEY64\" \"SECRET64\")", "binance/key binance/secret")]
    [InlineData("env \"BINANCE_KEY=KEY64\" \"BINANCE_SECRET=SECRET64\" bot", "binance/key binance/secret")]
    [InlineData("Environment=\"BINANCE_KEY=KEY64\" \"BINANCE_SECRET=SECRET64\"", "binance/key binance/secret")]
    [InlineData("BINANCE_KEY=${BINANCE_KEY:-KEY64}\nBINANCE_SECRET=${BINANCE_SECRET:-SECRET64}", "binance/key binance/secret")]
    [InlineData("environment:\n  KEY: ${BINANCE_KEY-KEY64}\n  SECRET: \"${BINANCE_SECRET-SECRET64}\"", "binance/key binance/secret")]
    [InlineData(": \"${BINANCE_SECRET:=SECRET64}\"", "binance/secret")]
    [InlineData("export BYBIT_API_KEY=${BYBIT_API_KEY:-KEY18}", "bybit/key")]
    public void Value_is_found_whole(string template, string expected)
    {
        var (text, values) = Fill(template);
        var findings = Find(text).Where(finding => finding.Confidence != Confidence.Low).ToList();

        Assert.Equal(expected, string.Join(' ', findings.Select(finding => $"{finding.Rule.Id}/{finding.Part.Id}")));
        Assert.Equal(values, findings.Select(finding => finding.TextOf(text)));
    }

    [Theory]
    [InlineData("Ethereum private key: 0xHEX")]
    [InlineData("wallet\nPrivate Key: HEX")]
    [InlineData("- Address: 0x0000000000000000000000000000000000000001\n- Private key: `0xHEX`")]
    [InlineData("private key: \"HEX\"")]
    public void Words_before_a_colon_name_a_value(string template)
    {
        var text = template.Replace("HEX", Sample("{secp256k1}"), StringComparison.Ordinal);

        Assert.Equal(["ethereum/key high"], Kinds(text));
    }

    [Theory]
    [InlineData("Public key: HEX")]
    [InlineData("transaction key: HEX")]
    [InlineData("the hash of the block: HEX")]
    [InlineData("private key: string = \"HEX\"")]
    [InlineData("the private key, see below: HEX")]
    [InlineData("private\nkey: HEX")]
    public void Other_words_do_not(string template) =>
        Assert.DoesNotContain(Parts(template.Replace("HEX", Sample("{secp256k1}"), StringComparison.Ordinal)), part => part.StartsWith("ethereum/", StringComparison.Ordinal));

    [Theory]
    [InlineData("binance_secret = (\"A\"\n    \"B\")")]
    [InlineData("binance_secret = \"A\" + \"B\"")]
    [InlineData("binance_secret = (\"A\"  // first half\n    \"B\")")]
    public void Pieces_that_are_joined_for_sure_are_no_values(string template)
    {
        var (a, b) = (Sample("{base62:30:mixed}", 3), Sample("{base62:34:mixed}", 4));
        var text = template.Replace("A", a, StringComparison.Ordinal).Replace("\"B\"", $"\"{b}\"", StringComparison.Ordinal);

        Assert.Equal(["decoded: joined"], Find(text).Select(finding => finding.Evidence[0]));
    }

    [Fact]
    public void Dash_before_a_token_is_no_default_elsewhere() => Assert.Empty(Find($"see binance-{Sample("{base62:64:mixed}")}.html"));

    private static (string Text, List<string> Values) Fill(string template)
    {
        var values = new List<string>();
        var text = template;
        foreach (var (mark, sample) in new[]
        {
            ("KEY64", Sample("{base62:64:mixed}", 5)), ("KEY18", Sample("{base62:18:mixed}", 6)), ("SECRET64", Sample("{base62:64:mixed}", 7)),
        })
        {
            if (text.Contains(mark, StringComparison.Ordinal))
            {
                text = text.Replace(mark, sample, StringComparison.Ordinal);
                values.Add(sample);
            }
        }

        return (text, values);
    }
}
