using static KeyLint.Engine.Tests.Scans;

namespace KeyLint.Engine.Tests.Evidence;

/// <summary>Which part a value is, its name says; where it stands again without one, as in a comment, it is the same part.</summary>
public sealed class SettledElsewhereTests
{
    private static readonly string Key = Sample("{base62:64:mixed}", 31);
    private static readonly string Secret = Sample("{base62:64:mixed}", 4711);

    [Theory]
    [InlineData("// old: {s}\nstring binanceApiKey = \"{k}\";\nstring binanceApiSecret = \"{s}\";\n", "secret key secret")]
    [InlineData("string binanceApiKey = \"{k}\";\nstring binanceApiSecret = \"{s}\"; // was {s}\n", "key secret secret")]
    [InlineData("// binance {s} {k}\nstring binanceApiKey = \"{k}\";\nstring binanceApiSecret = \"{s}\";\n", "secret key key secret")]
    [InlineData("new BinanceClient(\"{s}\", \"{k}\");\nstring binanceApiKey = \"{k}\";\nstring binanceApiSecret = \"{s}\";\n", "secret key key secret")]
    [InlineData("string binanceApiSecret = \"{s}\";\n// pair of binance: {k}\n", "secret key")]
    [InlineData("new BinanceClient(\"{k}\", \"{s}\");\n", "key secret")]
    public void Part_is_what_one_place_says(string text, string parts) => Assert.Equal(
        parts.Split(' ').Select(part => "binance/" + part),
        Parts(text.Replace("{k}", Key, StringComparison.Ordinal).Replace("{s}", Secret, StringComparison.Ordinal)));
}
