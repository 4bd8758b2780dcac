using System.Numerics;

namespace KeyLint.Engine.Validation.Curves;

/// <summary>
/// The public half of a private key of secp256k1, so that a report can name the wallet at risk. Slow and not in constant time: it
/// never signs, and runs once a finding. Source: SEC 2, section 2.4.1.
/// </summary>
internal static class Secp256k1
{
    private static readonly BigInteger P = BigInteger.Pow(2, 256) - BigInteger.Pow(2, 32) - 977;
    private static readonly (BigInteger X, BigInteger Y) G = (
        Parse("79BE667EF9DCBBAC55A06295CE870B07029BFCDB2DCE28D959F2815B16F81798"),
        Parse("483ADA7726A3C4655DA4FBFC0E1108A8FD17B448A68554199C47D08FFB10D4B8"));

    /// <summary>The order of the group.</summary>
    public static BigInteger Order { get; } = Parse("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141");

    /// <summary>The public point of a scalar.</summary>
    /// <param name="scalar">32 bytes, big-endian, 1 to n - 1.</param>
    /// <returns>Both coordinates, 32 bytes each.</returns>
    public static (byte[] X, byte[] Y) PublicPoint(byte[] scalar)
    {
        var k = Numbers.FromBigEndian(scalar);
        (BigInteger X, BigInteger Y)? sum = null;
        var power = G;
        for (; !k.IsZero; k >>= 1)
        {
            if (!k.IsEven)
            {
                sum = sum is { } known ? Add(known, power) : power;
            }

            power = Double(power);
        }

        return (Numbers.ToBigEndian(sum!.Value.X, 32), Numbers.ToBigEndian(sum.Value.Y, 32));
    }

    /// <summary>The public point in its short form: 02 or 03 and the first coordinate.</summary>
    public static byte[] Compressed(byte[] scalar)
    {
        var (x, y) = PublicPoint(scalar);
        return [(byte)(2 + (y[31] & 1)), .. x];
    }

    private static (BigInteger X, BigInteger Y) Add((BigInteger X, BigInteger Y) a, (BigInteger X, BigInteger Y) b) =>
        Along(a, b, (b.Y - a.Y) * Numbers.Inverse(Numbers.Mod(b.X - a.X, P), P));

    private static (BigInteger X, BigInteger Y) Double((BigInteger X, BigInteger Y) a) =>
        Along(a, a, 3 * a.X * a.X * Numbers.Inverse(2 * a.Y, P));

    private static (BigInteger X, BigInteger Y) Along((BigInteger X, BigInteger Y) a, (BigInteger X, BigInteger Y) b, BigInteger slope)
    {
        slope = Numbers.Mod(slope, P);
        var x = Numbers.Mod((slope * slope) - a.X - b.X, P);
        return (x, Numbers.Mod((slope * (a.X - x)) - a.Y, P));
    }

    private static BigInteger Parse(string hex) => Numbers.FromHex(hex);
}
