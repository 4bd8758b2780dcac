using System.Collections.Immutable;
using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Evidence.Naming;

/// <summary>
/// Tells from a name alone whether what it holds is a secret itself. The last word of a name says what the thing is: an
/// <c>apiSecret</c> is a secret, an <c>apiSecretLength</c> a length. Stricter than what judges a value, which speaks for itself too.
/// </summary>
public static class SecretNames
{
    private static readonly HashSet<string> Verbs = Set(
        "add allow ask can change check contains create delete disable enable expected forgot generate had has hide invalid is missing needs no on prompt remove require required "
        + "requires reset set should show try update use uses validate verify with without wrong");

    private static readonly HashSet<string> Veils = Set("censored cipher encrypted hidden masked obfuscated protected redacted sanitized sealed shortened truncated wrapped");

    private static readonly HashSet<string> Forms = Set("b64 base64 bytes chars data decrypted hex plain plaintext raw str string text utf8 value wif");

    private static readonly HashSet<string> TokenOwners = Set("access api auth bearer bot discord github gitlab jwt oauth personal refresh secret session slack telegram");

    private static readonly HashSet<string> PhraseOwners = Set("backup mnemonic pass recovery secret seed wallet");

    private static readonly HashSet<string> KeyOwners = Set("api app auth subscription");

    private static readonly PartKinds Secret = PartKinds.Of(
        PartKind.Secret, PartKind.Passphrase, PartKind.PrivateKey, PartKind.Mnemonic, PartKind.Token, PartKind.Password);

    /// <summary>Whether a name is that of a secret: <c>apiSecret</c>, <c>PRIVATE_KEY</c>, <c>userPassword</c>, <c>seed-phrase</c>, <c>accessToken</c>.</summary>
    /// <param name="name">An identifier or the name of a setting, in any casing.</param>
    /// <returns>False for what is about a secret: its length, hash, name, expiry, whether there is one; and for a bare <c>token</c> or <c>key</c>, which may be anything.</returns>
    public static bool IsSecret(string name)
    {
        var words = WordsOf(name);
        return words.Length > 0 && !IsAboutOne(words) && IsSecret(words) && NameMeaning.Kinds(words).Overlaps(Secret);
    }

    /// <summary>Whether a name is that of a key which a service knows its caller by: <c>apiKey</c>, <c>X-API-KEY</c>. Of an exchange's credential it is the lesser part.</summary>
    /// <param name="name">An identifier or the name of a setting, in any casing.</param>
    public static bool IsKey(string name)
    {
        var words = WordsOf(name);
        return words.Length > 1 && words[words.Length - 1] == "key" && KeyOwners.Contains(words[words.Length - 2]) && !IsAboutOne(words);
    }

    private static ImmutableArray<string> WordsOf(string name)
    {
        var words = Words.Split(name.AsSpan());
        var count = words.Length;
        while (count > 1 && Forms.Contains(words[count - 1]))
        {
            count--;
        }

        return count == words.Length ? words : words.RemoveRange(count, words.Length - count);
    }

    private static bool IsAboutOne(ImmutableArray<string> words) =>
        (words.Length > 1 && Verbs.Contains(words[0])) || words.Any(Veils.Contains) || words.Contains("public") || NameMeaning.PublicWord(words).Length > 0;

    private static bool IsSecret(ImmutableArray<string> words)
    {
        var before = words.Length > 1 ? words[words.Length - 2] : "";
        return words[words.Length - 1] switch
        {
            "secret" or "password" or "passphrase" or "mnemonic" => true,
            "key" => words.Contains("secret") || words.Contains("private"),
            "phrase" => PhraseOwners.Contains(before),
            "token" => TokenOwners.Contains(before),
            _ => false,
        };
    }

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
