using System.Collections.Immutable;
using KeyLint.Engine.Validation.Curves;

namespace KeyLint.Engine.Validation.ValueChecks;

/// <summary>A seed phrase. Its words and checksum decide already what is a candidate.</summary>
internal sealed class Bip39Check : ValueCheck
{
    public override string Name => "bip39";

    public override bool Passes(ReadOnlySpan<char> value) => true;

    /// <summary>The first addresses that wallets derive without a further passphrase, and the language.</summary>
    public override ImmutableArray<string> Facts(string value)
    {
        var phrase = Normalisation.Normalise(value.AsSpan());
        var seed = Hashes.Pbkdf2Sha512(phrase, "mnemonic", 2048);
        var facts = ImmutableArray.Create(
            $"its first Ethereum address is {Addresses.Ethereum(Bip32.Derive(seed, "44h/60h/0h/0/0"))}",
            $"its first Bitcoin address is {Addresses.Bitcoin(Bip32.Derive(seed, "84h/0h/0h/0/0"), isCompressed: true, isTest: false)}");
        return Bip39.LanguageOf(phrase) is { } language ? facts.Add($"it is in {language.Label}") : facts;
    }
}
