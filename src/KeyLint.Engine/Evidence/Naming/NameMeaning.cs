using System.Collections.Immutable;
using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Evidence.Naming;

/// <summary>What the words of a name say about the value it holds.</summary>
internal static class NameMeaning
{
    private static readonly HashSet<string> SecretWords = new(StringComparer.Ordinal)
    {
        "secret", "private", "passphrase", "mnemonic", "seed", "password", "token", "credential", "credentials", "bearer",
    };

    private static readonly HashSet<string> ServiceWords = new(StringComparer.Ordinal)
    {
        "api", "app", "auth", "client", "consumer", "cookie", "csrf", "hmac", "jwt", "oauth", "session", "webhook",
    };

    private static readonly HashSet<string> ProgramWords = new(StringComparer.Ordinal) { "cookie", "csrf", "encryption", "jwt", "session" };

    /// <summary>Who signs on a chain, and the chains and networks themselves: their keys are those of wallets, or of a service that is called the same.</summary>
    private static readonly HashSet<string> Roles = new(StringComparer.Ordinal)
    {
        "bsc", "eth", "evm", "goerli", "keeper", "mainnet", "metamask", "minter", "owner", "polygon", "pvt", "relayer", "sepolia", "treasury",
    };

    private static readonly HashSet<string> Neutral = new(StringComparer.Ordinal)
    {
        "content", "data", "default", "defaultvalue", "literal", "raw", "str", "string", "text", "val", "value",
    };

    /// <summary>Whether a name says what it holds: <c>value</c>, <c>s</c> and the like leave that to the name around them, <c>id</c> does not.</summary>
    public static bool IsTelling(ImmutableArray<string> words) =>
        words.Length > 1 || (words.Length == 1 && words[0].Length > 2 && !Neutral.Contains(words[0])) || Has(words, "id") || Has(words, "pk");

    /// <summary>The kinds of part that a name can stand for.</summary>
    /// <param name="words">Its words; default for no name at all.</param>
    public static PartKinds Kinds(ImmutableArray<string> words)
    {
        if (words.IsDefault)
        {
            return default;
        }

        var kinds = default(PartKinds);
        for (var i = 0; i < words.Length; i++)
        {
            switch (words[i])
            {
                case "secret":
                    kinds = kinds.With(PartKind.Secret);
                    break;
                case "key" when Has(words, "private") || Has(words, "wallet") || Has(words, "deployer") || Has(words, "signer"):
                    kinds = kinds.With(PartKind.PrivateKey);
                    break;
                case "key" when i == 1 && Roles.Contains(words[0]):
                    kinds = kinds.With(PartKind.Key);
                    kinds = kinds.With(PartKind.PrivateKey);
                    break;
                case "key" when !Has(words, "secret"):
                    kinds = kinds.With(PartKind.Key);
                    break;
                case "from" when words.Length == 2 && words[1] == "key":
                case "wallet" when words.Length == 2 && words[0] == "local":
                case "private" when words.Length == 1 || (i == 1 && words.Length == 2 && words[0] is not ("is" or "make" or "non")):
                case "pk" or "priv":
                    kinds = kinds.With(PartKind.PrivateKey);
                    break;
                case "passphrase" or "pass":
                    kinds = kinds.With(PartKind.Passphrase);
                    break;
                case "phrase" when Has(words, "pass"):
                    kinds = kinds.With(PartKind.Passphrase);
                    break;
                case "password":
                    kinds = kinds.With(PartKind.Password);
                    kinds = kinds.With(PartKind.Passphrase);
                    break;
                case "token" or "bearer" or "authorization" or "jwt":
                    kinds = kinds.With(PartKind.Token);
                    break;
                case "mnemonic" or "seed" or "phrase":
                    kinds = kinds.With(PartKind.Mnemonic);
                    break;
                case "credential" or "credentials":
                    kinds = kinds.With(PartKind.Key);
                    kinds = kinds.With(PartKind.Secret);
                    break;
            }
        }

        return kinds;
    }

    /// <summary>Whether a name is that of a secret which a service shares with a client: <c>client_secret</c>, <c>webhookSecret</c>.</summary>
    public static bool IsOfService(ImmutableArray<string> words) => Has(words, "secret") && words.Any(ServiceWords.Contains) && !Has(words, "private") && !Has(words, "wallet");

    /// <summary>Whether a name is that of a secret which a program makes for itself: <c>jwtSigningKey</c>, <c>SESSION_SECRET</c>.</summary>
    public static bool IsOfProgram(ImmutableArray<string> words) => words.Any(ProgramWords.Contains);

    /// <summary>Whether a name can hold a part of some kind.</summary>
    public static bool Fits(PartKinds kinds, PartKind part) => part switch
    {
        PartKind.Key => kinds.Contains(PartKind.Key),
        PartKind.Secret => kinds.Contains(PartKind.Secret) || kinds.Contains(PartKind.PrivateKey),
        PartKind.PrivateKey => kinds.Contains(PartKind.PrivateKey) || kinds.Contains(PartKind.Secret),
        PartKind.Token => kinds.Contains(PartKind.Token) || kinds.Contains(PartKind.Key) || kinds.Contains(PartKind.Secret),
        _ => kinds.Contains(part),
    };

    /// <summary>The word that says a value is something public: a hash, an address, a signature; empty when none does.</summary>
    public static string PublicWord(ImmutableArray<string> words)
    {
        // What is encrypted opens nothing without the key that it was encrypted with; what is made up opens nothing at all.
        if (words.FirstOrDefault(word => word is "encrypted" or "hashed" or "dummy" or "fake" or "mock") is { } outright)
        {
            return outright;
        }

        // The token of the next page opens nothing.
        if (words.FirstOrDefault(word => word is "page" or "continuation" or "csrf" or "xsrf") is { } passing && Has(words, "token"))
        {
            return passing;
        }

        // "okx request id" names the exchange, and is no key of it.
        if (words.Length > 1 && words[words.Length - 1] is "id" && words[words.Length - 2] is "request" or "trace" or "order" or "trade" or "correlation")
        {
            return PublicNames.PassingId;
        }

        // Made anew for each request: API-Sign.
        if (words.Length > 1 && words[words.Length - 1] is "sign" or "signature")
        {
            return "signature";
        }

        // Where a validator's deposit goes back to, on the chain for all to see.
        if (words.Length > 1 && words[words.Length - 1] is "credentials" && words[words.Length - 2] is "withdrawal")
        {
            return "address";
        }

        // An entry of a list of files: what is about ApiKey.cs is no key.
        if (words.Length > 1 && words[words.Length - 1] is "cs" or "cshtml" or "razor" or "vb" or "java" or "tsx" or "jsx" or "py" or "go" or "rs" or "rb" or "php" or "sql" or "md" or "css")
        {
            return "file";
        }

        // "publicApiKey" is what some libraries call the key; "transactionToken" is still a token.
        if (Has(words, "api") || words.Any(SecretWords.Contains))
        {
            // <UserSecretsId> names the store, not what is in it.
            return words.Length == 3 && words[0] == "user" && words[1] == "secret" && words[2] == "id" ? "id"
                : words.Length > 0 && words[words.Length - 1] is "hash" or "digest" or "checksum" or "fingerprint" or "thumbprint" or "md5" or "sha" or "sha1" or "sha256" or "sha384" or "sha512" or "url" or "uri" or "path" or "type" or "algorithm" or "salt"
                ? words[words.Length - 1]
                : "";
        }

        // An id of an order, an account or a request; that of a key may be the key.
        return words.FirstOrDefault(PublicNames.IsOne)
            ?? (Has(words, "sign") && words.Length == 1 ? "signature" : null)
            ?? (words.Length > 0 && words[words.Length - 1] is "id" or "uid" && !Has(words, "key") ? "id" : "");
    }

    private static bool Has(ImmutableArray<string> words, string word) => words.Contains(word, StringComparer.Ordinal);
}
