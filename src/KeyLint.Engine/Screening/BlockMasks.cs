using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KeyLint.Engine.Screening;

/// <summary>What the 64 bytes of a block are: a bit each, the first byte in the lowest.</summary>
internal struct BlockMasks
{
    /// <summary>Bytes in a block.</summary>
    public const int Size = 64;

    /// <summary>Bytes that are read for one: the pairs of the last need its neighbour.</summary>
    public const int Read = Size + 1;

    private const byte TokenSign = 3;
    private const byte Separator = 28;
    private const nuint TableSize = 32;

    /// <summary>Look-up tables of 16 bytes, twice each: signs by their low and high half byte, then the kinds of pairs.</summary>
    private static readonly byte[] Tables = MakeTables();

    public ulong Lower;
    public ulong Upper;
    public ulong Digit;
    public ulong Sign;
    public ulong Separators;
    public ulong High;
    public ulong Digrams;

    /// <summary>Letters, digits and <c>+ / - _</c>.</summary>
    public readonly ulong Token => Lower | Upper | Digit | Sign;

    /// <summary>Reads a block and one byte more.</summary>
    /// <param name="at">The first byte.</param>
    public static BlockMasks Of(ref byte at)
    {
        var masks = default(BlockMasks);
        ref var tables = ref MemoryMarshal.GetArrayDataReference(Tables);
        if (Vector256.IsHardwareAccelerated && Avx2.IsSupported)
        {
            masks.Add256(ref at, ref tables, 0);
            masks.Add256(ref at, ref tables, 32);
        }
        else
        {
            for (var shift = 0; shift < Size; shift += 16)
            {
                masks.Add128(ref at, ref tables, shift);
            }
        }

        return masks;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add256(ref byte at, ref byte tables, int shift)
    {
        var v = Vector256.LoadUnsafe(ref at, (nuint)shift);
        var next = Vector256.LoadUnsafe(ref at, (nuint)shift + 1);
        var half = Vector256.Create((byte)15);
        var (low, high) = (v & half, (v.AsUInt16() >>> 4).AsByte() & half);
        var (nextLow, nextHigh) = (next & half, (next.AsUInt16() >>> 4).AsByte() & half);
        var signs = Look(ref tables, 0, low) & Look(ref tables, 1, high);
        var digrams = (Look(ref tables, 2, low) & Look(ref tables, 3, high) & Look(ref tables, 6, nextLow) & Look(ref tables, 7, nextHigh))
            | (Look(ref tables, 4, low) & Look(ref tables, 5, high) & Look(ref tables, 8, nextLow) & Look(ref tables, 9, nextHigh));
        Lower |= (ulong)Vector256.LessThan(v - Vector256.Create((byte)'a'), Vector256.Create((byte)26)).ExtractMostSignificantBits() << shift;
        Upper |= (ulong)Vector256.LessThan(v - Vector256.Create((byte)'A'), Vector256.Create((byte)26)).ExtractMostSignificantBits() << shift;
        Digit |= (ulong)Vector256.LessThan(v - Vector256.Create((byte)'0'), Vector256.Create((byte)10)).ExtractMostSignificantBits() << shift;
        Sign |= (ulong)(~Vector256.Equals(signs & Vector256.Create(TokenSign), Vector256<byte>.Zero)).ExtractMostSignificantBits() << shift;
        Separators |= (ulong)(~Vector256.Equals(signs & Vector256.Create(Separator), Vector256<byte>.Zero)).ExtractMostSignificantBits() << shift;
        High |= (ulong)v.ExtractMostSignificantBits() << shift;
        Digrams |= (ulong)(~Vector256.Equals(digrams, Vector256<byte>.Zero)).ExtractMostSignificantBits() << shift;

        static Vector256<byte> Look(ref byte tables, nuint table, Vector256<byte> index) => Avx2.Shuffle(Vector256.LoadUnsafe(ref tables, table * TableSize), index);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add128(ref byte at, ref byte tables, int shift)
    {
        var v = Vector128.LoadUnsafe(ref at, (nuint)shift);
        var next = Vector128.LoadUnsafe(ref at, (nuint)shift + 1);
        var half = Vector128.Create((byte)15);
        var (low, high) = (v & half, (v.AsUInt16() >>> 4).AsByte() & half);
        var (nextLow, nextHigh) = (next & half, (next.AsUInt16() >>> 4).AsByte() & half);
        var signs = Look(ref tables, 0, low) & Look(ref tables, 1, high);
        var digrams = (Look(ref tables, 2, low) & Look(ref tables, 3, high) & Look(ref tables, 6, nextLow) & Look(ref tables, 7, nextHigh))
            | (Look(ref tables, 4, low) & Look(ref tables, 5, high) & Look(ref tables, 8, nextLow) & Look(ref tables, 9, nextHigh));
        Lower |= (ulong)Vector128.LessThan(v - Vector128.Create((byte)'a'), Vector128.Create((byte)26)).ExtractMostSignificantBits() << shift;
        Upper |= (ulong)Vector128.LessThan(v - Vector128.Create((byte)'A'), Vector128.Create((byte)26)).ExtractMostSignificantBits() << shift;
        Digit |= (ulong)Vector128.LessThan(v - Vector128.Create((byte)'0'), Vector128.Create((byte)10)).ExtractMostSignificantBits() << shift;
        Sign |= (ulong)(~Vector128.Equals(signs & Vector128.Create(TokenSign), Vector128<byte>.Zero)).ExtractMostSignificantBits() << shift;
        Separators |= (ulong)(~Vector128.Equals(signs & Vector128.Create(Separator), Vector128<byte>.Zero)).ExtractMostSignificantBits() << shift;
        High |= (ulong)v.ExtractMostSignificantBits() << shift;
        Digrams |= (ulong)(~Vector128.Equals(digrams, Vector128<byte>.Zero)).ExtractMostSignificantBits() << shift;

        static Vector128<byte> Look(ref byte tables, nuint table, Vector128<byte> index) => Vector128.ShuffleNative(Vector128.LoadUnsafe(ref tables, table * TableSize), index);
    }

    private static byte[] MakeTables()
    {
        byte[][] signs = [new byte[16], new byte[16]];
        (string Signs, byte Bit)[] classes = [("+-/", 1), ("_", 2), (" ,\"'", 4), ("[]", 8), ("\t\n\r", 16)];
        foreach (var (members, bit) in classes)
        {
            foreach (var c in members)
            {
                signs[0][c & 15] |= bit;
                signs[1][c >> 4] |= bit;
            }
        }

        return [.. signs.Concat(DigramKinds.First).Concat(DigramKinds.Second).SelectMany(half => half.Concat(half))];
    }
}
