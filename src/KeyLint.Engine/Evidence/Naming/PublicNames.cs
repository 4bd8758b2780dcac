namespace KeyLint.Engine.Evidence.Naming;

/// <summary>Words of names that hold something public, by what that is.</summary>
internal static class PublicNames
{
    /// <summary>The id of one request or order, which is no key whosever it is.</summary>
    public const string PassingId = "requestid";

    private static readonly Dictionary<string, string> Reasons = new[]
    {
        ("address", "address addresses"),
        ("bytecode", "bytecode calldata"),
        ("digest", "checksum crc digest etag fingerprint hash integrity md5 sha sha1 sha256 sha384 sha512 sri thumbprint zobrist hashed"),
        ("encrypted", "encrypted"),
        ("git-id", "commit revision"),
        ("guid", "guid typeguid uuid"),
        ("id", $"id oid uid {PassingId}"),
        ("image", "color colour href icon image"),
        ("listen-key", "listen"),
        ("nonce", "continuation csrf idempotency nonce page xsrf"),
        ("public-key", "pub public"),
        ("resource", "culture error label locale message placeholder resource template title"),
        ("signature", "sig signature"),
        ("transaction", "block blockhash transaction tx txid"),
        ("type-name", "assembly class method module namespace selector symbol type"),
        ("placeholder", "dummy fake mock"),
        ("named-public",
            "algorithm asset author cache column composite correlation dedup deduplication device contract endpoint event example expected file foreign format header host partition path pattern permission "
            + "pool project regex route routing row schema sort tag topic uri url verification version workflow"),
    }.SelectMany(entry => entry.Item2.Split(' '), (entry, word) => (Word: word, Reason: entry.Item1)).ToDictionary(entry => entry.Word, entry => entry.Reason, StringComparer.Ordinal);

    /// <summary>Whether a word of a name says that what it holds is public. <c>id</c> alone does not: that of a key may be the key.</summary>
    public static bool IsOne(string word) => word is not ("id" or "uid") && Reasons.ContainsKey(word);

    /// <summary>The name of the drop.</summary>
    /// <param name="word">A word that says so.</param>
    public static string Reason(string word) => Reasons.TryGetValue(word, out var reason) ? reason : "named-public";
}
