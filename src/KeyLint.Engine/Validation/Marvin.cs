namespace KeyLint.Engine.Validation;

/// <summary>
/// Marvin32, the keyed checksum of Microsoft's identifiable keys. Source: microsoft/security-utilities, whose published vectors the
/// tests hold.
/// </summary>
internal static class Marvin
{
    /// <summary>Both halves of the hash, one XORed with the other.</summary>
    public static uint Hash32(ReadOnlySpan<byte> bytes, ulong seed)
    {
        var (low, high) = Hash(bytes, seed);
        return low ^ high;
    }

    /// <summary>The two halves of the hash.</summary>
    public static (uint Low, uint High) Hash(ReadOnlySpan<byte> bytes, ulong seed)
    {
        unchecked
        {
            var (p0, p1) = ((uint)seed, (uint)(seed >> 32));
            while (bytes.Length >= 4)
            {
                p0 += (uint)(bytes[0] | (bytes[1] << 8) | (bytes[2] << 16) | (bytes[3] << 24));
                Mix(ref p0, ref p1);
                bytes = bytes.Slice(4);
            }

            var rest = 0x80u;
            for (var i = bytes.Length - 1; i >= 0; i--)
            {
                rest = (rest << 8) | bytes[i];
            }

            p0 += rest;
            Mix(ref p0, ref p1);
            Mix(ref p0, ref p1);
            return (p0, p1);
        }
    }

    private static void Mix(ref uint p0, ref uint p1)
    {
        unchecked
        {
            p1 ^= p0;
            p0 = Rotate(p0, 20) + p1;
            p1 = Rotate(p1, 9) ^ p0;
            p0 = Rotate(p0, 27) + p1;
            p1 = Rotate(p1, 19);
        }
    }

    private static uint Rotate(uint value, int bits) => (value << bits) | (value >> (32 - bits));
}
