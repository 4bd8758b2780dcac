using System.Buffers.Binary;

namespace KeyLint.Cli.Scanning.Containers;

/// <summary>What the directory of a zip says of one file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Flags">General purpose bits.</param>
/// <param name="Method">How it is compressed.</param>
/// <param name="Checksum">CRC-32 of what it expands to.</param>
/// <param name="PackedSize">Bytes in the zip.</param>
/// <param name="Size">Bytes that it expands to.</param>
/// <param name="Offset">Where its local header stands.</param>
internal readonly record struct ZipEntry(string Name, int Flags, int Method, uint Checksum, long PackedSize, long Size, long Offset)
{
    public const int Stored = 0, Deflated = 8;

    private const int HeaderSize = 46, LocalHeaderSize = 30;

    public bool IsEncrypted => (Flags & 1) != 0;

    public bool IsFolder => Size == 0 && PackedSize == 0;

    /// <summary>Reads one entry of the directory.</summary>
    /// <param name="bytes">From the entry on, to the directory's end.</param>
    /// <param name="entry">The entry.</param>
    /// <returns>Its length; 0 when there is none.</returns>
    public static int Read(ReadOnlySpan<byte> bytes, out ZipEntry entry)
    {
        entry = default;
        if (bytes.Length < HeaderSize || !bytes.StartsWith("PK\x01\x02"u8))
        {
            return 0;
        }

        var (name, extra) = (U16(bytes, 28), U16(bytes, 30));
        var length = HeaderSize + name + extra + U16(bytes, 32);
        if (length > bytes.Length)
        {
            return 0;
        }

        entry = new ZipEntry(
            InnerName.Clean(bytes.Slice(HeaderSize, name)), U16(bytes, 8), U16(bytes, 10), U32(bytes, 16), U32(bytes, 20), U32(bytes, 24), U32(bytes, 42))
            .WithWide(bytes.Slice(HeaderSize + name, extra));
        return length;
    }

    /// <summary>The file's bytes as the zip holds them, as far as they are there; null when its local header is not.</summary>
    /// <param name="zip">The zip.</param>
    /// <param name="shift">How many bytes stand before where offsets count from.</param>
    public ArraySegment<byte>? PackedIn(ArraySegment<byte> zip, long shift)
    {
        var start = Offset + shift;
        if (start < 0 || start > zip.Count - LocalHeaderSize || !zip.AsSpan((int)start).StartsWith("PK\x03\x04"u8))
        {
            return null;
        }

        // The local header has a name and extra fields of its own.
        var local = zip.AsSpan((int)start, LocalHeaderSize);
        start += LocalHeaderSize + U16(local, 26) + U16(local, 28);
        return start > zip.Count ? (ArraySegment<byte>?)null : zip.Slice((int)start, (int)Math.Min(PackedSize, zip.Count - start));
    }

    /// <summary>Takes what does not fit in 32 bits from the extra field of zip64, where it stands in this order.</summary>
    private ZipEntry WithWide(ReadOnlySpan<byte> extra)
    {
        const int Zip64 = 1;
        while (extra.Length >= 4 && 4 + U16(extra, 2) <= extra.Length)
        {
            var field = extra.Slice(4, U16(extra, 2));
            if (U16(extra, 0) == Zip64)
            {
                var size = Wide(Size, ref field);
                var packed = Wide(PackedSize, ref field);
                return this with { Size = size, PackedSize = packed, Offset = Wide(Offset, ref field) };
            }

            extra = extra[(4 + field.Length)..];
        }

        return this;
    }

    private static long Wide(long narrow, ref ReadOnlySpan<byte> field)
    {
        if (narrow != uint.MaxValue || field.Length < 8)
        {
            return narrow;
        }

        var wide = BinaryPrimitives.ReadInt64LittleEndian(field);
        field = field[8..];
        return wide is >= 0 and < long.MaxValue / 2 ? wide : long.MaxValue / 2;
    }

    private static int U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}
