using CsCheck;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Validation;
using static KeyLint.Engine.Tests.Scans;

namespace KeyLint.Engine.Tests.Findings;

public sealed class FingerprintTests
{
    private static readonly Rule Ethereum = RuleSet.BuiltIn.Find("ethereum")!;
    private static readonly Rule Bitget = RuleSet.BuiltIn.Find("bitget")!;

    [Fact]
    public void Is_80_bits_of_base32() => Assert.Matches("^[a-z2-7]{16}$", Of(Ethereum, Sample("{secp256k1}")));

    [Theory]
    [InlineData("aaaaaaaaaaaaaaaa", true)]
    [InlineData("zzzzzzzzzzzzzzzz", true)]
    [InlineData("2222222222222222", true)]
    [InlineData("7777777777777777", true)]
    [InlineData("aaaaaaaa7777zzzz", true)]
    [InlineData("aaaaaaa1aaaaaaaa", false)]
    [InlineData("aaaaaaa8aaaaaaaa", false)]
    [InlineData("aaaaaaa{aaaaaaaa", false)]
    [InlineData("aaaaaaa`aaaaaaaa", false)]
    [InlineData("AAAAAAAAAAAAAAAA", false)]
    [InlineData("aaaaaaaaaaaaaaa", false)]
    [InlineData("aaaaaaaaaaaaaaaaa", false)]
    [InlineData("", false)]
    public void Form_is_known(string value, bool expected) => Assert.Equal(expected, Ledger.IsFingerprint(value));

    [Fact]
    public void Hex_is_the_same_in_any_case_and_with_or_without_0x() =>
        Gen.Int.Sample(seed =>
        {
            var value = Sample("{secp256k1}", seed);
            var expected = Of(Ethereum, value);
            return new[] { value.ToUpperInvariant(), "0x" + value, "0X" + value.ToUpperInvariant(), " " + value + "\n" }.All(form => Of(Ethereum, form) == expected);
        }, iter: 50);

    [Fact]
    public void White_space_between_words_does_not_count()
    {
        var bip39 = RuleSet.BuiltIn.Find("bip39")!;
        var phrase = Sample("{mnemonic:12}");
        Assert.Equal(Of(bip39, phrase), Of(bip39, "  " + phrase.Replace(" ", " \r\n\t") + "\n"));
    }

    [Fact]
    public void What_is_no_hex_keeps_its_case() =>
        Gen.Int.Sample(seed =>
        {
            var value = Sample("{base62:64:mixed}", seed);
            return Of(Ethereum, value) != Of(Ethereum, value.ToLowerInvariant());
        }, iter: 50);

    [Fact]
    public void Differs_by_value_and_by_rule() =>
        Gen.Select(Gen.Int, Gen.Int).Where(pair => pair.Item1 != pair.Item2).Sample((a, b) =>
        {
            var (first, second) = (Sample("{hex:64}", a), Sample("{hex:64}", b));
            return first == second || (Of(Ethereum, first) != Of(Ethereum, second) && Of(Ethereum, first) != Of(Bitget, first));
        }, iter: 100);

    [Fact]
    public void Is_the_hash_that_is_documented()
    {
        var value = Sample("{hex:64}");
        var hash = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes("keylint/1\nethereum\n" + value));
        Assert.Equal(Hashes.ToBase32(hash.AsSpan(0, 10)), Of(Ethereum, value));
    }

    [Fact]
    public void Passphrase_is_hashed_slowly()
    {
        var part = Bitget.Parts.Single(part => part.Kind == PartKind.Passphrase);
        var value = Sample("{passphrase}");
        var slow = Hashes.ToBase32(Hashes.Pbkdf2(value, "keylint/1/bitget", 100_000).AsSpan(0, 10));
        Assert.Equal(slow, Fingerprint.Of(Bitget, part, value));
        Assert.Equal(slow, Fingerprint.Of(Bitget, part, value));
        Assert.NotEqual(slow, Of(Bitget, value));
    }

    [Fact]
    public void Secret_id_is_one_under_all_rules_and_no_fingerprint()
    {
        var value = Sample("{hex:64}");
        Assert.Equal(Fingerprint.OfSecret(value), Fingerprint.OfSecret("0x" + value.ToUpperInvariant()));
        Assert.NotEqual(Of(Ethereum, value), Fingerprint.OfSecret(value));
    }

    [Theory]
    [InlineData("x = \"{0}\"")]
    [InlineData("\n\n\n  const string Other = @\"{0}\"; // note")]
    [InlineData("{{\"a\":\"{0}\"}}")]
    [InlineData("curl -H 'Authorization: Bearer {0}'")]
    public void Place_does_not_count(string format)
    {
        var token = Sample("{github:ghp_}");
        Assert.Equal(Assert.Single(Find(token)).Fingerprint, Assert.Single(Find(string.Format(format, token), "some/path.cs")).Fingerprint);
    }

    private static string Of(Rule rule, string value) => Fingerprint.Of(rule, rule.Parts[0], value);
}
