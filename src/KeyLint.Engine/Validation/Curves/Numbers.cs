using System.Globalization;
using System.Numerics;

namespace KeyLint.Engine.Validation.Curves;

/// <summary>Whole numbers as curves need them.</summary>
internal static class Numbers
{
    public static BigInteger FromHex(string hex) => BigInteger.Parse("0" + hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    public static BigInteger FromBigEndian(byte[] bytes) => bytes.Aggregate(BigInteger.Zero, (sum, value) => (sum << 8) | value);

    public static byte[] ToBigEndian(BigInteger number, int length)
    {
        var bytes = ToLittleEndian(number, length);
        Array.Reverse(bytes);
        return bytes;
    }

    public static byte[] ToLittleEndian(BigInteger number, int length)
    {
        var bytes = number.ToByteArray();
        Array.Resize(ref bytes, length);
        return bytes;
    }

    /// <summary>The remainder that is not negative.</summary>
    public static BigInteger Mod(BigInteger number, BigInteger modulus)
    {
        var rest = number % modulus;
        return rest.Sign < 0 ? rest + modulus : rest;
    }

    /// <summary>By Fermat, for a modulus that is prime.</summary>
    public static BigInteger Inverse(BigInteger number, BigInteger prime) => BigInteger.ModPow(Mod(number, prime), prime - 2, prime);
}
