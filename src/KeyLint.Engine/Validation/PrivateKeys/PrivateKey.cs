namespace KeyLint.Engine.Validation.PrivateKeys;

/// <summary>What the body of a private key tells.</summary>
/// <param name="Kind">Algorithm and size as a person says it: <c>RSA, 2048 bits</c>; empty when it is encrypted and does not tell.</param>
/// <param name="Protection">How it is encrypted; empty for a key in clear.</param>
/// <param name="PublicBlob">The public half as SSH writes it; null when it cannot be told without more arithmetic, or at all.</param>
/// <param name="IsCut">Whether the body ends too early: a piece of a key.</param>
internal sealed record PrivateKey(string Kind, string Protection, byte[]? PublicBlob, bool IsCut)
{
    /// <summary>What people write into a body that they make up, and chance into none.</summary>
    private static readonly string[] MadeUp = ["EXAMPLE", "ABCDEFGHIJ", "abcdefghij", "0123456789", "1234567890"];

    /// <summary>Reads a body.</summary>
    /// <param name="body">Base64; after it may stand the checksum of PGP.</param>
    /// <returns>The key, or null when the body is none.</returns>
    public static PrivateKey? Read(string body)
    {
        if (MadeUp.Any(text => body.IndexOf(text, StringComparison.Ordinal) >= 0))
        {
            return null;
        }

        var padding = body.IndexOf('=');
        var digits = (padding < 0 ? body : body.Substring(0, padding)).AsSpan();

        // A body that was cut may end anywhere.
        if (Base64Text.Decode(digits.Slice(0, digits.Length % 4 == 1 ? digits.Length - 1 : digits.Length)) is not { Length: > 16 } bytes)
        {
            return null;
        }

        return bytes[0] == Der.Sequence ? DerKeys.Read(bytes)
            : OpenSshKeys.HasMagic(bytes) ? OpenSshKeys.Read(bytes)
            : PgpKeys.Read(bytes);
    }

    /// <summary>The fingerprint that <c>ssh-keygen -l</c>, GitHub and the logs of servers show; null when the public half is not known.</summary>
    public string? Fingerprint => PublicBlob is null ? null : "SHA256:" + Convert.ToBase64String(Hashes.Sha256(PublicBlob)).TrimEnd('=');
}
