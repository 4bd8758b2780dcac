using CsCheck;
using KeyLint.Engine.Text;

namespace KeyLint.Engine.Tests.Text;

/// <summary>What a wrong word was meant to be.</summary>
public sealed class NearestIdsTests
{
    private static readonly string[] Ids = ["binance", "bitget", "bitfinex", "bybit", "kraken", "okx", "coinbase", "coinbase-legacy"];

    private static readonly Gen<string> Word = Gen.Char['a', 'd'].Array[0, 7].Select(letters => new string(letters));

    [Theory]
    [InlineData("binanec", "binance")]
    [InlineData("BINANCE", "binance")]
    [InlineData("binance2", "binance")]
    [InlineData("bibit", "bybit")]
    [InlineData("ybbit", "bybit")]
    [InlineData("ok", "okx")]
    [InlineData("coinbas", "coinbase", "coinbase-legacy")]
    [InlineData("legacy", "coinbase-legacy")]
    [InlineData("bit", "bitfinex", "bitget", "bybit")]
    public void Nearest_come_first(string wanted, params string[] expected) => Assert.Equal(expected, NearestIds.Of(wanted, Ids));

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("solana")]
    [InlineData("kqqqqn")]
    public void Another_word_altogether_is_nobody(string wanted) => Assert.Empty(NearestIds.Of(wanted, Ids));

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "", 3)]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "acb", 1)]
    [InlineData("abc", "bca", 2)]
    [InlineData("abcd", "abd", 1)]
    [InlineData("abcd", "xbcd", 1)]
    [InlineData("ab", "ba", 1)]
    [InlineData("kitten", "sitting", 3)]
    public void Distance_counts_letters(string a, string b, int expected) => Assert.Equal((expected, expected), (NearestIds.Distance(a, b), NearestIds.Distance(b, a)));

    [Fact]
    public void Distance_is_none_to_itself_and_no_more_than_the_longer_word() => Gen.Select(Word, Word).Sample((a, b) =>
    {
        var distance = NearestIds.Distance(a, b);
        return (distance == 0) == (a == b) && distance >= Math.Abs(a.Length - b.Length) && distance <= Math.Max(a.Length, b.Length) && distance == NearestIds.Distance(b, a);
    });
}
