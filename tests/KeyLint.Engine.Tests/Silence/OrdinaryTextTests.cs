using static KeyLint.Engine.Tests.Scans;
using static KeyLint.Engine.Tests.Silence.Public;

namespace KeyLint.Engine.Tests.Silence;

/// <summary>What fills ordinary repositories.</summary>
public sealed class OrdinaryTextTests
{
    public static TheoryData<string> Lines =>
    [
        "namespace Binance.Net.Clients.UsdFuturesApi.Interfaces2024;", "using Kucoin.Net.Objects.Models.Spot.Socket;", "BinanceRestClientUsdFuturesApiTrading2Tests",
        "public async Task<WebCallResult<BinanceOrder>> PlaceConditionalOrderAsync2()", "HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion64",
        "https://www.okx.com/docs-v5/en/#order-book-trading-trade-get-order2", "https://api.binance.com/sapi/v1/capital/withdraw/history?limit=1000",
        "C:\\Users\\me\\source\\repos\\Kucoin.Net\\bin\\Debug\\net8.0\\Kucoin.Net.dll", "/usr/lib/x86_64-linux-gnu/libstdc++.so.6.0.30", "Version=4.0.0.0, Culture=neutral, PublicKeyToken=b03f5f7f11d50a3a",
        "1.2.3-alpha.20240101.1+build.12345678901234567890", "2024-01-01T00:00:00.0000000Z", "20240101000000_AddBinanceApiKeyColumnToUsers", "zh-Hans-CN-u-co-pinyin-nu-hanidec2",
        "Strings_Binance_ApiKey_Description_Long_Text_2", "<data name=\"ApiKeyDescriptionLongText2\"><value>Enter the key</value></data>", "aria-labelledby=\"binance-api-key-heading-2\"",
        "class=\"MuiButtonBase-root-123 MuiButton-root-96 jss1234567\"", "data:image/png;base64,BASE900", "url(data:font/woff2;base64,BASE900)", "<img src='data:image/svg+xml;base64,BASE900'>",
        "\"icon\": \"BASE900\"", "AAAAGGZ0eXBtcDQyAAAAAG1wNDJpc29tBASE900", "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.BURL60.BURL32", "\"payload\": \"BURL60\"", "ViewState value=\"BASE900\"",
        "!function(e,t){\"object\"==typeof exports?module.exports=t():e.binance=t()}(this,function(){var a1b2c3d4e5f6g7h8=1});", "//# sourceMappingURL=data:application/json;base64,BASE900",
        "otpauth label: Example", "JBSWY3DPEHPK3PXP", "MZXW6YTBOI======", "GET /sapi/v1/asset/transfer?type=MAIN_UMFUTURE&timestamp=1499827319559", "symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC",
        "1700000000000,42000.10000000,42100.00000000,41900.00000000,1234.56789000", "0.00000001 0.00000002 0.00000003", "3.14159265358979323846264338327950288419716939937510", "9007199254740991",
        "123456789012345678901234567890", "+49 170 1234567890", "DE89370400440532013000", "4111111111111111", "01ARZ3NDEKTSV4RRFFQ69G5FAV", "cjld2cjxh0000qzrmn831i7rn", "V1StGXR8_Z5jdHi6B-myT",
        "<script src='https://static.cloudflareinsights.com/beacon.min.js' data-cf-beacon='{\"token\": \"HEX32\"}'></script>",
        "arn:aws:iam::123456789012:role/BinanceTraderRole2", "arn:aws:kms:us-east-1:123456789012:key/GUID", "subscriptions/GUID/resourceGroups/rg", "ami-0abcdef1234567890", "vpc-0a1b2c3d4e5f67890",
        "gcr.io/project-123456/binance-trader@sha256:HEX32", "s3://bucket-123456789012/exports/binance/2024/01/01", "projects/123456789012/secrets/binance-api-key/versions/1",
        "\"Microsoft.Extensions.Logging.Abstractions\": \"[8.0.0, )\"", "PackageReference Include=\"CryptoExchange.Net\" Version=\"9.1.0\"", "net8.0-windows10.0.19041.0", "TargetFrameworkMoniker2",
        "AAPL,MSFT,GOOG,AMZN,TSLA,BTCUSDT,ETHUSDT,BNBUSDT", "BTCUSDT_PERPETUAL_240628_QUARTERLY2", "1000SHIBUSDT1000PEPEUSDT1000BONKUSDT", "wss://ws-feed.x.test/stream?streams=btcusdt@kline_1m",
        "Lorem2ipsum3dolor4sit5amet6consectetur7adipiscing8elit", "ThisIsAnIdentifierWithTheNumber42InIt", "snake_case_identifier_number_42_in_it", "SCREAMING_SNAKE_CASE_NUMBER_42_IN_IT", "kebab-case-identifier-number-42-in-it",
    ];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Ordinary_line_is_silent(string line)
    {
        var text = line.Replace("BASE900", Base64(900)).Replace("BURL60", Url(60)).Replace("BURL32", Url(32)).Replace("GUID", Guid().ToString()).Replace("HEX32", Hex(32));
        foreach (var surrounding in Surroundings)
        {
            var around = surrounding.Replace("{{", "{").Replace("}}", "}");
            Assert.Equal("", Loud(around.Replace("{0}", text)));
            Assert.Equal("", Loud(around.Replace("{0}", $"var text = \"{text.Replace("\"", "\\\"")}\";")));
        }
    }

    [Theory]
    [InlineData("package-lock.json", "\"integrity\": \"sha512-{0}\", \"apiKey\": \"{0}\"")]
    [InlineData("bun.lock", "\"x\": [\"x@1.0.0\", \"\", \"sha512-{0}\"], \"apiKey\": \"{0}\"")]
    [InlineData("uv.lock", "hash = \"sha256:{0}\", secret = \"{0}\"")]
    [InlineData("web/yarn.lock", "  integrity sha512-{0}")]
    [InlineData("web/yarn.lock", "\"@octokit/auth-token@^2.4.0\":\n  \"integrity\" \"sha512-{0}\"\n")]
    [InlineData("packages.lock.json", "\"contentHash\": \"{0}\", \"secret\": \"{0}\"")]
    [InlineData("obj/project.assets.json", "\"sha512\": \"{0}\", \"token\": \"{0}\"")]
    [InlineData("go.sum", "github.com/binance/x v1.0.0 h1:{0}")]
    [InlineData("wwwroot/binance.min.js", "apiKey=\"{0}\"")]
    [InlineData("wwwroot/app.js.map", "\"secret\":\"{0}\"")]
    public void Generated_file_is_silent(string path, string line) => Assert.Equal("", Loud(line.Replace("{0}", Base64(64)) + "\n// kraken", path));

    [Fact]
    public void Documented_examples_are_silent_even_in_their_place()
    {
        // Public constants, built here so that no scanner sees them: the first accounts of the Hardhat and Ganache phrases are stored as hashes.
        Assert.Equal("", Loud("mnemonic = \"" + string.Concat(Enumerable.Repeat("abandon ", 11)) + "about\""));
        Assert.Equal("", Loud("mnemonic = \"" + string.Concat(Enumerable.Repeat("test ", 11)) + "junk\""));
        Assert.Equal("", Loud("AWS_ACCESS_KEY_ID=" + "AKIA" + "IOSFODNN7" + "EXAMPLE"));
        Assert.Equal("", Loud("aws_secret = \"" + "wJalrXUtnFEMI/K7MDENG" + "/bPxRfiCY" + "EXAMPLEKEY\""));
    }

    [Fact]
    public void Blob_of_base64_in_lines_is_silent()
    {
        var lines = Base64(4000).Chunk(76).Select(chunk => new string(chunk)).ToList();
        Assert.Equal("", Loud("// kraken aws secret\n" + string.Join("\n", lines)));
        Assert.Equal("", Loud("kraken_secret:\n" + string.Join("\n", lines.Select(line => "    " + line))));
        Assert.Equal("", Loud("<xmp:image>binance " + string.Join("&#xA;", Base64(4000).Replace('+', '0').Replace('/', '1').Chunk(64).Select(chunk => new string(chunk))) + "</xmp:image>"));
        Assert.Equal("", Loud("byte[] kraken = Convert.FromBase64String(\n" + string.Join(" +\n", lines.Select(line => $"    \"{line}\"")) + ");"));
    }

    private static string Url(int bytes) => Base64(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
