using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace KeyLint.Engine.Screening;

/// <summary>
/// A fast hash of 64 bits under keys that each process draws for itself: nobody can write a secret that collides with harmless
/// text, and by chance two of a million texts do so in one of ten million scans.
/// </summary>
internal static class KeyedHash
{
    private const int Wide = 64;
    private const int Step = 16;

    private static readonly ulong[] Keys = Draw();

    /// <summary>Hashes bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="kind">Keeps equal bytes of different meaning apart.</param>
    /// <returns>The hash; never 0, which marks an empty place.</returns>
    public static ulong Of(ReadOnlySpan<byte> bytes, int kind)
    {
        ref var keys = ref MemoryMarshal.GetArrayDataReference(Keys);
        ref var at = ref MemoryMarshal.GetReference(bytes);
        var length = bytes.Length;
        var hash = keys + (((ulong)(uint)length << 32) | (uint)kind);
        if (length >= Step)
        {
            ref var last = ref Unsafe.Add(ref at, length - Step);
            if (length > Wide)
            {
                // Four at a time, since a multiplication does not wait for another.
                ref var end = ref Unsafe.Add(ref at, length - Wide);
                var (a, b, c) = (hash, hash, hash);
                while (Unsafe.IsAddressLessThan(ref at, ref end))
                {
                    hash = Pair(ref at, hash, ref keys, 2);
                    a = Pair(ref Unsafe.Add(ref at, 16), a, ref keys, 4);
                    b = Pair(ref Unsafe.Add(ref at, 32), b, ref keys, 6);
                    c = Pair(ref Unsafe.Add(ref at, 48), c, ref keys, 8);
                    at = ref Unsafe.Add(ref at, Wide);
                }

                hash = Mix(hash ^ b, Unsafe.Add(ref keys, 10) ^ BitOperations.RotateLeft(a, 21) ^ BitOperations.RotateLeft(c, 43));
            }

            while (Unsafe.IsAddressLessThan(ref at, ref last))
            {
                hash = Pair(ref at, hash, ref keys, 2);
                at = ref Unsafe.Add(ref at, Step);
            }

            hash = Pair(ref last, hash, ref keys, 11);
        }
        else
        {
            var (low, high) = Short(bytes);
            hash = Mix(low ^ Unsafe.Add(ref keys, 11), high ^ hash);
        }

        return Math.Max(1, Mix(hash ^ Unsafe.Add(ref keys, 1), Unsafe.Add(ref keys, 13)));
    }

    private static (ulong Low, ulong High) Short(ReadOnlySpan<byte> bytes)
    {
        Span<byte> padded = stackalloc byte[Step];
        padded.Clear();
        bytes.CopyTo(padded);
        return (MemoryMarshal.Read<ulong>(padded), MemoryMarshal.Read<ulong>(padded[8..]));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Pair(ref byte at, ulong hash, ref ulong keys, int key) =>
        Mix(Unsafe.ReadUnaligned<ulong>(ref at) ^ Unsafe.Add(ref keys, key), Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref at, 8)) ^ Unsafe.Add(ref keys, key + 1) ^ hash);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong a, ulong b)
    {
        var high = Math.BigMul(a, b, out var low);
        return high ^ low;
    }

    private static ulong[] Draw()
    {
        var keys = new ulong[14];
        RandomNumberGenerator.Fill(MemoryMarshal.AsBytes(keys.AsSpan()));
        return keys;
    }
}
