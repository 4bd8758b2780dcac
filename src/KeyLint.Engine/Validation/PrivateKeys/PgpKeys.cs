namespace KeyLint.Engine.Validation.PrivateKeys;

/// <summary>A secret key packet of OpenPGP. Whether it is encrypted stands behind the public numbers. Source: RFC 4880, sections 4.2 and 5.5.</summary>
internal static class PgpKeys
{
    private const int SecretKey = 5;
    private const int SecretSubkey = 7;

    public static PrivateKey? Read(ReadOnlySpan<byte> bytes)
    {
        if (!TryHeader(bytes, out var tag, out var at) || tag is not (SecretKey or SecretSubkey) || at + 6 >= bytes.Length || bytes[at] is not (3 or 4 or 5 or 6))
        {
            return null;
        }

        var algorithm = bytes[at + 5];
        var material = bytes.Slice(at + 6);
        var kind = algorithm switch
        {
            1 or 2 or 3 when StartsWithNumber(material) => "PGP, RSA",
            16 or 20 when StartsWithNumber(material) => "PGP, ElGamal",
            17 when StartsWithNumber(material) => "PGP, DSA",
            18 or 19 or 22 when StartsWithCurve(material) => "PGP, EC",
            25 or 26 or 27 or 28 when StartsWithPoint(material, bytes[at], algorithm) => "PGP, Curve25519 or Curve448",
            _ => null,
        };
        if (kind is null)
        {
            return null;
        }

        var usage = algorithm is 1 or 2 or 3 ? AfterNumbers(bytes, at + 6, 2) : algorithm == 17 ? AfterNumbers(bytes, at + 6, 4) : -1;
        return new PrivateKey(kind, usage >= 0 && usage < bytes.Length && bytes[usage] != 0 ? "a passphrase of PGP" : "", null, IsCut: usage >= bytes.Length);
    }

    // The length in bits is exact, so the first byte tells whether it is one.
    private static bool StartsWithNumber(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 3)
        {
            return false;
        }

        var bits = (bytes[0] << 8) | bytes[1];
        return bits is >= 512 and <= 32_768 && bytes[2] >> ((bits - 1) % 8) == 1;
    }

    // Every curve in use is named below 1.2 or 1.3.
    private static bool StartsWithCurve(ReadOnlySpan<byte> bytes) => bytes.Length > 2 && bytes[0] is > 3 and < 16 && bytes[1] is (0x2A or 0x2B);

    // From version 5 on its length stands before it; else how the secret half is kept stands behind it. Source: RFC 9580, sections 5.5.3 and 5.5.5.
    private static bool StartsWithPoint(ReadOnlySpan<byte> bytes, byte version, byte algorithm)
    {
        var size = algorithm switch { 26 => 56, 28 => 57, _ => 32 };
        return version > 4
            ? bytes.Length > 4 && IsSmall(bytes) && bytes[2] == 0 && bytes[3] == size
            : bytes.Length > size && bytes[size] is (0 or >= 253);
    }

    private static bool TryHeader(ReadOnlySpan<byte> bytes, out int tag, out int at)
    {
        (tag, at) = (0, 0);
        if ((bytes[0] & 0x80) == 0)
        {
            return false;
        }

        if ((bytes[0] & 0x40) != 0)
        {
            tag = bytes[0] & 0x3F;
            at = bytes[1] < 192 ? 2 : bytes[1] < 224 ? 3 : 6;
            return bytes[1] is (< 224 or 255) && (at < 6 || IsSmall(bytes.Slice(2)));
        }

        tag = (bytes[0] >> 2) & 15;
        at = 1 + (1 << (bytes[0] & 3));
        return (bytes[0] & 3) < 2 || ((bytes[0] & 3) == 2 && IsSmall(bytes.Slice(1)));
    }

    // A length in four bytes that a key can have.
    private static bool IsSmall(ReadOnlySpan<byte> length) => length[0] == 0 && length[1] == 0;

    /// <summary>The index behind some numbers, each with its length in bits before it.</summary>
    private static int AfterNumbers(ReadOnlySpan<byte> bytes, int at, int count)
    {
        for (; count > 0; count--)
        {
            if (at + 2 > bytes.Length)
            {
                return bytes.Length;
            }

            at += 2 + ((((bytes[at] << 8) | bytes[at + 1]) + 7) / 8);
        }

        return at;
    }
}
