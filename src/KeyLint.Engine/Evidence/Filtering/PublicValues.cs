using KeyLint.Engine.Candidates;
using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Evidence.Filtering;

/// <summary>Knows values that are public by what they are: addresses, extended public keys, and what merely looks like an id or a digest.</summary>
internal static class PublicValues
{
    /// <summary>Version, time, initialisation vector, one block and the code of authenticity in Base64.</summary>
    private const int MinFernet = 98;
    private const int AddressBytes = 21;
    private const int ExtendedKeyBytes = 78;
    private const int SolanaBytes = 32;
    private const int SegWitLength = 42;

    /// <summary>A point of a curve in hex: whether its second half is odd, then the first.</summary>
    private const int CompressedPoint = 66;

    /// <summary>A private key of Bitcoin under a password, by BIP-38.</summary>
    private const int EncryptedKeyBytes = 39;

    /// <summary>Names what a checksum proves to be public.</summary>
    /// <returns>The name of the drop, or null.</returns>
    public static string? Proven(ReadOnlySpan<char> value)
    {
        if (value.StartsWith("pk_live_".AsSpan(), StringComparison.Ordinal) || value.StartsWith("pk_test_".AsSpan(), StringComparison.Ordinal)
            || value.StartsWith("phc_".AsSpan(), StringComparison.Ordinal))
        {
            // Stripe calls it publishable; that of a project of PostHog stands in every page.
            return "public-key";
        }

        if (value.StartsWith("gAAAAA".AsSpan(), StringComparison.Ordinal) && value.Length >= MinFernet)
        {
            // A token of Fernet: version and time, then what is encrypted.
            return "encrypted";
        }

        if (value.Length == 42 && IsHex(Normalisation.StripHexPrefix(value)))
        {
            return "address";
        }

        if (value.Length == CompressedPoint && value[0] == '0' && value[1] is '2' or '3' && IsHex(value))
        {
            return "public-key";
        }

        if (value.Length is < 26 or > 120)
        {
            return null;
        }

        return Base58.DecodeChecked(value) switch
        {
            { Length: AddressBytes } => "address",
            { Length: ExtendedKeyBytes } bytes when bytes[45] is 2 or 3 => "public-key",
            { Length: EncryptedKeyBytes } bytes when bytes[0] == 1 && bytes[1] is 0x42 or 0x43 => "encrypted",
            _ => IsAddress(value) ? "address" : null,
        };
    }

    /// <summary>Whether a value has the form of an address of Solana, which is a public key of 32 bytes and has no checksum.</summary>
    public static bool IsSolanaAddress(ReadOnlySpan<char> value) => value.Length is 43 or 44 && Base58.Decode(value) is { Length: SolanaBytes };

    /// <summary>Names what a value that nothing speaks for most likely is, so that a person sees why it is none.</summary>
    /// <returns>The name of the drop, or null.</returns>
    public static string? Likely(ReadOnlySpan<char> value)
    {
        var body = Normalisation.StripHexPrefix(value);
        return Guid.TryParseExact(value.ToString(), "D", out _) ? "guid"
            : !IsHex(body) ? null
            : body.Length == 40 && body.Length < value.Length ? "address"
            : body.Length is 32 or 40 or 56 or 64 or 96 or 128 ? "digest"
            : body.Length > 128 ? "bytecode"
            : null;
    }

    /// <summary>Whether a value is an address of the form of SegWit, which in binary data is followed by any byte.</summary>
    private static bool IsAddress(ReadOnlySpan<char> value) =>
        (Bech32.PrefixOf(value) is { } prefix && !IsSecret(prefix))
        || (value.Length == SegWitLength + 1 && value.StartsWith("bc1q".AsSpan(), StringComparison.Ordinal) && Bech32.PrefixOf(value.Slice(0, SegWitLength)) is not null);

    private static bool IsSecret(string prefix) =>
        prefix.EndsWith("sk", StringComparison.Ordinal) || prefix.IndexOf("sec", StringComparison.Ordinal) >= 0;

    private static bool IsHex(ReadOnlySpan<char> value)
    {
        foreach (var c in value)
        {
            if (!TokenCharacters.IsDigit(c) && (c | 0x20) is not (>= 'a' and <= 'f'))
            {
                return false;
            }
        }

        return value.Length > 0;
    }
}
