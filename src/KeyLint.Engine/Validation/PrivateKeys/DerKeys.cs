namespace KeyLint.Engine.Validation.PrivateKeys;

/// <summary>
/// Private keys in DER: PKCS#1 (RFC 8017), SEC 1 (RFC 5915), the six numbers of DSA, PKCS#8 in clear and encrypted (RFC 5958).
/// The structure tells which, so that a wrong label does not matter.
/// </summary>
internal static class DerKeys
{
    public static PrivateKey? Read(ReadOnlySpan<byte> bytes)
    {
        var outer = new Der(bytes);
        if (!outer.TryRead(Der.Sequence, out var content))
        {
            return null;
        }

        var body = new Der(content);
        if (body.NextTag == Der.Sequence)
        {
            return ReadEncrypted(body, outer.IsCut);
        }

        if (!body.TryRead(Der.Integer, out var version) || version.Length != 1 || version[0] > 1)
        {
            return null;
        }

        return body.NextTag switch
        {
            Der.Sequence => ReadPkcs8(body, outer.IsCut),
            Der.OctetString => ReadSec1(body, outer.IsCut, ""),
            Der.Integer => ReadNumbers(body, outer.IsCut),
            _ => null,
        };
    }

    private static PrivateKey? ReadPkcs8(Der body, bool isCut)
    {
        if (!body.TryRead(Der.Sequence, out var algorithm))
        {
            return null;
        }

        var parts = new Der(algorithm);
        if (!parts.TryRead(Der.ObjectId, out var id) || Algorithms.NameOf(id) is not { } name)
        {
            return null;
        }

        if (!body.TryRead(Der.OctetString, out var key) || key.IsEmpty)
        {
            return isCut ? new PrivateKey(name, "", null, IsCut: true) : null;
        }

        isCut |= body.IsCut;
        return name switch
        {
            "RSA" or "RSA-PSS" => ReadInner(key, isCut) ?? Cut(name, isCut),
            "EC" => ReadInnerEc(key, isCut, parts.TryRead(Der.ObjectId, out var curve) ? Algorithms.NameOf(curve) ?? "" : "") ?? Cut(name, isCut),
            "Ed25519" => ReadEd25519(key, isCut),
            _ => new PrivateKey(name, "", null, isCut),
        };
    }

    private static PrivateKey? Cut(string name, bool isCut) => isCut ? new PrivateKey(name, "", null, IsCut: true) : null;

    private static PrivateKey? ReadInner(ReadOnlySpan<byte> key, bool isCut)
    {
        var outer = new Der(key);
        if (!outer.TryRead(Der.Sequence, out var content))
        {
            return null;
        }

        var body = new Der(content);
        return body.TryRead(Der.Integer, out _) ? ReadNumbers(body, isCut || outer.IsCut) : null;
    }

    private static PrivateKey? ReadInnerEc(ReadOnlySpan<byte> key, bool isCut, string curve)
    {
        var outer = new Der(key);
        if (!outer.TryRead(Der.Sequence, out var content))
        {
            return null;
        }

        var body = new Der(content);
        return body.TryRead(Der.Integer, out _) ? ReadSec1(body, isCut || outer.IsCut, curve) : null;
    }

    private static PrivateKey? ReadEd25519(ReadOnlySpan<byte> key, bool isCut)
    {
        var inner = new Der(key);
        return inner.TryRead(Der.OctetString, out var seed) && (seed.Length == 32 || isCut)
            ? new PrivateKey("Ed25519", "", seed.Length == 32 ? SshBlob.Ed25519(Curves.Ed25519.PublicKey(seed.ToArray())) : null, isCut)
            : null;
    }

    private static PrivateKey? ReadSec1(Der body, bool isCut, string curve)
    {
        if (!body.TryRead(Der.OctetString, out var scalar) || scalar.Length is < 20 or > 66)
        {
            return null;
        }

        byte[]? blob = null;
        while (!body.IsAtEnd)
        {
            var tag = body.NextTag;
            if (tag is not (0xA0 or 0xA1) || !body.TryRead(tag, out var content))
            {
                break;
            }

            var inner = new Der(content);
            if (tag == 0xA0 && inner.TryRead(Der.ObjectId, out var id))
            {
                curve = Algorithms.NameOf(id) ?? curve;
            }
            else if (tag == 0xA1 && inner.TryRead(Der.BitString, out var point) && point.Length == (2 * scalar.Length) + 2 && point[1] == 4
                && Algorithms.SshNameOf(curve) is { } ssh)
            {
                blob = SshBlob.Ecdsa(ssh, point.Slice(1));
            }
        }

        return new PrivateKey(curve.Length > 0 ? "EC, " + curve : $"EC, {scalar.Length * 8} bits", "", blob, isCut || body.IsCut);
    }

    /// <summary>Eight numbers more are RSA, five are DSA.</summary>
    private static PrivateKey? ReadNumbers(Der body, bool isCut)
    {
        if (!body.TryRead(Der.Integer, out var first) || first.Length < 32)
        {
            return null;
        }

        var bits = BitsOf(first);
        var second = body.TryRead(Der.Integer, out var exponent) ? exponent : default;
        var count = 2;
        while (body.TryRead(Der.Integer, out _))
        {
            count++;
        }

        isCut |= body.IsCut;
        return count >= 8 || (isCut && second.Length <= 8) ? new PrivateKey($"RSA, {bits} bits", "", count >= 8 ? SshBlob.Rsa(second, first) : null, isCut)
            : count == 5 || isCut ? new PrivateKey($"DSA, {bits} bits", "", null, isCut)
            : null;
    }

    private static int BitsOf(ReadOnlySpan<byte> number)
    {
        number = number[0] == 0 ? number.Slice(1) : number;
        var bits = number.Length * 8;
        for (var top = number[0]; bits > 0 && (top & 0x80) == 0; top <<= 1)
        {
            bits--;
            if (top == 0)
            {
                break;
            }
        }

        return bits;
    }

    private static PrivateKey? ReadEncrypted(Der body, bool isCut)
    {
        if (!body.TryRead(Der.Sequence, out var algorithm))
        {
            return null;
        }

        var parts = new Der(algorithm);
        return parts.TryRead(Der.ObjectId, out var id) && Algorithms.EncryptionOf(id) is { } name && (body.TryRead(Der.OctetString, out _) || isCut)
            ? new PrivateKey("", name, null, isCut || body.IsCut)
            : null;
    }
}
