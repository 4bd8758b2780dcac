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
        var kind = algorithm switch
        {
            1 or 2 or 3 => "PGP, RSA",
            16 or 20 => "PGP, ElGamal",
            17 => "PGP, DSA",
            18 or 19 or 22 => "PGP, EC",
            25 or 26 or 27 or 28 => "PGP, Curve25519 or Curve448",
            _ => null,
        };
        if (kind is null)
        {
            return null;
        }

        var usage = algorithm is 1 or 2 or 3 ? AfterNumbers(bytes, at + 6, 2) : algorithm == 17 ? AfterNumbers(bytes, at + 6, 4) : -1;
        return new PrivateKey(kind, usage >= 0 && usage < bytes.Length && bytes[usage] != 0 ? "a passphrase of PGP" : "", null, IsCut: usage >= bytes.Length);
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
            return true;
        }

        tag = (bytes[0] >> 2) & 15;
        at = 1 + (1 << (bytes[0] & 3));
        return (bytes[0] & 3) < 3;
    }

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
