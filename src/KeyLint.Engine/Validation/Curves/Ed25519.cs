using System.Numerics;

namespace KeyLint.Engine.Validation.Curves;

/// <summary>
/// The public half of an Ed25519 key. Slow and not in constant time: it never signs. Source: RFC 8032, section 5.1.5.
/// </summary>
internal static class Ed25519
{
    /// <summary>Bits of a scalar, the highest of which is always set.</summary>
    private const int Bits = 255;

    private static readonly BigInteger P = BigInteger.Pow(2, 255) - 19;
    private static readonly BigInteger D = Numbers.Mod(-121665 * Numbers.Inverse(121666, P), P);
    private static readonly Point Base = Point.Of(
        Numbers.FromHex("216936D3CD6E53FEC0A4E231FDD6DC5C692CC7609525A7B2C9562D608F25D51A"),
        Numbers.FromHex("6666666666666666666666666666666666666666666666666666666666666658"));

    /// <summary>The base point times each power of two below the order: tables of test vectors are full of what may be keypairs.</summary>
    private static readonly Lazy<Point[]> Powers = new(() =>
    {
        var powers = new Point[Bits];
        powers[0] = Base;
        for (var bit = 1; bit < Bits; bit++)
        {
            powers[bit] = powers[bit - 1].Add(powers[bit - 1]);
        }

        return powers;
    });

    /// <summary>The public key of a seed.</summary>
    /// <param name="seed">32 bytes.</param>
    /// <returns>32 bytes.</returns>
    public static byte[] PublicKey(byte[] seed)
    {
        var hash = Hashes.Sha512(seed);
        hash[0] &= 0xF8;
        hash[31] = (byte)((hash[31] & 0x7F) | 0x40);
        var sum = new Point(0, 1, 1, 0);
        for (var bit = 0; bit < Bits; bit++)
        {
            sum = (hash[bit / 8] >> (bit % 8) & 1) == 0 ? sum : sum.Add(Powers.Value[bit]);
        }

        var inverse = Numbers.Inverse(sum.Z, P);
        var x = Numbers.Mod(sum.X * inverse, P);
        var bytes = Numbers.ToLittleEndian(Numbers.Mod(sum.Y * inverse, P), 32);
        bytes[31] |= (byte)(x.IsEven ? 0 : 0x80);
        return bytes;
    }

    /// <summary>Extended coordinates: x = X/Z, y = Y/Z, xy = T/Z.</summary>
    private readonly record struct Point(BigInteger X, BigInteger Y, BigInteger Z, BigInteger T)
    {
        public static Point Of(BigInteger x, BigInteger y) => new(x, y, 1, Numbers.Mod(x * y, P));

        public Point Add(Point other)
        {
            var a = Numbers.Mod((Y - X) * (other.Y - other.X), P);
            var b = Numbers.Mod((Y + X) * (other.Y + other.X), P);
            var c = Numbers.Mod(2 * T * other.T * D, P);
            var d = Numbers.Mod(2 * Z * other.Z, P);
            var (e, f, g, h) = (b - a, d - c, d + c, b + a);
            return new Point(Numbers.Mod(e * f, P), Numbers.Mod(g * h, P), Numbers.Mod(f * g, P), Numbers.Mod(e * h, P));
        }
    }
}
