namespace KeyLint.Engine.Validation.ValueChecks;

/// <summary>A seed phrase. Its words and checksum decide already what is a candidate.</summary>
internal sealed class Bip39Check : ValueCheck
{
    public override string Name => "bip39";

    public override bool Passes(ReadOnlySpan<char> value) => true;
}
