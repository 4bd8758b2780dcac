using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Validation.ValueChecks;

/// <summary>A private key of NEAR: what Solana has, behind the name of its curve. Source: near-api-js.</summary>
internal sealed class NearKeyCheck : ValueCheck
{
    private const string Curve = "ed25519:";

    private static readonly SolanaKeypairCheck Keypair = new();

    public override string Name => "near";

    public override bool Passes(ReadOnlySpan<char> value) =>
        value.StartsWith(Curve.AsSpan(), StringComparison.Ordinal) && Keypair.Passes(value.Slice(Curve.Length));

    public override string Sample(string[] arguments, SampleGenerator samples) => Curve + Keypair.Sample(arguments, samples);
}
