using System.Collections.Immutable;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Validation.ValueChecks;

/// <summary>The ciphertext of a keystore file: 32 bytes that nothing tells from others. Source: Web3 Secret Storage, version 3.</summary>
internal sealed class KeystoreCheck : ValueCheck
{
    public override string Name => "keystore";

    public override Confidence Ceiling => Confidence.Medium;

    public override bool Passes(ReadOnlySpan<char> value) => value.Length == 64 && Randomness.IsRandom(value);

    public override ImmutableArray<string> Facts(string value) => ImmutableArray.Create("it is encrypted with a password: only as safe as that");

    public override string Sample(string[] arguments, SampleGenerator samples) => samples.Random("hex", 64);
}
