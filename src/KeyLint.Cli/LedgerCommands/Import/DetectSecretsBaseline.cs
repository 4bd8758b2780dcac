using KeyLint.Engine.Findings;
using KeyLint.Engine.Text;

namespace KeyLint.Cli.LedgerCommands.Import;

/// <summary>
/// Reads <c>.secrets.baseline</c> of detect-secrets: <c>results</c>, by file, with <c>type</c>, <c>hashed_secret</c> (SHA-1 of the value), <c>line_number</c> and,
/// once a person has judged it, <c>is_secret</c>. Source: <c>detect_secrets/core/potential_secret.py</c> of github.com/Yelp/detect-secrets.
/// </summary>
internal static class DetectSecretsBaseline
{
    private const int DigestLength = 40;

    /// <summary>Of private keys, the line of dashes is hashed, which is no secret and the same for all.</summary>
    private const string PrivateKey = "Private Key";

    public static Baseline Read(BaselineText text)
    {
        var files = text.Get(text.Parse(), "results", JsonKind.Object).Members;
        return new Baseline([.. files.SelectMany(file => text.Expect(file.Value, JsonKind.Array, "a file of 'results'").Items.Select(item => Entry(text, file.Name, item)))]);
    }

    private static BaselineEntry Entry(BaselineText text, string path, JsonNode item)
    {
        var hash = text.Get(text.Expect(item, JsonKind.Object, "an item of 'results'"), "hashed_secret", JsonKind.String);
        var digest = hash.Text.ToLowerInvariant();
        if (digest.Length != DigestLength || !digest.All(char.IsAsciiHexDigitLower))
        {
            throw text.Fault(hash, "expected a SHA-1 of 40 hex digits for 'hashed_secret'");
        }

        var kind = text.Text(item, "type");
        var isSecret = text.Flag(item, "is_secret");
        return new BaselineEntry(BaselinePath.Of(path), text.Number(item, "line_number"), kind)
        {
            Digest = digest,
            GoesByPlace = kind == PrivateKey,
            State = isSecret switch { true => LedgerState.Open, false => LedgerState.FalsePositive, null => null },
            Reason = isSecret switch
            {
                true => "audited in detect-secrets: a secret",
                false => "audited in detect-secrets: no secret",
                null => "known to detect-secrets, and audited by nobody",
            },
        };
    }
}
