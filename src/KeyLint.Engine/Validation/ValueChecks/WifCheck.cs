using System.Collections.Immutable;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Validation.Curves;

namespace KeyLint.Engine.Validation.ValueChecks;

/// <summary>Bitcoin wallet import format: version, 32 bytes, and 01 when the public key is compressed, in base58check.</summary>
internal sealed class WifCheck : ValueCheck
{
    public override string Name => "wif";

    public override bool Passes(ReadOnlySpan<char> value) =>
        Base58.DecodeChecked(value) is { } payload
        && payload[0] is 0x80 or 0xEF
        && (payload.Length == 33 || (payload.Length == 34 && payload[33] == 1))
        && Secp256k1Check.IsScalar(Hashes.ToHex(payload.AsSpan(1, 32).ToArray()).AsSpan());

    public override ImmutableArray<string> Facts(string value) =>
        ImmutableArray.CreateRange(FactsOf(Base58.DecodeChecked(value.AsSpan())!));

    private static IEnumerable<string> FactsOf(byte[] payload)
    {
        var isTest = payload[0] == 0xEF;
        if (isTest)
        {
            yield return "for a test network";
        }

        yield return $"its Bitcoin address is {Addresses.Bitcoin(payload.AsSpan(1, 32).ToArray(), payload.Length == 34, isTest)}";
    }

    /// <summary>The argument is <c>uncompressed</c>, <c>testnet</c> or nothing.</summary>
    public override string Sample(string[] arguments, SampleGenerator samples)
    {
        var variant = arguments.Length > 0 ? arguments[0] : "";
        byte[] payload = [(byte)(variant == "testnet" ? 0xEF : 0x80), 0x7A, .. samples.Bytes(31)];
        return Base58.EncodeChecked(variant == "uncompressed" ? payload : [.. payload, 1]);
    }
}
