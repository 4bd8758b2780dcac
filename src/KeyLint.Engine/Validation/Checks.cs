using System.Globalization;

namespace KeyLint.Engine.Validation;

/// <summary>The validators that a rule can name: what a value of a shape must satisfy beyond its characters.</summary>
internal static class Checks
{
    private const string Secp256k1Order = "fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141";

    public static string[] Names { get; } = ["github", "wif", "secp256k1", "bip39", "object-id", "base64-64"];

    /// <summary>Whether a value passes a named check.</summary>
    public static bool Passes(string check, ReadOnlySpan<char> value) => check switch
    {
        "" or "bip39" => true,
        "github" => IsGitHubToken(value),
        "wif" => IsWif(value),
        "secp256k1" => IsSecp256k1Scalar(value),
        "object-id" => ObjectIdTime(value) is not null,
        "base64-64" => value.Length == 88 && value.EndsWith("==".AsSpan(), StringComparison.Ordinal) && "AQgw".IndexOf(value[85]) >= 0,
        _ => throw new ArgumentOutOfRangeException(nameof(check), check, "unknown check"),
    };

    /// <summary>The six characters that end a classic GitHub token: CRC-32 of what stands between prefix and them, in base62.</summary>
    public static string GitHubChecksum(ReadOnlySpan<char> body)
    {
        const string digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
        var result = new char[6];
        var crc = Hashes.Crc32(body);
        for (var i = 5; i >= 0; i--, crc /= 62)
        {
            result[i] = digits[(int)(crc % 62)];
        }

        return new string(result);
    }

    /// <summary>When a Mongo ObjectId was made, if that is a plausible time for an exchange's key: 2017 to 2039.</summary>
    public static DateTimeOffset? ObjectIdTime(ReadOnlySpan<char> value)
    {
        if (value.Length != 24
            || !uint.TryParse(value.Slice(0, 8).ToString(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var seconds))
        {
            return null;
        }

        var time = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return time.Year is >= 2017 and < 2040 ? time : null;
    }

    private static bool IsGitHubToken(ReadOnlySpan<char> token)
    {
        var body = token.Slice(token.IndexOf('_') + 1);
        return body.Length > 6 && body.EndsWith(GitHubChecksum(body.Slice(0, body.Length - 6)).AsSpan(), StringComparison.Ordinal);
    }

    /// <summary>Bitcoin wallet import format: version, 32 bytes, and 01 when the public key is compressed.</summary>
    private static bool IsWif(ReadOnlySpan<char> value) =>
        Base58.DecodeChecked(value) is { } payload
        && payload[0] is 0x80 or 0xEF
        && (payload.Length == 33 || (payload.Length == 34 && payload[33] == 1))
        && IsSecp256k1Scalar(Hashes.ToHex(payload.AsSpan(1, 32).ToArray()).AsSpan());

    /// <summary>1 to n - 1, and not so small or so regular that it was plainly typed by hand.</summary>
    private static bool IsSecp256k1Scalar(ReadOnlySpan<char> value)
    {
        var hex = Normalisation.StripHexPrefix(value).ToString().ToLowerInvariant();
        return hex.Length == 64
            && string.CompareOrdinal(hex, Secp256k1Order) < 0
            && hex.AsSpan().TrimStart('0').Length > 8
            && hex.Substring(0, 32) != new string('f', 32);
    }
}
