namespace KeyLint.Engine.Validation.PrivateKeys;

/// <summary>Object identifiers of algorithms and curves. Sources: RFC 3279, RFC 5480, RFC 8018, RFC 8410, SEC 2.</summary>
internal static class Algorithms
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["2A864886F70D010101"] = "RSA",
        ["2A864886F70D01010A"] = "RSA-PSS",
        ["2A8648CE380401"] = "DSA",
        ["2A8648CE3D0201"] = "EC",
        ["2B656E"] = "X25519",
        ["2B656F"] = "X448",
        ["2B6570"] = "Ed25519",
        ["2B6571"] = "Ed448",
        ["2A864886F70D010301"] = "Diffie-Hellman",
        ["2A8648CE3E0201"] = "Diffie-Hellman",
        ["2A8648CE3D030107"] = "P-256",
        ["2B81040022"] = "P-384",
        ["2B81040023"] = "P-521",
        ["2B8104000A"] = "secp256k1",
    };

    private static readonly Dictionary<string, string> SshCurves = new(StringComparer.Ordinal)
    {
        ["P-256"] = "nistp256",
        ["P-384"] = "nistp384",
        ["P-521"] = "nistp521",
    };

    /// <summary>An algorithm or curve; null when it is not known.</summary>
    public static string? NameOf(ReadOnlySpan<byte> id) => Names.TryGetValue(Hex(id), out var name) ? name : null;

    /// <summary>A curve as SSH names it; null when SSH has none.</summary>
    public static string? SshNameOf(string curve) => SshCurves.TryGetValue(curve, out var name) ? name : null;

    /// <summary>How a key is encrypted, by the scheme of PKCS#5 or PKCS#12; null when the identifier is none of theirs.</summary>
    public static string? EncryptionOf(ReadOnlySpan<byte> id)
    {
        var hex = Hex(id);
        return hex == "2A864886F70D01050D" ? "PBES2"
            : hex.StartsWith("2A864886F70D0105", StringComparison.Ordinal) ? "PBES1"
            : hex.StartsWith("2A864886F70D010C01", StringComparison.Ordinal) ? "PKCS#12"
            : null;
    }

    private static string Hex(ReadOnlySpan<byte> id) => Hashes.ToHex(id.ToArray()).ToUpperInvariant();
}
