using static KeyLint.Engine.Tests.Scans;
using static KeyLint.Engine.Tests.Silence.Public;

namespace KeyLint.Engine.Tests.Silence;

/// <summary>Data in lines of Base64, and tables of symbols. The same places with a secret in them are told.</summary>
public sealed class EncodedDataTests
{
    /// <summary>Halves of a certificate that have the shapes of a key and its secret: 64 letters and digits.</summary>
    private static readonly string[] Halves = [.. Enumerable.Range(1, 8).Select(seed => Sample("{base62:64:mixed}", seed))];

    [Theory]
    [InlineData("\"{0}\" ANSI_NEW_LINE\n        ")]
    [InlineData("\"{0}\"\tEOL\r\n\t")]
    [InlineData("\"{0}\"\n        ")]
    [InlineData("\"{0}\\n\"\n    ")]
    public void Certificate_in_lines_of_a_literal_is_silent(string line) =>
        Assert.Equal("", Loud("// binance\nload(" + string.Concat(Halves.Select(half => string.Format(line, half))) + ");\n", "binance.h"));

    [Theory]
    [InlineData("\"{0}\", KEY\n        ")]
    [InlineData("{0} KEY\n        ")]
    [InlineData("\"{0}\" Key\n        ")]
    public void Pair_in_lines_that_are_no_literal_of_many_is_told(string line) =>
        Assert.NotEmpty(Loud("// binance\nlogin(" + string.Concat(Halves.Take(2).Select(half => string.Format(line, half))) + ");\n", "binance.h"));

    [Theory]
    [InlineData("BPwdZwY=")]
    [InlineData("pApiSecretK=")]
    [InlineData("0cPkBAAAAQ==")]
    public void Padding_gives_the_next_line_no_name(string end)
    {
        foreach (var eol in new[] { "\n", "\r\n" })
        {
            var line = Sample("{base62:48:mixed}")[end.Length..] + end;
            Assert.Equal("", Loud(line + eol + Base64(36) + eol + Base64(40, 2) + eol, "blocks.txt"));
            Assert.Equal("", Loud(line + eol + Base64(30) + eol + "AQAAAAA=" + eol, "blocks.txt"));
        }
    }

    [Theory]
    [InlineData("secret=\n")]
    [InlineData("krakenApiSecret=\n")]
    [InlineData("apiSecret = \n  ")]
    [InlineData("MY_KRAKEN_EXCHANGE_ACCOUNT_API_SECRET=\n")]
    public void Name_on_the_line_before_still_names(string name) => Assert.NotEmpty(Loud(name + Base64(30) + "\n", "notes.txt"));

    [Theory]
    [InlineData("_ZSt8_DestroyIPN1K5mGWmtES1_EvT_S3_RSaIT0_E")]
    [InlineData("_ZNSbIwSt11char_traitsIwESaIwEE6appendEPKwm")]
    [InlineData("_ZNKSt6vectorIN1K5mGWmtESaIS1_EE8max_sizeEv")]
    [InlineData("_ZN9__gnu_cxx17__normal_iteratorIPKcSsEmmEv")]
    [InlineData("_Z19bitfinexPlaceOrdersP5OrderRK7AccountILi9EE")]
    public void Symbol_is_silent(string symbol) => Assert.Equal("", Loud($"bitfinex\0{symbol[..43]}\0_ZN1K2MD8v8mGWmktEN2v85LocalINS1_6ObjectEEE\0bitfinex", "bitfinex.so"));

    [Theory]
    [InlineData("_Z{base62:41:mixed}")]
    [InlineData("_N{base62:41:mixed}")]
    [InlineData("_ZN99{base62:38:mixed}")]
    [InlineData("ZN9{base62:40:mixed}")]
    public void Key_that_begins_like_a_symbol_is_told(string template) => Assert.NotEmpty(Loud($"bitfinexApiKey = \"{Sample(template)}\"\n", "a.cs"));
}
