using System.Collections.Immutable;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Validation.Curves;

namespace KeyLint.Engine.Validation.ValueChecks;

/// <summary>A private key of the curve secp256k1 in hex: 1 to n - 1, and not so small or so regular that it was plainly typed by hand.</summary>
internal sealed class Secp256k1Check : ValueCheck
{
    private const string Order = "fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141";

    public override string Name => "secp256k1";

    public override bool Passes(ReadOnlySpan<char> value) => IsScalar(value);

    public override ImmutableArray<string> Facts(string value) =>
        ImmutableArray.Create($"its Ethereum address is {Addresses.Ethereum(ToScalar(value))}");

    public override string Sample(string[] arguments, SampleGenerator samples) => "7" + samples.Random("hex", 63);

    /// <summary>The 32 bytes of a key in hex.</summary>
    public static byte[] ToScalar(string value) => Numbers.ToBigEndian(Numbers.FromHex(Normalisation.StripHexPrefix(value.AsSpan()).ToString()), 32);

    public static bool IsScalar(ReadOnlySpan<char> value)
    {
        var hex = Normalisation.StripHexPrefix(value).ToString().ToLowerInvariant();
        return hex.Length == 64
            && string.CompareOrdinal(hex, Order) < 0
            && hex.AsSpan().TrimStart('0').Length > 8
            && hex.Substring(0, 32) != new string('f', 32);
    }
}
