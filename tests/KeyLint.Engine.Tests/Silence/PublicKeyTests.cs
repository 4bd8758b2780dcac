using System.Security.Cryptography;
using static KeyLint.Engine.Tests.Scans;
using static KeyLint.Engine.Tests.Silence.Public;

namespace KeyLint.Engine.Tests.Silence;

public sealed class PublicKeyTests
{
    private static readonly string Spki = CreateSpki();

    public static TheoryData<string> Lines =>
    [
        PemEncoding.WriteString("PUBLIC KEY", Convert.FromBase64String(Spki)),
        PemEncoding.WriteString("CERTIFICATE", Bytes(900)),
        PemEncoding.WriteString("RSA PUBLIC KEY", Bytes(270)),
        "\"" + PemEncoding.WriteString("CERTIFICATE", Bytes(900)).Replace("\n", "\\n") + "\"",
        $"var publicKey = \"{Spki}\";",
        $"PUBLIC_KEY={Spki}",
        $"\"publicKey\": \"{Spki}\"",
        $"<RSAKeyValue><Modulus>{Base64(256)}</Modulus><Exponent>AQAB</Exponent></RSAKeyValue>",
        $"\"kty\": \"RSA\", \"e\": \"AQAB\", \"n\": \"{Base64(256).TrimEnd('=').Replace('+', '-').Replace('/', '_')}\"",
        $"\"x5c\": [\"{Base64(900)}\"]",
        $"\"x5t\": \"{Base64(20).TrimEnd('=')}\"",
        $"ssh-rsa {Base64(279)} user@host",
        $"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI{Base64(32).TrimEnd('=')} user@host",
        $"github.com ssh-ed25519 {Base64(51)}",
        $"|1|{Base64(20)}|{Base64(20, 2)} ssh-rsa {Base64(279)}",
        $"<X509Certificate>{Base64(900)}</X509Certificate>",
        $"<ds:SignatureValue>{Base64(256)}</ds:SignatureValue>",
        $"pubkey-sha256: {Base64(32)}",
        $"Public-Key-Pins: pin-sha256=\"{Base64(32)}\"",
        $"age1{Sample("{lower36:58}")}",
        $"[assembly: InternalsVisibleTo(\"KeyLint.Tests, PublicKey={Hex(160)}\")]",
        $"<InternalsVisibleTo Include=\"A\" Key=\"{Hex(160)}\" />",
        $"verificationKey = ed25519:{Base64(32)}",
        $"MINISIGN_PUB={Base64(42)}",
    ];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Public_key_is_silent(string line) =>
        Assert.All(Surroundings, surrounding => Assert.Equal("", Loud(surrounding.Replace("{{", "{").Replace("}}", "}").Replace("{0}", line))));

    private static string CreateSpki()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return Convert.ToBase64String(key.ExportSubjectPublicKeyInfo());
    }
}
