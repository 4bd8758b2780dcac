using System.IO.Compression;
using System.IO.Hashing;

namespace KeyLint.Cli.Scanning.Containers;

/// <summary>
/// Reads zip (APPNOTE.TXT), entry by entry as its directory names them. The framework's own reader loads the whole directory, finds no
/// zip behind other bytes, and checks no checksum.
/// </summary>
internal static class ZipContainer
{
    /// <summary>A compressed byte stands for some thousand at most; a directory that says more lies.</summary>
    private const long MostRatio = 1100;

    public static void Read(ContainerReader reader, ArraySegment<byte> zip, string inner, int level)
    {
        if (ZipDirectory.Find(zip) is not { } directory)
        {
            reader.Corrupt(inner, "the zip has no directory at its end: it is damaged or cut off");
            return;
        }

        var count = 0;
        var position = directory.Start;
        while (ZipEntry.Read(zip.AsSpan(position, directory.End - position), out var entry) is > 0 and var length)
        {
            position += length;
            count++;
            var file = inner + InnerName.Separator + entry.Name;
            if (!reader.Enter(file))
            {
                return;
            }

            if (!entry.IsFolder)
            {
                Read(reader, zip, directory.Shift, entry, file, level);
            }
        }

        // Some writers keep only the lower half of the count.
        if (position != directory.End || (ushort)count != (ushort)directory.Count)
        {
            reader.Corrupt(inner, "the directory of the zip is damaged");
        }
    }

    private static void Read(ContainerReader reader, ArraySegment<byte> zip, long shift, ZipEntry entry, string file, int level)
    {
        if (entry.IsEncrypted)
        {
            reader.Gap("encrypted", file, "not read: it is encrypted");
        }
        else if (entry.Method is not (ZipEntry.Stored or ZipEntry.Deflated))
        {
            reader.Gap("unsupported", file, $"not read: it is compressed by a method that is not supported, number {entry.Method}");
        }
        else if (!reader.Fits(file, entry.Size))
        {
            // Named already.
        }
        else if (entry.PackedIn(zip, shift) is not { } packed)
        {
            reader.Gap("corrupt", file, "not read: the zip does not hold it where its directory says");
        }
        else if (entry.Method == ZipEntry.Deflated)
        {
            Inflate(reader, packed, entry, file, level);
        }
        else if (packed.Count > reader.Budget)
        {
            reader.Exhaust(file);
        }
        else if (reader.Fits(file, packed.Count))
        {
            // Entries may overlap: many of them can be few bytes.
            reader.Spend(packed.Count);
            Give(reader, packed, entry, file, level, packed);
        }
    }

    private static void Inflate(ContainerReader reader, ArraySegment<byte> packed, ZipEntry entry, string file, int level)
    {
        var room = reader.Room;
        using var source = new LastByteApart(packed);
        using var stream = new DeflateStream(source, CompressionMode.Decompress);
        using var expanded = RentedBytes.Expand(stream, _ => room, out var end, Math.Min(Math.Min(entry.Size, room), packed.Count * MostRatio));
        reader.Spend(expanded.Content.Count);
        if (end != Expansion.OverLimit)
        {
            Give(reader, expanded.Content, entry, file, level, end == Expansion.Whole && source.IsAtEnd ? packed : default);
        }
        else if (reader.Fits(file, expanded.Content.Count))
        {
            reader.Exhaust(file);
        }
    }

    private static void Give(ContainerReader reader, ArraySegment<byte> content, ZipEntry entry, string file, int level, ArraySegment<byte> source)
    {
        if (content.Count != entry.Size || Crc32.HashToUInt32(content) != entry.Checksum)
        {
            reader.Corrupt(file, "it is damaged: not what the zip's directory says");
        }
        else if (level == 1)
        {
            reader.Cover(source);
        }

        reader.Give(content, file, level);
    }
}
