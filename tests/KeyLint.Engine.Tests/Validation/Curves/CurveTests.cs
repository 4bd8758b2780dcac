using CsCheck;
using KeyLint.Engine.Validation.Curves;
using Org.BouncyCastle.Asn1.Sec;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Parameters;

namespace KeyLint.Engine.Tests.Validation.Curves;

/// <summary>Our arithmetic gives what a well-kept library gives.</summary>
public sealed class CurveTests
{
    private static readonly Gen<byte[]> Keys = Gen.Byte.Array[32].Where(key => key[0] is > 0 and < 0xFF);

    [Fact]
    public void Ed25519_public_keys_agree() => Keys.Sample(
        seed => Ed25519.PublicKey(seed).AsSpan().SequenceEqual(new Ed25519PrivateKeyParameters(seed).GeneratePublicKey().GetEncoded()), iter: 40);

    [Fact]
    public void Secp256k1_public_points_agree() => Keys.Sample(
        scalar => Secp256k1.Compressed(scalar).AsSpan().SequenceEqual(
            SecNamedCurves.GetByName("secp256k1").G.Multiply(new Org.BouncyCastle.Math.BigInteger(1, scalar)).Normalize().GetEncoded(compressed: true)),
        iter: 40);

    [Fact]
    public void Keccak_agrees() => Gen.Byte.Array[0, 600].Sample(data => Keccak.Hash256(data).AsSpan().SequenceEqual(Digest(new KeccakDigest(256), data)), iter: 300);

    [Fact]
    public void Ripemd_agrees() => Gen.Byte.Array[0, 600].Sample(data => Ripemd160.Hash(data).AsSpan().SequenceEqual(Digest(new RipeMD160Digest(), data)), iter: 300);

    private static byte[] Digest(Org.BouncyCastle.Crypto.IDigest digest, byte[] data)
    {
        digest.BlockUpdate(data, 0, data.Length);
        var hash = new byte[digest.GetDigestSize()];
        digest.DoFinal(hash, 0);
        return hash;
    }
}
