using KeyLint.Engine.Validation.ValueChecks;

namespace KeyLint.Engine.Validation;

/// <summary>The validators that a rule can name.</summary>
internal static class Checks
{
    /// <summary>The check of every private-key block.</summary>
    public static readonly ValueCheck PrivateKey = new PrivateKeyCheck();

    /// <summary>The check of every seed phrase.</summary>
    public static readonly ValueCheck SeedPhrase = new Bip39Check();

    private static readonly Dictionary<string, ValueCheck> ByName = new ValueCheck[]
    {
        new GitHubCheck(),
        new WifCheck(),
        new Secp256k1Check(),
        new TronKeyCheck(),
        SeedPhrase,
        PrivateKey,
        new ObjectIdCheck(),
        new Base64Of64BytesCheck(),
        new AzureKeyCheck(),
        new AzureAnnotatedKeyCheck(),
        new DiscordBotCheck(),
        new JwtCheck(),
        new ExtendedKeyCheck(),
        new StellarSeedCheck(),
        new RippleSeedCheck(),
        new NostrKeyCheck(),
        new Bech32SecretCheck(),
        new SolanaKeypairCheck(),
        new NearKeyCheck(),
        new KeystoreCheck(),
    }.ToDictionary(check => check.Name, StringComparer.Ordinal);

    /// <summary>The names that a rule may give a pattern.</summary>
    public static string[] Names { get; } = [.. ByName.Keys.Except([PrivateKey.Name, SeedPhrase.Name])];

    /// <summary>Finds a check.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The check, or null for a name that none has.</returns>
    public static ValueCheck? Find(string name) => ByName.TryGetValue(name, out var check) ? check : null;
}
