using System.Collections.Immutable;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Validation.Curves;

namespace KeyLint.Engine.Validation.ValueChecks;

/// <summary>A Nostr private key: 32 bytes in bech32 behind <c>nsec</c>. Source: NIP-19.</summary>
internal sealed class NostrKeyCheck : ValueCheck
{
    public override string Name => "nostr";

    public override bool Passes(ReadOnlySpan<char> value) =>
        Bech32.Decode(value) is { Prefix: "nsec", Bytes.Length: 32 } key && Secp256k1Check.IsScalar(Hashes.ToHex(key.Bytes).AsSpan());

    public override ImmutableArray<string> Facts(string value) =>
        ImmutableArray.Create($"its public key is {Bech32.Encode("npub", Secp256k1.PublicPoint(Bech32.Decode(value.AsSpan())!.Value.Bytes).X)}");

    public override string Sample(string[] arguments, SampleGenerator samples) => Bech32.Encode("nsec", [0x7A, .. samples.Bytes(31)]);
}
