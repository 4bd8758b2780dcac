using CsCheck;
using KeyLint.Engine.Validation;
using static KeyLint.Engine.Tests.Scans;

namespace KeyLint.Engine.Tests.Validation;

public sealed class ChecksTests
{
    private const string Base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    [Theory]
    [InlineData("{github:ghp_}", "github", "_")]
    [InlineData("{github:ghs_}", "github", "_")]
    [InlineData("{wif}", "wif", "")]
    [InlineData("{wif:uncompressed}", "wif", "")]
    [InlineData("{wif:testnet}", "wif", "")]
    [InlineData("{extended-key}", "extended-key", "")]
    [InlineData("{stellar}", "stellar", "")]
    [InlineData("{ripple}", "ripple", "")]
    [InlineData("{ripple:ed25519}", "ripple", "")]
    [InlineData("{nostr}", "nostr", "")]
    [InlineData("{bech32-secret:addr_xsk:96}", "bech32-secret", "1")]
    [InlineData("{solana}", "solana", "")]
    [InlineData("{azure-key:AIoT}", "azure-key", "")]
    [InlineData("{azure-key:AzSe}", "azure-key", "")]
    [InlineData("{azure-cask:AZDO}", "azure-cask", "")]
    public void Value_passes_and_any_changed_character_fails(string template, string check, string prefixEnd) =>
        Gen.Select(Gen.Int, Gen.Int[0, 1000], Gen.Char[Base62]).Sample((seed, at, replacement) =>
        {
            var value = Sample(template, seed);
            var from = value.IndexOf(prefixEnd, StringComparison.Ordinal) + prefixEnd.Length;
            at = from + (at % (value.Length - from));
            var changed = value[..at] + replacement + value[(at + 1)..];
            return Checks.Find(check)!.Passes(value) && (changed == value || !Checks.Find(check)!.Passes(changed));
        });

    [Theory]
    [InlineData("{bech32-secret:addr_xsk:96}")]
    [InlineData("{bech32-secret:AGE-SECRET-KEY-:32}")]
    public void Bech32_of_mixed_case_fails(string template)
    {
        var value = Sample(template, 1);
        Assert.True(Checks.Find("bech32-secret")!.Passes(value));
        Assert.False(Checks.Find("bech32-secret")!.Passes(value[..^40].ToUpperInvariant() + value[^40..].ToLowerInvariant()));
    }

    [Fact]
    public void Azure_key_whose_last_digit_has_bits_to_spare_fails()
    {
        const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        var value = Sample("{azure-key:AIoT}", 1);
        var changed = value[..^2] + Digits[Digits.IndexOf(value[^2], StringComparison.Ordinal) + 1] + "=";
        Assert.Equal(Convert.FromBase64String(value), Convert.FromBase64String(changed));
        Assert.True(Checks.Find("azure-key")!.Passes(value));
        Assert.False(Checks.Find("azure-key")!.Passes(changed));
    }

    [Theory]
    [InlineData(0x7F, 33)]
    [InlineData(0x00, 21)]
    [InlineData(0x80, 32)]
    [InlineData(0x80, 35)]
    public void Base58check_of_something_else_is_no_wif(int version, int length)
    {
        byte[] payload = [(byte)version, 0x7A, .. new byte[length - 2]];
        Assert.False(Checks.Find("wif")!.Passes(Base58.EncodeChecked(payload)));
    }

    [Fact]
    public void Wif_of_a_wrong_compression_flag_fails() =>
        Assert.False(Checks.Find("wif")!.Passes(Base58.EncodeChecked([0x80, 0x7A, .. new byte[31], 2])));

    [Theory]
    [InlineData("{secp256k1}", true)]
    [InlineData("0x{secp256k1}", true)]
    [InlineData("{repeat:0:64}", false)]
    [InlineData("{repeat:0:63}1", false)]
    [InlineData("{repeat:0:56}7fffffff", false)]
    [InlineData("{repeat:f:64}", false)]
    [InlineData("{repeat:F:64}", false)]
    [InlineData("{repeat:7:63}", false)]
    [InlineData("{repeat:7:65}", false)]
    public void Scalar_must_be_in_range_and_not_tiny(string template, bool passes) => Assert.Equal(passes, Checks.Find("secp256k1")!.Passes(Sample(template)));

    [Theory]
    [InlineData(2016, false)]
    [InlineData(2017, true)]
    [InlineData(2026, true)]
    [InlineData(2039, true)]
    [InlineData(2040, false)]
    [InlineData(1971, false)]
    public void Object_id_must_be_of_a_plausible_year(int year, bool passes)
    {
        var seconds = new DateTimeOffset(year, 6, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();
        Assert.Equal(passes, Checks.Find("object-id")!.Passes(seconds.ToString("x8") + new string('a', 16)));
    }

    [Theory]
    [InlineData(63, false)]
    [InlineData(64, true)]
    [InlineData(65, false)]
    [InlineData(66, false)]
    public void Base64_must_hold_64_bytes(int bytes, bool passes) => Assert.Equal(passes, Checks.Find("base64-64")!.Passes(Sample($"{{base64-bytes:{bytes}}}")));

    [Fact]
    public void Base64_with_stray_bits_fails() => Assert.False(Checks.Find("base64-64")!.Passes(new string('A', 85) + "B=="));

    [Fact]
    public void Check_made_elsewhere_passes() => Assert.True(Checks.Find("bip39")!.Passes("anything"));

    [Fact]
    public void Unknown_check_is_none() => Assert.Null(Checks.Find("crc64"));

    [Theory]
    [InlineData("")]
    [InlineData("_")]
    [InlineData("ghp_")]
    [InlineData("ghp_abc")]
    [InlineData("é")]
    public void No_check_fails_on_odd_text(string text) => Assert.DoesNotContain(Checks.Names.Append("pem"), check => Checks.Find(check)!.Passes(text));
}
