using System.Buffers.Text;

namespace KeyLint.Cli.Scanning.Containers;

/// <summary>
/// Reads tar: ustar, pax and GNU, with long names. Of a sparse file the holes are left out. The framework's own reader refuses a tar
/// for fields that do not matter here, and copies what is in memory already.
/// </summary>
internal static class TarContainer
{
    private const int BlockSize = TarHeader.BlockSize;

    /// <summary>Gives the files in a tar, and says whether it was read to its end.</summary>
    /// <param name="reader">Takes the files.</param>
    /// <param name="tar">The tar.</param>
    /// <param name="inner">Its path from the outermost file on.</param>
    /// <param name="level">How many containers deep it is, from 1.</param>
    /// <param name="isCut">Whether it is known, and said, that its end is missing.</param>
    public static bool Read(ContainerReader reader, ArraySegment<byte> tar, string inner, int level, bool isCut = false)
    {
        var (hasEnd, name, pax) = (false, (string?)null, default(PaxRecords));
        var position = 0;
        while (tar.Count - position >= BlockSize)
        {
            var block = tar.AsSpan(position, BlockSize);
            position += BlockSize;
            if (!block.ContainsAnyExcept((byte)0))
            {
                hasEnd = true;
                continue;
            }

            if (TarHeader.Read(block) is not { } header)
            {
                if (hasEnd)
                {
                    continue;
                }

                reader.Corrupt(inner, $"the tar is damaged {position - BlockSize} bytes in");
                return false;
            }

            hasEnd = false;
            position += header.IsExtended && header.Type == 'S' ? MapBlocks(tar[position..]) * BlockSize : 0;
            var size = header.Type is >= '1' and <= '6' ? 0 : pax.Size ?? header.Size;
            var left = Math.Max(tar.Count - position, 0);
            var content = tar.Slice(tar.Count - left, (int)Math.Min(size, left));
            switch (header.Type)
            {
                case 'L':
                    name = InnerName.Clean(TarHeader.Text(content));
                    break;
                case 'x' or 'X':
                    pax = PaxRecords.Read(content);
                    break;
                case 'K' or 'g' or 'D' or 'V':
                    break;
                default:
                    if (!Give(reader, content, $"{inner}{InnerName.Separator}{pax.Name ?? name ?? header.Name}", level, pax.HasMap))
                    {
                        return true;
                    }

                    (name, pax) = (null, default);
                    break;
            }

            if (size > left)
            {
                return Cut();
            }

            position += (int)Math.Min((size + BlockSize - 1) / BlockSize * BlockSize, left);
        }

        return hasEnd || Cut();

        bool Cut()
        {
            if (!isCut)
            {
                reader.Corrupt(inner, "the tar is cut off");
            }

            return false;
        }
    }

    /// <summary>Gives one file; false when nothing more is to be read.</summary>
    private static bool Give(ContainerReader reader, ArraySegment<byte> content, string file, int level, bool hasMap)
    {
        if (content.Count == 0)
        {
            return true;
        }

        if (!reader.Enter(file))
        {
            return false;
        }

        if (reader.Fits(file, content.Count))
        {
            reader.Give(hasMap ? content[MapLength(content)..] : content, file, level);
        }

        return !reader.IsExhausted;
    }

    /// <summary>How many blocks go on with the map of a GNU sparse file; each says whether one more does.</summary>
    private static int MapBlocks(ReadOnlySpan<byte> blocks)
    {
        const int IsExtended = 504;
        var count = 1;
        while (blocks.Length >= count * BlockSize && blocks[((count - 1) * BlockSize) + IsExtended] != 0)
        {
            count++;
        }

        return count;
    }

    /// <summary>The length of the map of a sparse file in pax form 1.0: a line with the number of pieces, two for each, and padding.</summary>
    private static int MapLength(ReadOnlySpan<byte> content)
    {
        var lines = Utf8Parser.TryParse(content, out int pieces, out _) && pieces >= 0 ? 1 + (2L * pieces) : 0;
        var length = 0;
        for (; lines > 0 && content[length..].IndexOf((byte)'\n') is >= 0 and var end; lines--)
        {
            length += end + 1;
        }

        return lines > 0 ? 0 : Math.Min((length + BlockSize - 1) / BlockSize * BlockSize, content.Length);
    }
}
