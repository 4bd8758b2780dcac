using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Validation.ValueChecks;

/// <summary>A private key of Cardano in bech32, whose prefix ends in <c>_sk</c>, <c>_xsk</c> or is <c>xprv</c>; one of Sui, 33 bytes with its scheme; or one of age. Sources: CIP-5, SIP-15, age-encryption.org/v1.</summary>
internal sealed class Bech32SecretCheck : ValueCheck
{
    public override string Name => "bech32-secret";

    public override bool Passes(ReadOnlySpan<char> value) =>
        Bech32.Decode(value) is { Bytes.Length: 32 or 33 or 64 or 96 or 128 };

    /// <summary>The arguments are the prefix and the number of bytes.</summary>
    public override string Sample(string[] arguments, SampleGenerator samples)
    {
        var text = Bech32.Encode(arguments[0].ToLowerInvariant(), samples.Bytes(int.Parse(arguments[1], System.Globalization.CultureInfo.InvariantCulture)));
        return char.IsUpper(arguments[0][0]) ? text.ToUpperInvariant() : text;
    }
}
