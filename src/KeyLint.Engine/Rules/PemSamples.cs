using System.Text;
using KeyLint.Engine.Validation.PrivateKeys;

namespace KeyLint.Engine.Rules;

/// <summary>Makes private keys in PEM: the structure is whole, the numbers of RSA are drawn and no primes.</summary>
internal static class PemSamples
{
    private const int LineLength = 64;

    private static readonly byte[] Ed25519Id = [0x2B, 0x65, 0x70];
    private static readonly byte[] P256Id = [0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07];
    private static readonly byte[] Pbes2Id = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x05, 0x0D];

    /// <summary>Makes one.</summary>
    /// <param name="kind">ec, rsa, pkcs8, openssh, encrypted (PKCS#8) or legacy (encrypted, told by a header).</param>
    /// <param name="samples">Draws the numbers.</param>
    public static string Make(string kind, SampleGenerator samples) => kind switch
    {
        "ec" => Block("EC PRIVATE KEY", "", Element(Der.Sequence, [0x02, 1, 1], Element(Der.OctetString, Scalar(samples)), Element(0xA0, Element(Der.ObjectId, P256Id)))),
        "rsa" => Block("RSA PRIVATE KEY", "", Rsa(samples)),
        "pkcs8" => Block("PRIVATE KEY", "", Element(Der.Sequence, [0x02, 1, 0], Element(Der.Sequence, Element(Der.ObjectId, Ed25519Id)), Element(Der.OctetString, Element(Der.OctetString, samples.Bytes(32))))),
        "openssh" => Block("OPENSSH PRIVATE KEY", "", OpenSsh(samples)),
        "encrypted" => Block("ENCRYPTED PRIVATE KEY", "", Element(Der.Sequence, Element(Der.Sequence, Element(Der.ObjectId, Pbes2Id), Element(Der.Sequence, samples.Bytes(48))), Element(Der.OctetString, samples.Bytes(96)))),
        "legacy" => Block("RSA PRIVATE KEY", "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC," + samples.Random("HEX", 32) + "\n\n", [0xA7, .. samples.Bytes(607)]),
        _ => throw new FormatException($"unknown kind of PEM '{kind}'"),
    };

    private static byte[] Scalar(SampleGenerator samples) => [0x7A, .. samples.Bytes(31)];

    private static byte[] Rsa(SampleGenerator samples)
    {
        byte[] Number(int length) => Element(Der.Integer, [0x6B, .. samples.Bytes(length - 2), 0x35]);
        return Element(
            Der.Sequence, [0x02, 1, 0], Element(Der.Integer, [0, 0xC5, .. samples.Bytes(126), 0x35]), [0x02, 3, 1, 0, 1],
            Number(128), Number(64), Number(64), Number(64), Number(64), Number(64));
    }

    private static byte[] OpenSsh(SampleGenerator samples)
    {
        var seed = samples.Bytes(32);
        var publicKey = Validation.Curves.Ed25519.PublicKey(seed);
        var blob = SshBlob.Ed25519(publicKey);
        var check = samples.Bytes(4);
        byte[] secret = [.. check, .. check, .. blob, .. SshBlob.Field([.. seed, .. publicKey]), .. SshBlob.Field([])];
        byte[] padding = [.. Enumerable.Range(1, (8 - (secret.Length % 8)) % 8).Select(value => (byte)value)];
        return
        [
            .. OpenSshKeys.Magic, .. SshBlob.Field(Encoding.ASCII.GetBytes("none")), .. SshBlob.Field(Encoding.ASCII.GetBytes("none")), .. SshBlob.Field([]),
            0, 0, 0, 1, .. SshBlob.Field(blob), .. SshBlob.Field([.. secret, .. padding]),
        ];
    }

    private static byte[] Element(byte tag, params byte[][] contents)
    {
        var length = contents.Sum(content => content.Length);
        byte[] size = length < 0x80 ? [(byte)length] : length < 0x100 ? [0x81, (byte)length] : [0x82, (byte)(length >> 8), (byte)length];
        return [tag, .. size, .. contents.SelectMany(content => content)];
    }

    private static string Block(string label, string headers, byte[] bytes)
    {
        var body = Convert.ToBase64String(bytes);
        var text = new StringBuilder("-----BEGIN ").Append(label).Append("-----\n").Append(headers);
        for (var at = 0; at < body.Length; at += LineLength)
        {
            text.Append(body, at, Math.Min(LineLength, body.Length - at)).Append('\n');
        }

        return text.Append("-----END ").Append(label).Append("-----").ToString();
    }
}
