namespace KeyLint.Engine.Tests;

public sealed class ScrubberTests
{
    private readonly string token = Scans.Sample("{github:ghp_}");
    private readonly string binance = Scans.Sample("{base62:64:mixed}");

    [Theory]
    [InlineData("src/Program.cs")]
    [InlineData("")]
    [InlineData("feature/rename-the-exchange-client-of-binance-2024")]
    [InlineData("Ada Lovelace <ada@example.invalid>")]
    [InlineData("tests/Binance.Net.UnitTests/Endpoints/General/Brokerage/AddIpRestrictionForSubAccountApiKey.txt")]
    [InlineData("6fca45d91d0b3a2f3f9d2f0a0f6b1d1e2c3b4a59")]
    public void Ordinary_text_stays(string text) => Assert.Equal(text, new Scrubber(Scans.BuiltIn, []).Scrub(text));

    [Theory]
    [InlineData("{0}", "(secret not shown)")]
    [InlineData("a/{0}/b.txt", "a/(secret not shown)/b.txt")]
    [InlineData("bot-{0}.env", "bot-(secret not shown).env")]
    [InlineData("{0} and {0}", "(secret not shown) and (secret not shown)")]
    public void What_proves_itself_goes(string format, string expected) =>
        Assert.Equal(expected, new Scrubber(Scans.BuiltIn, []).Scrub(string.Format(format, token)));

    [Theory]
    [InlineData("backup/{0}", "backup/(secret not shown)")]
    [InlineData("key_{0}.txt", "key_(secret not shown).txt")]
    public void What_was_found_elsewhere_goes(string format, string expected)
    {
        var found = Scans.Find($"BINANCE_API_SECRET={binance}\n").Single().SecretId;

        Assert.Equal(expected, new Scrubber(Scans.BuiltIn, [found]).Scrub(string.Format(format, binance)));
    }

    [Fact]
    public void What_nothing_speaks_for_stays() =>
        Assert.Equal("backup/" + binance, new Scrubber(Scans.BuiltIn, []).Scrub("backup/" + binance));

    [Theory]
    [InlineData("fix-{0}", "fix-(secret not shown)")]
    [InlineData("x_{0}", "x_(secret not shown)")]
    [InlineData("t{0}-keys", "t(secret not shown)-keys")]
    [InlineData("okx/{0}.txt", "okx/(secret not shown).txt")]
    public void What_was_found_elsewhere_goes_whatever_it_is_glued_to(string format, string expected)
    {
        var text = Scans.Sample("OKX_API_KEY={uuid}\nOKX_API_SECRET={HEX:32}\nOKX_PASSPHRASE={passphrase}\n");
        foreach (var found in Scans.Find(text))
        {
            var value = text[found.Start..found.End];
            Assert.Equal(expected, new Scrubber(Scans.BuiltIn, [found.SecretId]).Scrub(string.Format(format, value)));
        }
    }
}
