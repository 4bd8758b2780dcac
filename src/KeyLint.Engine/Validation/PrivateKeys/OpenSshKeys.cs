using System.Text;

namespace KeyLint.Engine.Validation.PrivateKeys;

/// <summary>Keys as OpenSSH keeps them. The public half stands in clear, whether the rest is encrypted or not. Source: openssh, PROTOCOL.key.</summary>
internal static class OpenSshKeys
{
    public static readonly byte[] Magic = Encoding.ASCII.GetBytes("openssh-key-v1\0");

    public static bool HasMagic(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Magic);

    public static PrivateKey? Read(ReadOnlySpan<byte> bytes)
    {
        var rest = bytes.Slice(Magic.Length);
        if (!TryField(ref rest, out var cipher) || !TryField(ref rest, out _) || !TryField(ref rest, out _) || rest.Length < 4)
        {
            return null;
        }

        rest = rest.Slice(4);
        if (!TryField(ref rest, out var blob) || KindOf(blob) is not { } kind)
        {
            return null;
        }

        var isCut = !TryField(ref rest, out _);
        var name = Encoding.ASCII.GetString(cipher.ToArray());
        return new PrivateKey(kind, name == "none" ? "" : name, blob.ToArray(), isCut);
    }

    private static string? KindOf(ReadOnlySpan<byte> blob)
    {
        var rest = blob;
        if (!TryField(ref rest, out var field))
        {
            return null;
        }

        return Encoding.ASCII.GetString(field.ToArray()) switch
        {
            "ssh-ed25519" => "Ed25519",
            "ssh-rsa" => TryField(ref rest, out _) && TryField(ref rest, out var modulus) ? $"RSA, {(modulus.Length - (modulus.Length % 8)) * 8} bits" : null,
            "ssh-dss" => "DSA",
            "ecdsa-sha2-nistp256" => "EC, P-256",
            "ecdsa-sha2-nistp384" => "EC, P-384",
            "ecdsa-sha2-nistp521" => "EC, P-521",
            "sk-ssh-ed25519@openssh.com" or "sk-ecdsa-sha2-nistp256@openssh.com" => "the handle of a hardware key",
            _ => null,
        };
    }

    private static bool TryField(ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> field)
    {
        field = default;
        if (rest.Length < 4)
        {
            return false;
        }

        var length = ((long)rest[0] << 24) | ((long)rest[1] << 16) | ((long)rest[2] << 8) | rest[3];
        if (length > rest.Length - 4)
        {
            return false;
        }

        field = rest.Slice(4, (int)length);
        rest = rest.Slice(4 + (int)length);
        return true;
    }
}
