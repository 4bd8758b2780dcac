namespace KeyLint.Engine.Validation.ValueChecks;

/// <summary>Base64 of exactly 64 bytes: 86 digits, of which the last has no stray bits, and two of padding.</summary>
internal sealed class Base64Of64BytesCheck : ValueCheck
{
    public override string Name => "base64-64";

    public override bool Passes(ReadOnlySpan<char> value) =>
        value.Length == 88 && value.EndsWith("==".AsSpan(), StringComparison.Ordinal) && "AQgw".IndexOf(value[85]) >= 0;
}
