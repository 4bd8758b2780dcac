namespace KeyLint.Engine.Validation.Curves;

/// <summary>Private keys that are derived from a seed. Source: BIP-32.</summary>
internal static class Bip32
{
    private const uint Hardened = 0x80000000;

    /// <summary>The private key at a path such as <c>44h/60h/0h/0/0</c>.</summary>
    /// <param name="seed">The seed: 64 bytes of a BIP-39 phrase.</param>
    /// <param name="path">Child numbers; <c>h</c> marks hardened ones.</param>
    /// <returns>32 bytes.</returns>
    public static byte[] Derive(byte[] seed, string path)
    {
        var node = Hashes.HmacSha512("Bitcoin seed".Select(c => (byte)c).ToArray(), seed);
        foreach (var step in path.Split('/'))
        {
            var number = uint.Parse(step.TrimEnd('h'), System.Globalization.CultureInfo.InvariantCulture) | (step.EndsWith("h", StringComparison.Ordinal) ? Hardened : 0);
            node = Child(node, number);
        }

        return node.AsSpan(0, 32).ToArray();
    }

    private static byte[] Child(byte[] node, uint number)
    {
        var (key, chain) = (node.AsSpan(0, 32).ToArray(), node.AsSpan(32).ToArray());
        byte[] index = [(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number];
        byte[] data = number >= Hardened ? [0, .. key, .. index] : [.. Secp256k1.Compressed(key), .. index];
        var hash = Hashes.HmacSha512(chain, data);
        var sum = Numbers.FromBigEndian(hash.AsSpan(0, 32).ToArray()) + Numbers.FromBigEndian(key);
        return [.. Numbers.ToBigEndian(Numbers.Mod(sum, Secp256k1.Order), 32), .. hash.AsSpan(32).ToArray()];
    }
}
