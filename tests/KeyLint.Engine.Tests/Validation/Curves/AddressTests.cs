using System.Security.Cryptography;
using System.Text;
using KeyLint.Engine.Validation;
using KeyLint.Engine.Validation.Curves;
using static KeyLint.Engine.Tests.Scans;

namespace KeyLint.Engine.Tests.Validation.Curves;

/// <summary>Addresses of keys that everybody knows.</summary>
public sealed class AddressTests
{
    private static readonly byte[] One = [.. new byte[31], 1];

    [Fact]
    public void Key_one_has_its_known_addresses()
    {
        Assert.Equal("0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf", Addresses.Ethereum(One));
        Assert.Equal("TMVQGm1qAQYVdetCeGRRkTWYYrLXuHK2HC", Addresses.Tron(One));
        Assert.Equal("1EHNa6Q4Jz2uvNExL497mE43ikXhwF6kZm", Addresses.Bitcoin(One, isCompressed: false, isTest: false));
        Assert.Equal("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", Addresses.Bitcoin(One, isCompressed: true, isTest: false));
        Assert.Equal("tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx", Addresses.Bitcoin(One, isCompressed: true, isTest: true));
    }

    [Fact]
    public void Development_phrase_of_Hardhat_has_its_known_address() => Assert.Contains(
        "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266",
        Checks.Find("bip39")!.Facts(string.Join(' ', Enumerable.Repeat("test", 11).Append("junk")))[0]);

    [Fact]
    public void Test_phrase_of_Bip84_has_its_published_address() => Assert.Contains(
        "bc1qcr8te4kr609gcawutmrza0j4xv80jy8z306fyu",
        Checks.Find("bip39")!.Facts(string.Join(' ', Enumerable.Repeat("abandon", 11).Append("about")))[1]);

    [Fact]
    public void Master_passphrase_of_the_XRP_documents_has_its_account()
    {
        var entropy = SHA512.HashData(Encoding.ASCII.GetBytes("masterpassphrase"))[..16];
        var seed = Base58.EncodeChecked([0x21, .. entropy], "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz");
        Assert.True(Checks.Find("ripple")!.Passes(seed));
        Assert.Contains("rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh", Checks.Find("ripple")!.Facts(seed)[0]);
    }

    [Theory]
    [InlineData("{secp256k1}", "secp256k1", "0x")]
    [InlineData("{wif}", "wif", "bc1q")]
    [InlineData("{extended-key}", "extended-key", "fingerprint")]
    [InlineData("{stellar}", "stellar", "G")]
    [InlineData("{ripple}", "ripple", " r")]
    [InlineData("{ripple:ed25519}", "ripple", " r")]
    [InlineData("{nostr}", "nostr", "npub1")]
    [InlineData("{solana}", "solana", "address")]
    [InlineData("{discord-bot}", "discord-bot", "id is")]
    [InlineData("{jwt}", "jwt", "issuer.example")]
    [InlineData("{azure-key:+ASt}", "azure-key", "Azure Storage")]
    [InlineData("{azure-cask:AZDO}", "azure-cask", "Azure DevOps")]
    public void Value_tells_its_public_half_and_nothing_of_itself(string template, string check, string tells)
    {
        for (var seed = 1; seed < 6; seed++)
        {
            var value = Sample(template, seed);
            var facts = string.Join("; ", Checks.Find(check)!.Facts(value));
            Assert.Contains(tells, facts);
            Assert.DoesNotContain(value[8..24], facts, StringComparison.OrdinalIgnoreCase);
        }
    }
}
