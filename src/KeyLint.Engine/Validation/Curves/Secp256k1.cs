using System.Numerics;

namespace KeyLint.Engine.Validation.Curves;

/// <summary>
/// The public half of a private key of secp256k1, so that a report can name the wallet at risk. Slow and not in constant time: it
/// never signs, and runs once a finding. Source: SEC 2, section 2.4.1.
/// </summary>
internal static class Secp256k1
{
    private static readonly BigInteger P = BigInteger.Pow(2, 256) - BigInteger.Pow(2, 32) - 977;
    private static readonly Point G = new(
        Numbers.FromHex("79BE667EF9DCBBAC55A06295CE870B07029BFCDB2DCE28D959F2815B16F81798"),
        Numbers.FromHex("483ADA7726A3C4655DA4FBFC0E1108A8FD17B448A68554199C47D08FFB10D4B8"),
        BigInteger.One);

    /// <summary>G, 2G, 4G and so on: every scalar is a sum of some of them.</summary>
    private static readonly Lazy<Point[]> Doublings = new(() =>
    {
        var powers = new Point[256];
        powers[0] = G;
        for (var i = 1; i < powers.Length; i++)
        {
            powers[i] = powers[i - 1].Double();
        }

        return powers;
    });

    /// <summary>The order of the group.</summary>
    public static BigInteger Order { get; } = Numbers.FromHex("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141");

    /// <summary>The public point of a scalar.</summary>
    /// <param name="scalar">32 bytes, big-endian, 1 to n - 1.</param>
    /// <returns>Both coordinates, 32 bytes each.</returns>
    public static (byte[] X, byte[] Y) PublicPoint(byte[] scalar)
    {
        var k = Numbers.FromBigEndian(scalar);
        Point? sum = null;
        for (var i = 0; !k.IsZero; k >>= 1, i++)
        {
            if (!k.IsEven)
            {
                sum = sum is { } known ? known.Add(Doublings.Value[i]) : Doublings.Value[i];
            }
        }

        var inverse = Numbers.Inverse(sum!.Value.Z, P);
        var square = Numbers.Mod(inverse * inverse, P);
        return (
            Numbers.ToBigEndian(Numbers.Mod(sum.Value.X * square, P), 32),
            Numbers.ToBigEndian(Numbers.Mod(sum.Value.Y * square * inverse, P), 32));
    }

    /// <summary>The public point in its short form: 02 or 03 and the first coordinate.</summary>
    public static byte[] Compressed(byte[] scalar)
    {
        var (x, y) = PublicPoint(scalar);
        return [(byte)(2 + (y[31] & 1)), .. x];
    }

    /// <summary>Jacobian coordinates, x = X/Z² and y = Y/Z³, need no inverse on the way. Source: the Explicit-Formulas Database, add-2007-bl and dbl-2009-l.</summary>
    private readonly record struct Point(BigInteger X, BigInteger Y, BigInteger Z)
    {
        /// <summary>The sum with a point that is neither this one nor its opposite, as different sums of doublings of G never are.</summary>
        public Point Add(Point other)
        {
            var z1 = Numbers.Mod(Z * Z, P);
            var z2 = Numbers.Mod(other.Z * other.Z, P);
            var u1 = Numbers.Mod(X * z2, P);
            var s1 = Numbers.Mod(Y * other.Z * z2, P);
            var h = Numbers.Mod((other.X * z1) - u1, P);
            var r = Numbers.Mod(2 * ((other.Y * Z * z1) - s1), P);
            var i = Numbers.Mod(4 * h * h, P);
            var j = Numbers.Mod(h * i, P);
            var v = Numbers.Mod(u1 * i, P);
            var x = Numbers.Mod((r * r) - j - (2 * v), P);
            return new Point(x, Numbers.Mod((r * (v - x)) - (2 * s1 * j), P), Numbers.Mod(2 * Z * other.Z * h, P));
        }

        public Point Double()
        {
            var a = Numbers.Mod(X * X, P);
            var b = Numbers.Mod(Y * Y, P);
            var c = Numbers.Mod(b * b, P);
            var d = Numbers.Mod(4 * X * b, P);
            var e = 3 * a;
            var x = Numbers.Mod((e * e) - (2 * d), P);
            return new Point(x, Numbers.Mod((e * (d - x)) - (8 * c), P), Numbers.Mod(2 * Y * Z, P));
        }
    }
}
