using KeyLint.Engine.Validation.ValueChecks;

namespace KeyLint.Engine.Validation;

/// <summary>The validators that a rule can name.</summary>
internal static class Checks
{
    private static readonly Dictionary<string, ValueCheck> ByName = new ValueCheck[]
    {
        new GitHubCheck(),
        new WifCheck(),
        new Secp256k1Check(),
        new Bip39Check(),
        new PrivateKeyCheck(),
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
    }.ToDictionary(check => check.Name, StringComparer.Ordinal);

    /// <summary>All names.</summary>
    public static string[] Names { get; } = [.. ByName.Keys];

    /// <summary>Finds a check.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The check, or null for a name that none has.</returns>
    public static ValueCheck? Find(string name) => ByName.TryGetValue(name, out var check) ? check : null;
}
