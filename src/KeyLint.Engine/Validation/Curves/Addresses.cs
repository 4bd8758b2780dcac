namespace KeyLint.Engine.Validation.Curves;

/// <summary>The public addresses of private keys, so that the owner knows which wallet is at risk.</summary>
internal static class Addresses
{
    /// <summary>The Ethereum address, in the casing of EIP-55.</summary>
    public static string Ethereum(byte[] scalar)
    {
        var hex = Hashes.ToHex(Account(scalar));
        var hash = Hashes.ToHex(Keccak.Hash256(hex.Select(c => (byte)c).ToArray()));
        return "0x" + string.Concat(hex.Select((c, i) => hash[i] >= '8' ? char.ToUpperInvariant(c) : c));
    }

    /// <summary>The Bitcoin address: pay to witness key hash for a compressed key, else pay to key hash.</summary>
    public static string Bitcoin(byte[] scalar, bool isCompressed, bool isTest)
    {
        if (isCompressed)
        {
            return Bech32.Encode(isTest ? "tb" : "bc", Hash160(Secp256k1.Compressed(scalar)), version: 0);
        }

        var (x, y) = Secp256k1.PublicPoint(scalar);
        return Base58.EncodeChecked([(byte)(isTest ? 0x6F : 0), .. Hash160([4, .. x, .. y])]);
    }

    /// <summary>The TRON address: the account of Ethereum behind the byte 0x41, in Base58Check.</summary>
    public static string Tron(byte[] scalar) => Base58.EncodeChecked([0x41, .. Account(scalar)]);

    /// <summary>The last 20 bytes of the hash of the public key.</summary>
    private static byte[] Account(byte[] scalar)
    {
        var (x, y) = Secp256k1.PublicPoint(scalar);
        return Keccak.Hash256([.. x, .. y]).AsSpan(12).ToArray();
    }

    /// <summary>RIPEMD-160 of SHA-256.</summary>
    public static byte[] Hash160(byte[] data) => Ripemd160.Hash(Hashes.Sha256(data));
}
