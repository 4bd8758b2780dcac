using System.Buffers.Text;
using System.Text;

namespace KeyLint.Git.Lfs;

/// <summary>
/// What Git LFS commits in place of a file. Format: git-lfs, docs/spec.md: lines of a key, a space and a value; first the version,
/// then extensions, if there are any, then the id and the size.
/// </summary>
/// <param name="Oid">The SHA-256 of the content in 64 lower-case digits.</param>
/// <param name="Size">The length of the content in bytes.</param>
internal sealed record LfsPointer(string Oid, long Size)
{
    /// <summary>No pointer is longer.</summary>
    public const int MaxLength = 1024;

    private const int HexLength = 64;

    /// <summary>Whether a blob is a pointer. Costs next to nothing for one that is none.</summary>
    public static bool Is(ReadOnlySpan<byte> blob) => blob.Length <= MaxLength && blob.Contains((byte)':') && Parse(blob) is not null;

    /// <summary>Reads a pointer; null if the blob is none. As git-lfs does, passes over empty lines and white space around.</summary>
    public static LfsPointer? Parse(ReadOnlySpan<byte> blob)
    {
        blob = blob.Length > MaxLength ? default : blob.Trim(" \t\r\n\v\f"u8);
        var keys = 0;
        string? oid = null;
        long size = -1;
        while (!blob.IsEmpty)
        {
            var end = blob.IndexOf((byte)'\n');
            var line = end < 0 ? blob : blob[..end];
            blob = end < 0 ? default : blob[(end + 1)..];
            line = line.EndsWith("\r"u8) ? line[..^1] : line;
            if (line.IsEmpty || (keys > 0 && IsExtension(line)))
            {
                continue;
            }

            var isRead = keys++ switch
            {
                0 => IsVersion(line),
                1 => ReadOid(line, ref oid),
                2 => ReadSize(line, ref size),
                _ => false,
            };
            if (!isRead)
            {
                return null;
            }
        }

        return keys == 3 ? new LfsPointer(oid!, size) : null;
    }

    // The second is what the first was called before, and old pointers are still about.
    private static bool IsVersion(ReadOnlySpan<byte> line)
        => line.SequenceEqual("version https://git-lfs.github.com/spec/v1"u8)
            || line.SequenceEqual("version https://hawser.github.com/spec/v1"u8)
            || line.SequenceEqual("version http://git-media.io/v/2"u8);

    // ext-0-name sha256:digits
    private static bool IsExtension(ReadOnlySpan<byte> line)
    {
        var space = line.IndexOf((byte)' ');
        return space > 6 && line.StartsWith("ext-"u8) && char.IsAsciiDigit((char)line[4]) && line[5] == '-';
    }

    private static bool ReadOid(ReadOnlySpan<byte> line, ref string? oid)
    {
        if (!line.StartsWith("oid sha256:"u8) || line.Length != 11 + HexLength)
        {
            return false;
        }

        oid = Encoding.Latin1.GetString(line[11..]);
        return oid.All(char.IsAsciiHexDigitLower);
    }

    private static bool ReadSize(ReadOnlySpan<byte> line, ref long size)
        => line.StartsWith("size "u8)
            && char.IsAsciiDigit((char)(line.Length > 5 ? line[5] : 0))
            && Utf8Parser.TryParse(line[5..], out size, out var used)
            && used == line.Length - 5;
}
