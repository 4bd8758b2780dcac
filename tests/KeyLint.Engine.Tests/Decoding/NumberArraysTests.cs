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
    [InlineData(", ", "{0}")]
    [InlineData(", ", "(byte){0}")]
    [InlineData(", // next\n", "{0}")]
    [InlineData(" /* this */, ", "{0}")]
    [InlineData(",", "{0}u")]
    public void Bytes_are_read_however_they_are_written(string comma, string item) => Assert.Equal(
        ["ethereum/key"],
        Parts($"byte[] ethereumPrivateKey = {{ {string.Join(comma, Key().Select(value => string.Format(item, $"0x{value:x2}")))} }};"));

    [Fact]
    public void Signed_bytes_are_read() => Assert.Equal(
        ["ethereum/key"],
        Parts($"byte[] ethereumPrivateKey = {{ {string.Join(", ", Key().Select(value => (sbyte)value))} }};"));

    [Fact]
    public void Array_is_found_from_its_first_item_to_its_last()
    {
        var items = string.Join(",\n", Key().Select(value => value.ToString()));
        var text = $"byte[] ethereumPrivateKey = {{\n  {items},\n}};";
        var finding = Assert.Single(Find(text));
        Assert.Equal(items, text[finding.Start..finding.End]);
    }

    [Theory]
    [InlineData("int[] primes = { 2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53 };")]
    [InlineData("[1, 2, 3, 300, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17]")]
    [InlineData("{ 1,, 2 }")]
    [InlineData("[")]
    [InlineData("{ '")]
    [InlineData("[0x]")]
    [InlineData("[(byte)]")]
    [InlineData("[(byte")]
    [InlineData("[-]")]
    [InlineData("[0b2, 0b3]")]
    [InlineData("[ 1, // ")]
    [InlineData("[ 1 /* ")]
    [InlineData("[-200, -201, -202, -203, -204, -205, -206, -207, -208, -209, -210, -211, -212, -213, -214, -215, -216]")]
    [InlineData("byte[] privateKey = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32 };")]
    [InlineData("private key = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]")]
    public void Other_numbers_are_silent(string text) => Assert.Empty(Find("solana ethereum " + text));

    [Fact]
    public void Bytes_that_are_no_keypair_are_silent() => Gen.Byte.Array[64].Sample(bytes => Find($"solana_keypair = [{string.Join(",", bytes)}]").All(finding => finding.Rule.Id != "solana"), iter: 50);

    private static byte[] Key() => Convert.FromHexString(Sample("{secp256k1}"));
}
