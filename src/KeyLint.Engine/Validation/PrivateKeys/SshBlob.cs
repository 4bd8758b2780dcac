using System.Text;

namespace KeyLint.Engine.Validation.PrivateKeys;

/// <summary>Public keys as SSH writes them: strings with a length before each. Source: RFC 4253, section 6.6; RFC 5656, section 3.1; RFC 8709.</summary>
internal static class SshBlob
{
    public static byte[] Rsa(ReadOnlySpan<byte> exponent, ReadOnlySpan<byte> modulus) =>
        Join(Encoding.ASCII.GetBytes("ssh-rsa"), exponent.ToArray(), modulus.ToArray());

    public static byte[] Ed25519(byte[] publicKey) => Join(Encoding.ASCII.GetBytes("ssh-ed25519"), publicKey);

    /// <param name="curve">As SSH names it: <c>nistp256</c>.</param>
    /// <param name="point">Uncompressed.</param>
    public static byte[] Ecdsa(string curve, ReadOnlySpan<byte> point) =>
        Join(Encoding.ASCII.GetBytes("ecdsa-sha2-" + curve), Encoding.ASCII.GetBytes(curve), point.ToArray());

    /// <summary>A string: its length in four bytes, and its bytes.</summary>
    public static byte[] Field(byte[] field) =>
        [(byte)(field.Length >> 24), (byte)(field.Length >> 16), (byte)(field.Length >> 8), (byte)field.Length, .. field];

    private static byte[] Join(params byte[][] fields) => fields.SelectMany(Field).ToArray();
}
