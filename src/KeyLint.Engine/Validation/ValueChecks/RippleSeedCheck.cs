using System.Collections.Immutable;
using System.Numerics;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Validation.Curves;

namespace KeyLint.Engine.Validation.ValueChecks;

/// <summary>A family seed of the XRP Ledger: 16 bytes in base58check with Ripple's alphabet. Source: xrpl.org, base58 encodings and cryptographic keys.</summary>
internal sealed class RippleSeedCheck : ValueCheck
{
    private const string Alphabet = "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz";

    private static readonly byte[] Ed25519Prefix = [0x01, 0xE1, 0x4B];

    public override string Name => "ripple";

    public override bool Passes(ReadOnlySpan<char> value) => EntropyOf(value, out _) is not null;

    public override ImmutableArray<string> Facts(string value)
    {
        var entropy = EntropyOf(value.AsSpan(), out var isEd25519)!;
        var publicKey = isEd25519 ? [0xED, .. Ed25519.PublicKey(Half(entropy))] : Secp256k1.Compressed(AccountKey(entropy));
        return ImmutableArray.Create($"its XRP Ledger account is {Base58.EncodeChecked([0, .. Addresses.Hash160(publicKey)], Alphabet)}");
    }

    /// <summary>The argument <c>ed25519</c> makes the longer form.</summary>
    public override string Sample(string[] arguments, SampleGenerator samples) =>
        Base58.EncodeChecked([.. arguments.Length > 0 ? Ed25519Prefix : [0x21], .. samples.Bytes(16)], Alphabet);

    private static byte[]? EntropyOf(ReadOnlySpan<char> value, out bool isEd25519)
    {
        var bytes = Base58.DecodeChecked(value, Alphabet);
        isEd25519 = bytes is { Length: 19 } && bytes.AsSpan(0, 3).SequenceEqual(Ed25519Prefix);
        return isEd25519 ? bytes!.AsSpan(3).ToArray() : bytes is { Length: 17 } && bytes[0] == 0x21 ? bytes.AsSpan(1).ToArray() : null;
    }

    /// <summary>The key of the first account of a family.</summary>
    private static byte[] AccountKey(byte[] entropy)
    {
        var root = FirstScalar(entropy);
        var family = Secp256k1.Compressed(root);
        var sum = Numbers.FromBigEndian(root) + Numbers.FromBigEndian(FirstScalar([.. family, 0, 0, 0, 0]));
        return Numbers.ToBigEndian(Numbers.Mod(sum, Secp256k1.Order), 32);
    }

    private static byte[] FirstScalar(byte[] data)
    {
        for (byte number = 0; ; number++)
        {
            var half = Half([.. data, 0, 0, 0, number]);
            var scalar = Numbers.FromBigEndian(half);
            if (scalar > BigInteger.Zero && scalar < Secp256k1.Order)
            {
                return half;
            }
        }
    }

    private static byte[] Half(byte[] data) => Hashes.Sha512(data).AsSpan(0, 32).ToArray();
}
