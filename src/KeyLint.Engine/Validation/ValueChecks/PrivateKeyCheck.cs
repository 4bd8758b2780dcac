using System.Collections.Immutable;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Validation.PrivateKeys;

namespace KeyLint.Engine.Validation.ValueChecks;

/// <summary>The body of a private key in PEM: whole, cut short, or encrypted in a way that can be told.</summary>
internal sealed class PrivateKeyCheck : ValueCheck
{
    public override string Name => "pem";

    public override bool Passes(ReadOnlySpan<char> value) => PrivateKey.Read(value.ToString()) is not null;

    public override ImmutableArray<string> Facts(string value)
    {
        if (PrivateKey.Read(value) is not { } key)
        {
            return ImmutableArray.Create("it is encrypted with a passphrase: only as safe as that");
        }

        var facts = ImmutableArray.CreateBuilder<string>();
        if (key.Kind.Length > 0)
        {
            facts.Add(key.Kind);
        }

        facts.Add(key.Protection.Length > 0 ? $"it is encrypted ({key.Protection}): only as safe as its passphrase" : "it is not encrypted");
        if (key.IsCut)
        {
            facts.Add("its end is missing: a piece of a key");
        }

        if (key.Fingerprint is { } fingerprint)
        {
            facts.Add($"the fingerprint of its public half is {fingerprint}");
        }

        return facts.ToImmutable();
    }

    /// <summary>The argument is the kind: see <see cref="PemSamples"/>.</summary>
    public override string Sample(string[] arguments, SampleGenerator samples) => PemSamples.Make(arguments[0], samples);
}
