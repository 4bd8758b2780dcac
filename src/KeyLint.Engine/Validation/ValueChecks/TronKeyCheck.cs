using System.Collections.Immutable;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Validation.Curves;

namespace KeyLint.Engine.Validation.ValueChecks;

/// <summary>A private key of TRON: one of secp256k1, whose address is that of Ethereum in another form.</summary>
internal sealed class TronKeyCheck : ValueCheck
{
    private static readonly Secp256k1Check Curve = new();

    public override string Name => "tron";

    public override bool Passes(ReadOnlySpan<char> value) => Curve.Passes(value);

    public override ImmutableArray<string> Facts(string value) =>
        Curve.Facts(value).Insert(0, $"its TRON address is {Addresses.Tron(Secp256k1Check.ToScalar(value))}");

    public override string Sample(string[] arguments, SampleGenerator samples) => Curve.Sample(arguments, samples);
}
