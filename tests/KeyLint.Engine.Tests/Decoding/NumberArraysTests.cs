using System.Text;
using CsCheck;
using KeyLint.Engine.Validation;
using static KeyLint.Engine.Tests.Scans;

namespace KeyLint.Engine.Tests.Decoding;

public sealed class NumberArraysTests
{
    [Theory]
    [InlineData("solanaKeypair = [{0}]", ",", "D")]
    [InlineData("byte[] secretKey = {{ {0} }};", ", ", "D")]
    [InlineData("var solana = new byte[] {{\n  {0}\n}};", ",\n  ", "X")]
    [InlineData("let keypair: [u8; 64] = [{0}];", ", ", "D")]
    public void Solana_keypair_in_numbers_is_found(string line, string comma, string format) => Gen.Int[1, 1000].Sample(seed =>
    {
        var items = Base58.Decode(Sample("{solana}", seed))!.Select(value => format == "X" ? $"0x{value:X2}" : value.ToString());
        return Parts(string.Format(line, string.Join(comma, items))) is ["solana/keypair"];
    }, iter: 10);

    [Theory]
    [InlineData("var binanceApiKey = new[] {{ {0} }};", true)]
    [InlineData("binance_key = [{0}]", false)]
    public void Key_in_characters_is_found(string line, bool isQuoted)
    {
        var value = Sample("{base62:64:mixed}");
        var items = isQuoted ? value.Select(c => $"'{c}'") : Encoding.ASCII.GetBytes(value).Select(c => c.ToString());
        Assert.Equal(["binance/key"], Parts(string.Format(line, string.Join(", ", items))));
    }

    [Fact]
    public void Ethereum_key_in_bytes_is_found() => Assert.Equal(
        ["ethereum/key"],
        Parts($"byte[] ethereumPrivateKey = {{ {string.Join(", ", Convert.FromHexString(Sample("{secp256k1}")).Select(value => $"0x{value:x2}"))} }};"));

    [Theory]
    [InlineData("int[] primes = { 2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53 };")]
    [InlineData("[1, 2, 3, 300, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17]")]
    [InlineData("{ 1,, 2 }")]
    [InlineData("[")]
    [InlineData("{ '")]
    [InlineData("[0x]")]
    [InlineData("private key = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]")]
    public void Other_numbers_are_silent(string text) => Assert.Empty(Find("solana ethereum " + text));

    [Fact]
    public void Bytes_that_are_no_keypair_are_silent() => Gen.Byte.Array[64].Sample(bytes => Find($"solana_keypair = [{string.Join(",", bytes)}]").All(finding => finding.Rule.Id != "solana"), iter: 50);
}
