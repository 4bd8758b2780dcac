using System.Text;
using CsCheck;
using static KeyLint.Engine.Tests.Scans;

namespace KeyLint.Engine.Tests.Decoding;

/// <summary>A secret is the same secret however it is written: found where it stands, with the fingerprint that it has in clear.</summary>
public sealed class DecodingTests
{
    private static readonly (string Name, Func<string, string> Encode)[] Layers =
    [
        ("\\u", value => Each(value, c => $"\\u{(int)c:x4}")),
        ("\\u, some", value => Each(value, (c, i) => i % 3 == 0 ? $"\\u{(int)c:X4}" : c.ToString())),
        ("\\x", value => Each(value, (c, i) => i % 2 == 0 ? $"\\x{(int)c:x2}" : c.ToString())),
        ("percent", value => Each(value, (c, i) => i % 5 == 0 ? $"%{(int)c:X2}" : c.ToString())),
        ("entities", value => Each(value, (c, i) => i % 4 == 0 ? $"&#{(int)c};" : c.ToString())),
        ("hexadecimal entities", value => Each(value, (c, i) => i % 4 == 0 ? $"&#x{(int)c:X};" : c.ToString())),
        ("Base64", value => Convert.ToBase64String(Encoding.ASCII.GetBytes(value))),
        ("Base64 of UTF-16", value => Convert.ToBase64String(Encoding.Unicode.GetBytes(value))),
        ("hex", value => Convert.ToHexStringLower(Encoding.ASCII.GetBytes(value))),
    ];

    public static TheoryData<string> LayerNames => [.. Layers.Select(layer => layer.Name)];

    [Theory]
    [MemberData(nameof(LayerNames))]
    public void Encoded_secret_is_found_where_it_stands(string name) => Gen.Select(Gen.Int[1, 1000], Gen.Int[0, 3]).Sample((seed, style) =>
    {
        var value = Sample("{base62:64:mixed}", seed);
        var encoded = Layers.First(layer => layer.Name == name).Encode(value);
        var text = string.Format(new[] { "var binanceApiKey = \"{0}\";\r\n", "binance_api_key: {0}\n", "<add key=\"BinanceApiKey\" value=\"{0}\" />", "{{\"binanceApiKey\":\"{0}\"}}" }[style], encoded);
        var finding = Assert.Single(Find(text));
        var plain = Assert.Single(Find($"binance_api_key = \"{value}\""));
        return finding.Rule.Id == "binance" && finding.Fingerprint == plain.Fingerprint
            && text[finding.Start..finding.End].TrimEnd('=') == encoded.TrimEnd('=') && finding.Evidence.Any(reason => reason.StartsWith("decoded: "));
    }, iter: 30);

    [Fact]
    public void Layers_are_taken_off_one_after_the_other() => Gen.Int[1, 1000].Sample(seed =>
    {
        var json = $"{{\"apiKey\":\"{Sample("{base62:64:mixed}", seed)}\",\"pair\":\"BTCUSDT\"}}";
        var once = Convert.ToBase64String(Encoding.ASCII.GetBytes(json));
        var twice = Convert.ToBase64String(Encoding.ASCII.GetBytes(once));
        return Parts($"binance_config = \"{once}\"") is ["binance/key"] && Parts($"binance_config = \"{twice}\"") is ["binance/key"];
    }, iter: 20);

    [Fact]
    public void Span_in_base64_is_no_wider_than_its_groups() => Gen.Select(Gen.Int[1, 1000], Gen.Int[0, 40], Gen.Int[0, 40]).Sample((seed, before, after) =>
    {
        var token = Sample("{github:ghp_}", seed);
        var encoded = Convert.ToBase64String(Encoding.ASCII.GetBytes(new string(' ', before) + token + new string(' ', after)));
        var finding = Assert.Single(Find($"x = {encoded}"));
        return finding.End - finding.Start <= ((token.Length / 3) + 2) * 4;
    }, iter: 50);

    [Fact]
    public void Basic_credentials_are_found() =>
        Assert.Equal(["url-password/web"], Parts($"Authorization: Basic {Convert.ToBase64String(Encoding.ASCII.GetBytes("bot:" + Sample("{base62:14:mixed}")))}"));

    [Theory]
    [InlineData("api_key = \"{0}\"", "your_api_key_goes_here")]
    [InlineData("api_secret: {0}", "please enter your secret in the settings dialog")]
    [InlineData("token = {0}", "BinanceFuturesTestnet and some more words")]
    [InlineData("Authorization: Basic {0}", "user:password")]
    [InlineData("password: {0}", "${BINANCE_API_SECRET}")]
    [InlineData("data = \"{0}\"", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\"></svg>")]
    public void Encoded_text_without_a_secret_is_silent(string line, string content) =>
        Assert.Empty(Find(string.Format(line, Convert.ToBase64String(Encoding.ASCII.GetBytes(content)))));

    [Theory]
    [InlineData("%")]
    [InlineData("100% of \\u00 \\x &# &#; &#x; %zz %1")]
    [InlineData("\\u12")]
    [InlineData("&#99999999999;")]
    [InlineData("\\U0001F600 \\u20ac %E2%82%AC")]
    public void Broken_escapes_are_plain_text(string text) => Assert.Empty(Find($"binance {text} api_key"));

    private static string Each(string value, Func<char, string> encode) => string.Concat(value.Select(encode));

    private static string Each(string value, Func<char, int, string> encode) => string.Concat(value.Select(encode));

    [Theory]
    [InlineData("export GITHUB_TOKEN={0}\\\n{1}\n")]
    [InlineData("GITHUB_TOKEN={0}\\\r\n{1}\r\n")]
    [InlineData("const token = \"{0}\\\n{1}\";\n")]
    [InlineData("export GITHUB_TOKEN=\"{0}\\\n{1}\"\n")]
    [InlineData("github.token={0}\\\n    {1}\n")]
    [InlineData("github.token = {0}\\\r\n\t{1}\r\n")]
    [InlineData("github.token: {0}\\\n\t  {1}")]
    [InlineData("token: \"{0}\\\n    {1}\"\n")]
    public void A_line_that_goes_on_is_one_line(string format)
    {
        var token = Sample("{github:ghp_}");
        var text = string.Format(format, token[..15], token[15..]);

        var finding = Assert.Single(Find(text));
        Assert.Equal("github", finding.Rule.Id);
        Assert.StartsWith(token[..15], finding.TextOf(text));
        Assert.EndsWith(token[15..], finding.TextOf(text));
    }

    [Theory]
    [InlineData("docker run --env TOKEN={0} \\\n    {1}\n")]
    [InlineData("token={0}\\\n    {1} and the rest\n")]
    [InlineData("token={0}\\\n\n    {1}\n")]
    [InlineData("token={0}\n    {1}\n")]
    public void Other_lines_are_not_joined(string format)
    {
        var token = Sample("{github:ghp_}");
        Assert.Empty(Find(string.Format(format, token[..15], token[15..])));
    }

    [Theory]
    [InlineData(76, "\n")]
    [InlineData(64, "\n")]
    [InlineData(60, "\r\n")]
    [InlineData(76, "\n    ")]
    public void Base64_that_is_folded_is_one_text(int width, string between)
    {
        var token = Sample("{github:ghp_}");
        var encoded = Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes($"# the settings of the bot that trades\nexport MODE=live\nexport GITHUB_TOKEN={token}\nexport LEVEL=debug of the log\n"));
        var text = "data: >\n    " + string.Join(between, encoded.Chunk(width).Select(line => new string(line))) + "\nother: 1\n";

        var finding = Assert.Single(Find(text));
        Assert.Equal("github", finding.Rule.Id);
        Assert.Equal(Find(token)[0].Fingerprint, finding.Fingerprint);
    }

    [Fact]
    public void A_folded_certificate_is_silent() =>
        Assert.Empty(Find("-----BEGIN CERTIFICATE-----\n" + string.Join("\n", Silence.Public.Base64(900).Chunk(64).Select(line => new string(line))) + "\n-----END CERTIFICATE-----\n"));
}
