namespace KeyLint.Cli.Scanning.Containers;

/// <summary>One header block of a tar (POSIX.1 ustar, and GNU's extensions to it): what is needed of it.</summary>
/// <param name="Name">As in the block; longer names stand elsewhere.</param>
/// <param name="Size">Bytes of content that follow, before padding to whole blocks.</param>
/// <param name="Type">The type flag.</param>
/// <param name="IsExtended">Whether a map of holes goes on in the next blocks (GNU sparse files).</param>
internal readonly record struct TarHeader(string Name, long Size, char Type, bool IsExtended)
{
    public const int BlockSize = 512;

    private const int ChecksumStart = 148, ChecksumLength = 8;

    /// <summary>Whether a text begins as a tar does.</summary>
    public static bool HasMagic(ReadOnlySpan<byte> content) =>
        content.Length >= BlockSize && content[257..262].SequenceEqual("ustar"u8) && (content[262] == 0 || content[262..265].SequenceEqual("  \0"u8));

    /// <summary>Reads a block, or gives null when it is no header: the checksum tells.</summary>
    public static TarHeader? Read(ReadOnlySpan<byte> block)
    {
        if (!HasChecksum(block) || Number(block[124..136]) is not (>= 0 and var size))
        {
            return null;
        }

        // Where POSIX has a prefix of the name, GNU has times.
        var isPosix = block[262] == 0;
        var prefix = isPosix ? Text(block[345..500]) : [];
        ReadOnlySpan<byte> name = prefix.IsEmpty ? Text(block[..100]) : [.. prefix, (byte)'/', .. Text(block[..100])];
        return new TarHeader(InnerName.Clean(name), size, (char)block[156], !isPosix && block[482] != 0);
    }

    /// <summary>A text that a NUL ends if nothing else does.</summary>
    public static ReadOnlySpan<byte> Text(ReadOnlySpan<byte> field) => field.IndexOf((byte)0) is >= 0 and var end ? field[..end] : field;

    /// <summary>Octal digits between spaces and NULs; or, marked by the highest bit, GNU's binary form. -1 when it is neither.</summary>
    private static long Number(ReadOnlySpan<byte> field)
    {
        long value = 0;
        if (field[0] == 0x80)
        {
            foreach (var b in field[1..])
            {
                value = value >> 54 == 0 ? (value << 8) | b : long.MaxValue;
            }

            return value;
        }

        foreach (var digit in field.Trim(" \0"u8))
        {
            if (digit is < (byte)'0' or > (byte)'7')
            {
                return -1;
            }

            value = (value * 8) + digit - '0';
        }

        return value;
    }

    /// <summary>Whether the bytes have the sum that they say, their own eight counted as spaces. Some old writers added them up as signed.</summary>
    private static bool HasChecksum(ReadOnlySpan<byte> block)
    {
        var (unsigned, signed) = (ChecksumLength * ' ', ChecksumLength * ' ');
        for (var i = 0; i < BlockSize; i++)
        {
            var value = i is >= ChecksumStart and < ChecksumStart + ChecksumLength ? 0 : block[i];
            (unsigned, signed) = (unsigned + value, signed + (sbyte)value);
        }

        return Number(block.Slice(ChecksumStart, ChecksumLength)) is var sum && (sum == unsigned || sum == signed);
    }
}
