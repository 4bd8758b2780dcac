using System.Security.Cryptography;
using CsCheck;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Validation;
using KeyLint.Engine.Validation.PrivateKeys;
using static KeyLint.Engine.Tests.Scans;

namespace KeyLint.Engine.Tests.Validation.PrivateKeys;

/// <summary>Keys that other programs made are read as what they are; damaged ones never as something else.</summary>
public sealed class PrivateKeyTests
{
    public static TheoryData<string, string, string> Exported()
    {
        using var rsa = RSA.Create(2048);
        using var p256 = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var p384 = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        using var dsa = DSA.Create(1024);
        var password = new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000);
        var old = new PbeParameters(PbeEncryptionAlgorithm.TripleDes3KeyPkcs12, HashAlgorithmName.SHA1, 1000);
        return new()
        {
            { "RSA, 2048 bits", "", Body(rsa.ExportRSAPrivateKey()) },
            { "RSA, 2048 bits", "", Body(rsa.ExportPkcs8PrivateKey()) },
            { "EC, P-256", "", Body(p256.ExportECPrivateKey()) },
            { "EC, P-256", "", Body(p256.ExportPkcs8PrivateKey()) },
            { "EC, P-384", "", Body(p384.ExportECPrivateKey()) },
            { "DSA", "", Body(dsa.ExportPkcs8PrivateKey()) },
            { "", "PBES2", Body(rsa.ExportEncryptedPkcs8PrivateKey("word", password)) },
            { "", "PBES2", Body(p256.ExportEncryptedPkcs8PrivateKey("word", password)) },
            { "", "PKCS#12", Body(p256.ExportEncryptedPkcs8PrivateKey("word", old)) },
        };
    }

    [Theory]
    [MemberData(nameof(Exported))]
    public void Kind_and_protection_are_told(string kind, string protection, string body)
    {
        var key = PrivateKey.Read(body)!;
        Assert.Equal((kind, protection, false), (key.Kind, key.Protection, key.IsCut));
    }

    [Fact]
    public void Fingerprint_is_that_of_the_public_half()
    {
        using var rsa = RSA.Create(2048);
        var numbers = rsa.ExportParameters(false);
        byte[] blob = [.. SshBlob.Field("ssh-rsa"u8.ToArray()), .. SshBlob.Field(numbers.Exponent!), .. SshBlob.Field([0, .. numbers.Modulus!])];
        var expected = "SHA256:" + Convert.ToBase64String(SHA256.HashData(blob)).TrimEnd('=');

        Assert.Equal(expected, PrivateKey.Read(Body(rsa.ExportRSAPrivateKey()))!.Fingerprint);
        Assert.Equal(expected, PrivateKey.Read(Body(rsa.ExportPkcs8PrivateKey()))!.Fingerprint);
    }

    [Fact]
    public void Fingerprint_of_a_curve_needs_its_public_point()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = key.ExportParameters(false).Q;
        byte[] blob = [.. SshBlob.Field("ecdsa-sha2-nistp256"u8.ToArray()), .. SshBlob.Field("nistp256"u8.ToArray()), .. SshBlob.Field([4, .. point.X!, .. point.Y!])];

        Assert.Equal("SHA256:" + Convert.ToBase64String(SHA256.HashData(blob)).TrimEnd('='), PrivateKey.Read(Body(key.ExportPkcs8PrivateKey()))!.Fingerprint);
        Assert.Null(PrivateKey.Read(BodyOf(Sample("{pem:ec}")))!.Fingerprint);
    }

    [Fact]
    public void Both_forms_of_one_ed25519_key_have_one_fingerprint()
    {
        var openSsh = PrivateKey.Read(BodyOf(Sample("{pem:openssh}", 3)))!;
        var seed = Convert.FromBase64String(BodyOf(Sample("{pem:pkcs8}", 3)))[^32..];
        Assert.Equal("Ed25519", openSsh.Kind);
        Assert.Equal(PrivateKey.Read(BodyOf(Sample("{pem:pkcs8}", 3)))!.Fingerprint, openSsh.Fingerprint);
        Assert.Equal(32, seed.Length);
    }

    [Fact]
    public void Piece_of_a_key_is_a_piece_or_nothing() =>
        Gen.Select(Gen.Int[0, Kinds.Length - 1], Gen.Int[0, 2000]).Sample((number, length) =>
        {
            var body = BodyOf(Sample("{pem:" + Kinds[number] + "}"));
            var piece = body[..(length % body.Length)];
            return PrivateKey.Read(piece) is not { IsCut: false } || piece == body.TrimEnd('=');
        });

    [Fact]
    public void Damaged_key_never_throws() =>
        Gen.Select(Gen.Int[0, Kinds.Length - 1], Gen.Int[0, 2000], Gen.Byte).Sample((number, at, value) =>
        {
            var bytes = Convert.FromBase64String(BodyOf(Sample("{pem:" + Kinds[number] + "}")));
            bytes[at % bytes.Length] = value;
            _ = PrivateKey.Read(Convert.ToBase64String(bytes))?.Fingerprint;
        });

    [Fact]
    public void Bytes_drawn_at_random_are_no_key()
    {
        // With a seed of its own: one in some three million would look like the start of a PGP key.
        var random = new Random(7);
        for (var round = 0; round < 200_000; round++)
        {
            var bytes = new byte[random.Next(20, 700)];
            random.NextBytes(bytes);
            Assert.Null(PrivateKey.Read(Convert.ToBase64String(bytes)));
        }
    }

    [Theory]
    [InlineData("{pem:ec}", Confidence.High, "EC, P-256")]
    [InlineData("{pem:rsa}", Confidence.High, "RSA, 1024 bits")]
    [InlineData("{pem:pkcs8}", Confidence.High, "Ed25519")]
    [InlineData("{pem:openssh}", Confidence.High, "Ed25519")]
    [InlineData("{pem:encrypted}", Confidence.Medium, "it is encrypted (PBES2): only as safe as its passphrase")]
    [InlineData("{pem:legacy}", Confidence.Medium, "it is encrypted with a passphrase: only as safe as that")]
    public void Encrypted_key_is_less_of_a_leak(string template, Confidence confidence, string fact)
    {
        var finding = Assert.Single(Find(Sample(template)));
        Assert.Equal(confidence, finding.Confidence);
        Assert.Contains(fact, finding.Facts);
    }

    [Fact]
    public void Key_in_clear_says_so() => Assert.Contains("it is not encrypted", Assert.Single(Find(Sample("{pem:rsa}"))).Facts);

    [Theory]
    [InlineData("{base64:640}")]
    [InlineData("MIIE{base64:636}")]
    public void Body_that_is_no_key_is_dropped(string body) =>
        Assert.Equal("", Loud("-----BEGIN RSA PRIVATE" + " KEY-----\n" + Sample(body) + "\n-----END RSA PRIVATE" + " KEY-----"));

    private static readonly string[] Kinds = ["ec", "rsa", "pkcs8", "openssh", "encrypted"];

    private static string Body(byte[] bytes) => Convert.ToBase64String(bytes);

    private static string BodyOf(string pem) => string.Concat(pem.Split('\n')[1..^1]);
}
