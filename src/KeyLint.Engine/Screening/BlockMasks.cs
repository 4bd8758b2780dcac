using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KeyLint.Engine.Screening;

/// <summary>What the 64 bytes of a block are: a bit each, the first byte in the lowest. Read with the widest vectors that the machine has.</summary>
internal struct BlockMasks
{
    /// <summary>Bytes in a block.</summary>
    public const int Size = 64;

    /// <summary>Bytes that are read for one: the pair that the last begins needs its neighbour.</summary>
    public const int Read = Size + 1;

    /// <summary>Bits of the table of signs: two for <c>+ / - _</c>, three for what stands between the words of a phrase.</summary>
    private const byte TokenSign = 3;
    private const byte Separator = 28;

    /// <summary>A table of 16 bytes stands four times in a row, as wide as the widest vector.</summary>
    private const nuint TableSize = 64;

    /// <summary>Tables by low and high half byte: signs, then the kinds of pairs by their first and by their second byte.</summary>
    private static readonly byte[] Tables = MakeTables();

    public ulong Lower;
    public ulong Upper;
    public ulong Digit;
    public ulong Sign;
    public ulong Separators;
    public ulong High;
    public ulong Digrams;

    /// <summary>The first of the tables, which whoever reads many blocks keeps.</summary>
    public static ref byte FirstTable => ref MemoryMarshal.GetArrayDataReference(Tables);

    /// <summary>Letters, digits and <c>+ / - _</c>.</summary>
    public readonly ulong Token => Lower | Upper | Digit | Sign;

    /// <summary>Reads a block and one byte more.</summary>
    /// <param name="at">The first byte.</param>
    /// <param name="tables">The first table.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static BlockMasks Of(ref byte at, ref byte tables)
    {
        if (Vector512.IsHardwareAccelerated && Avx512BW.IsSupported)
        {
            return Of512(ref at, ref tables);
        }

        return Vector256.IsHardwareAccelerated && Avx2.IsSupported ? Of256(ref at, ref tables) : Of128(ref at, ref tables);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static BlockMasks Of512(ref byte at, ref byte tables)
    {
        var v = Vector512.LoadUnsafe(ref at);
        var next = Vector512.LoadUnsafe(ref at, 1);
        var half = Vector512.Create((byte)15);
        var (low, high) = (v & half, (v.AsUInt16() >>> 4).AsByte() & half);
        var (nextLow, nextHigh) = (next & half, (next.AsUInt16() >>> 4).AsByte() & half);
        var signs = Look(ref tables, 0, low) & Look(ref tables, 1, high);
        var digrams = (Look(ref tables, 2, low) & Look(ref tables, 3, high) & Look(ref tables, 6, nextLow) & Look(ref tables, 7, nextHigh))
            | (Look(ref tables, 4, low) & Look(ref tables, 5, high) & Look(ref tables, 8, nextLow) & Look(ref tables, 9, nextHigh));
        return new BlockMasks
        {
            Lower = Vector512.LessThan(v - Vector512.Create((byte)'a'), Vector512.Create((byte)26)).ExtractMostSignificantBits(),
            Upper = Vector512.LessThan(v - Vector512.Create((byte)'A'), Vector512.Create((byte)26)).ExtractMostSignificantBits(),
            Digit = Vector512.LessThan(v - Vector512.Create((byte)'0'), Vector512.Create((byte)10)).ExtractMostSignificantBits(),
            Sign = ~Vector512.Equals(signs & Vector512.Create(TokenSign), Vector512<byte>.Zero).ExtractMostSignificantBits(),
            Separators = ~Vector512.Equals(signs & Vector512.Create(Separator), Vector512<byte>.Zero).ExtractMostSignificantBits(),
            High = v.ExtractMostSignificantBits(),
            Digrams = ~Vector512.Equals(digrams, Vector512<byte>.Zero).ExtractMostSignificantBits(),
        };

        static Vector512<byte> Look(ref byte tables, nuint table, Vector512<byte> index) => Avx512BW.Shuffle(Vector512.LoadUnsafe(ref tables, table * TableSize), index);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static BlockMasks Of256(ref byte at, ref byte tables)
    {
        var masks = default(BlockMasks);
        for (var shift = 0; shift < Size; shift += Vector256<byte>.Count)
        {
            var v = Vector256.LoadUnsafe(ref at, (nuint)shift);
            var next = Vector256.LoadUnsafe(ref at, (nuint)shift + 1);
            var half = Vector256.Create((byte)15);
            var (low, high) = (v & half, (v.AsUInt16() >>> 4).AsByte() & half);
            var (nextLow, nextHigh) = (next & half, (next.AsUInt16() >>> 4).AsByte() & half);
            var signs = Look(ref tables, 0, low) & Look(ref tables, 1, high);
            var digrams = (Look(ref tables, 2, low) & Look(ref tables, 3, high) & Look(ref tables, 6, nextLow) & Look(ref tables, 7, nextHigh))
                | (Look(ref tables, 4, low) & Look(ref tables, 5, high) & Look(ref tables, 8, nextLow) & Look(ref tables, 9, nextHigh));
            masks.Lower |= (ulong)Vector256.LessThan(v - Vector256.Create((byte)'a'), Vector256.Create((byte)26)).ExtractMostSignificantBits() << shift;
            masks.Upper |= (ulong)Vector256.LessThan(v - Vector256.Create((byte)'A'), Vector256.Create((byte)26)).ExtractMostSignificantBits() << shift;
            masks.Digit |= (ulong)Vector256.LessThan(v - Vector256.Create((byte)'0'), Vector256.Create((byte)10)).ExtractMostSignificantBits() << shift;
            masks.Sign |= (ulong)~Vector256.Equals(signs & Vector256.Create(TokenSign), Vector256<byte>.Zero).ExtractMostSignificantBits() << shift;
            masks.Separators |= (ulong)~Vector256.Equals(signs & Vector256.Create(Separator), Vector256<byte>.Zero).ExtractMostSignificantBits() << shift;
            masks.High |= (ulong)v.ExtractMostSignificantBits() << shift;
            masks.Digrams |= (ulong)~Vector256.Equals(digrams, Vector256<byte>.Zero).ExtractMostSignificantBits() << shift;
        }

        return masks;

        static Vector256<byte> Look(ref byte tables, nuint table, Vector256<byte> index) => Avx2.Shuffle(Vector256.LoadUnsafe(ref tables, table * TableSize), index);
    }

    private static BlockMasks Of128(ref byte at, ref byte tables)
    {
        var masks = default(BlockMasks);
        for (var shift = 0; shift < Size; shift += Vector128<byte>.Count)
        {
            var v = Vector128.LoadUnsafe(ref at, (nuint)shift);
            var next = Vector128.LoadUnsafe(ref at, (nuint)shift + 1);
            var half = Vector128.Create((byte)15);
            var (low, high) = (v & half, (v.AsUInt16() >>> 4).AsByte() & half);
            var (nextLow, nextHigh) = (next & half, (next.AsUInt16() >>> 4).AsByte() & half);
            var signs = Look(ref tables, 0, low) & Look(ref tables, 1, high);
            var digrams = (Look(ref tables, 2, low) & Look(ref tables, 3, high) & Look(ref tables, 6, nextLow) & Look(ref tables, 7, nextHigh))
                | (Look(ref tables, 4, low) & Look(ref tables, 5, high) & Look(ref tables, 8, nextLow) & Look(ref tables, 9, nextHigh));
            masks.Lower |= (ulong)Bits(Vector128.LessThan(v - Vector128.Create((byte)'a'), Vector128.Create((byte)26))) << shift;
            masks.Upper |= (ulong)Bits(Vector128.LessThan(v - Vector128.Create((byte)'A'), Vector128.Create((byte)26))) << shift;
            masks.Digit |= (ulong)Bits(Vector128.LessThan(v - Vector128.Create((byte)'0'), Vector128.Create((byte)10))) << shift;
            masks.Sign |= (ulong)Bits(~Vector128.Equals(signs & Vector128.Create(TokenSign), Vector128<byte>.Zero)) << shift;
            masks.Separators |= (ulong)Bits(~Vector128.Equals(signs & Vector128.Create(Separator), Vector128<byte>.Zero)) << shift;
            masks.High |= (ulong)Bits(v) << shift;
            masks.Digrams |= (ulong)Bits(~Vector128.Equals(digrams, Vector128<byte>.Zero)) << shift;
        }

        return masks;

        static uint Bits(Vector128<byte> v) => v.ExtractMostSignificantBits();

        // Compiled ahead of time for any processor, the general one would not be an instruction, for it may ask for no more than SSE2.
        static Vector128<byte> Look(ref byte tables, nuint table, Vector128<byte> index) => Ssse3.IsSupported
            ? Ssse3.Shuffle(Vector128.LoadUnsafe(ref tables, table * TableSize), index)
            : Vector128.ShuffleNative(Vector128.LoadUnsafe(ref tables, table * TableSize), index);
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

        return [.. signs.Concat(DigramKinds.First).Concat(DigramKinds.Second).SelectMany(half => half.Concat(half).Concat(half).Concat(half))];
    }
}
