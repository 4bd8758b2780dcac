namespace KeyLint.Engine.Validation.Curves;

/// <summary>Keccak-256 as Ethereum uses it, with the padding from before SHA-3. Source: the Keccak reference, version 3.0.</summary>
internal static class Keccak
{
    private const int Rate = 136;

    private static readonly ulong[] Constants =
    [
        0x0000000000000001, 0x0000000000008082, 0x800000000000808A, 0x8000000080008000, 0x000000000000808B, 0x0000000080000001,
        0x8000000080008081, 0x8000000000008009, 0x000000000000008A, 0x0000000000000088, 0x0000000080008009, 0x000000008000000A,
        0x000000008000808B, 0x800000000000008B, 0x8000000000008089, 0x8000000000008003, 0x8000000000008002, 0x8000000000000080,
        0x000000000000800A, 0x800000008000000A, 0x8000000080008081, 0x8000000000008080, 0x0000000080000001, 0x8000000080008008,
    ];

    private static readonly int[] Rotations = [1, 3, 6, 10, 15, 21, 28, 36, 45, 55, 2, 14, 27, 41, 56, 8, 25, 43, 62, 18, 39, 61, 20, 44];
    private static readonly int[] Lanes = [10, 7, 11, 17, 18, 3, 5, 16, 8, 21, 24, 4, 15, 23, 19, 13, 12, 2, 20, 14, 22, 9, 6, 1];

    public static byte[] Hash256(byte[] data)
    {
        var padded = new byte[((data.Length / Rate) + 1) * Rate];
        data.CopyTo(padded, 0);
        padded[data.Length] ^= 0x01;
        padded[padded.Length - 1] ^= 0x80;
        var state = new ulong[25];
        for (var block = 0; block < padded.Length; block += Rate)
        {
            for (var i = 0; i < Rate; i++)
            {
                state[i / 8] ^= (ulong)padded[block + i] << (8 * (i % 8));
            }

            Permute(state);
        }

        return Enumerable.Range(0, 32).Select(i => (byte)(state[i / 8] >> (8 * (i % 8)))).ToArray();
    }

    private static void Permute(ulong[] state)
    {
        var columns = new ulong[5];
        foreach (var constant in Constants)
        {
            for (var x = 0; x < 5; x++)
            {
                columns[x] = state[x] ^ state[x + 5] ^ state[x + 10] ^ state[x + 15] ^ state[x + 20];
            }

            for (var i = 0; i < 25; i++)
            {
                state[i] ^= columns[(i + 4) % 5] ^ Rotate(columns[(i + 1) % 5], 1);
            }

            var moved = state[1];
            for (var i = 0; i < 24; i++)
            {
                (state[Lanes[i]], moved) = (Rotate(moved, Rotations[i]), state[Lanes[i]]);
            }

            for (var row = 0; row < 25; row += 5)
            {
                Array.Copy(state, row, columns, 0, 5);
                for (var x = 0; x < 5; x++)
                {
                    state[row + x] = columns[x] ^ (~columns[(x + 1) % 5] & columns[(x + 2) % 5]);
                }
            }

            state[0] ^= constant;
        }
    }

    private static ulong Rotate(ulong value, int bits) => (value << bits) | (value >> (64 - bits));
}
