using System.Collections.Immutable;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Validation.Curves;

namespace KeyLint.Engine.Validation.ValueChecks;

/// <summary>A Solana keypair: 64 bytes in base58, the second half of which is the Ed25519 public key of the first.</summary>
internal sealed class SolanaKeypairCheck : ValueCheck
{
    public override string Name => "solana";

    public override bool Passes(ReadOnlySpan<char> value) =>
        Base58.Decode(value) is { Length: 64 } bytes
        && Ed25519.PublicKey(bytes.AsSpan(0, 32).ToArray()).AsSpan().SequenceEqual(bytes.AsSpan(32));

    public override ImmutableArray<string> Facts(string value) =>
        ImmutableArray.Create($"its Solana address is {Base58.Encode(Base58.Decode(value.AsSpan())!.AsSpan(32).ToArray())}");

    public override string Sample(string[] arguments, SampleGenerator samples)
    {
        // The first byte is not small, so that the length is the usual one.
        byte[] seed = [(byte)(0x80 | samples.Bytes(1)[0]), .. samples.Bytes(31)];
        return Base58.Encode([.. seed, .. Ed25519.PublicKey(seed)]);
    }
}
