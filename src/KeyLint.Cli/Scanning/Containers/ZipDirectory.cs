using System.Buffers.Binary;

namespace KeyLint.Cli.Scanning.Containers;

/// <summary>Where the directory of a zip stands (APPNOTE.TXT 4.3). It is at the end, so that a zip may follow anything, as in a program that unpacks itself.</summary>
/// <param name="Start">Its first byte.</param>
/// <param name="End">The byte after its last.</param>
/// <param name="Count">How many entries it says it has; the upper half may be missing.</param>
/// <param name="Shift">How many bytes stand before where the zip's own offsets count from.</param>
internal readonly record struct ZipDirectory(int Start, int End, long Count, long Shift)
{
    private const int EndSize = 22, LongestComment = ushort.MaxValue, WideEndSize = 56, LocatorSize = 20;

    private static ReadOnlySpan<byte> EndMagic => "PK\x05\x06"u8;

    /// <summary>Whether a file is a zip: it begins as one, or ends as one.</summary>
    public static bool IsZip(ReadOnlySpan<byte> content) =>
        BeginsAsZip(content) || (MayEndAsZip(content) && Find(content) is not null);

    /// <summary>Finds the directory, or gives null; an empty one is none.</summary>
    public static ZipDirectory? Find(ReadOnlySpan<byte> content)
    {
        var first = Math.Max(0, content.Length - EndSize - LongestComment);
        for (var tail = content[first..]; tail.LastIndexOf(EndMagic) is >= 0 and var at; tail = tail[..at])
        {
            if (content.Length - first - at >= EndSize && At(content, first + at) is { } directory)
            {
                return directory;
            }
        }

        return null;
    }

    /// <summary>A local header: its magic number, a version that exists, a method that exists. Two letters alone begin many files.</summary>
    private static bool BeginsAsZip(ReadOnlySpan<byte> content) =>
        content is [(byte)'P', (byte)'K', 3, 4, <= 63, _, _, _, <= 20 or >= 93 and <= 99, 0, ..];

    /// <summary>Without a comment the end is at a known place; only in what begins as a zip or a program is it searched for.</summary>
    private static bool MayEndAsZip(ReadOnlySpan<byte> content) =>
        content.Length > EndSize
        && (content[^EndSize..].StartsWith(EndMagic)
            || content is [(byte)'P', (byte)'K', ..] or [(byte)'M', (byte)'Z', ..] or [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] or [(byte)'#', (byte)'!', ..]);

    private static ZipDirectory? At(ReadOnlySpan<byte> content, int end)
    {
        var record = content.Slice(end, EndSize);
        long count = BinaryPrimitives.ReadUInt16LittleEndian(record[10..]);
        long size = BinaryPrimitives.ReadUInt32LittleEndian(record[12..]);
        long offset = BinaryPrimitives.ReadUInt32LittleEndian(record[16..]);
        if (end >= LocatorSize && content[(end - LocatorSize)..].StartsWith("PK\x06\x07"u8) && WideEnd(content, end) is { } wide)
        {
            end = wide;
            record = content.Slice(wide, WideEndSize);
            count = BinaryPrimitives.ReadInt64LittleEndian(record[32..]);
            size = BinaryPrimitives.ReadInt64LittleEndian(record[40..]);
            offset = BinaryPrimitives.ReadInt64LittleEndian(record[48..]);
        }

        // It ends where the end record begins, whatever stands before the zip. If that cannot be, its offset counts.
        foreach (var start in (ReadOnlySpan<long>)[end - size, offset])
        {
            if (start >= 0 && start < end && content[(int)start..end].StartsWith("PK\x01\x02"u8))
            {
                return new ZipDirectory((int)start, end, count, start - offset);
            }
        }

        return null;
    }

    /// <summary>The end record of zip64, which the locator names; where something stands before the zip, it is right before the locator.</summary>
    private static int? WideEnd(ReadOnlySpan<byte> content, int end)
    {
        var named = BinaryPrimitives.ReadInt64LittleEndian(content[(end - LocatorSize + 8)..]);
        foreach (var at in (ReadOnlySpan<long>)[named, end - LocatorSize - WideEndSize])
        {
            if (at >= 0 && at <= end - LocatorSize - WideEndSize && content[(int)at..].StartsWith("PK\x06\x06"u8))
            {
                return (int)at;
            }
        }

        return null;
    }
}
