using System.Buffers.Binary;
using System.IO.Compression;

namespace KeyLint.Cli.Scanning.Containers;

/// <summary>Reads gzip (RFC 1952). A tar inside is no level of its own: the two make one archive.</summary>
internal static class GzipContainer
{
    private const int HeaderSize = 10;

    /// <summary>
    /// One member more, put behind those of the file: if it is not the last to come out, the file is cut off, or goes on with something else.
    /// The framework does not tell.
    /// </summary>
    private static readonly byte[] Seal = [.. "the end of a gzip"u8], PackedSeal = Pack(Seal);

    public static void Read(ContainerReader reader, ArraySegment<byte> content, string inner, int level)
    {
        var file = inner + InnerName.Separator + (NameIn(content) ?? reader.NameWithin(inner));
        if (!reader.Enter(file))
        {
            return;
        }

        using var sealedContent = RentedBytes.Copy(content, PackedSeal);
        using var stream = new GZipStream(sealedContent.Open(), CompressionMode.Decompress);
        using var expanded = RentedBytes.Expand(stream, start => Seal.Length + (TarHeader.HasMagic(start) ? reader.Budget : reader.Room), out var end);
        var isSealed = expanded.TrimEnd(Seal);
        reader.Spend(expanded.Content.Count);
        var isTar = TarHeader.HasMagic(expanded.Content);
        if (end != Expansion.OverLimit && !isSealed)
        {
            end = Expansion.Damaged;
            reader.Corrupt(isTar ? inner : file, "the gzip is damaged, cut off, or followed by something else");
        }

        if (isTar)
        {
            ReadTar(reader, expanded.Content, inner, file, level, end);
        }
        else if (end != Expansion.OverLimit)
        {
            reader.Give(expanded.Content, file, level);
        }
        else if (reader.Fits(file, expanded.Content.Count))
        {
            reader.Exhaust(file);
        }
    }

    private static void ReadTar(ContainerReader reader, ArraySegment<byte> tar, string inner, string file, int level, Expansion end)
    {
        if (!TarContainer.Read(reader, tar, inner, level, isCut: end != Expansion.Whole))
        {
            reader.Show(tar, file);
        }

        if (end == Expansion.OverLimit)
        {
            reader.Exhaust(inner);
        }
    }

    private static byte[] Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            stream.Write(content);
        }

        return packed.ToArray();
    }

    /// <summary>The name that the header holds, without folders.</summary>
    private static string? NameIn(ReadOnlySpan<byte> content)
    {
        const int HasExtra = 4, HasName = 8;
        if (content.Length < HeaderSize || (content[3] & HasName) == 0)
        {
            return null;
        }

        var flags = content[3];
        content = content[HeaderSize..];
        if ((flags & HasExtra) != 0)
        {
            if (content.Length < 2 || content.Length < 2 + BinaryPrimitives.ReadUInt16LittleEndian(content))
            {
                return null;
            }

            content = content[(2 + BinaryPrimitives.ReadUInt16LittleEndian(content))..];
        }

        var length = content.IndexOf((byte)0);
        return length > 0 ? InnerName.Clean(content[..length]).Split('/')[^1] : null;
    }
}
