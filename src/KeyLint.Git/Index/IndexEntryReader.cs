using System.Buffers.Binary;
using KeyLint.Git.Parsing;

namespace KeyLint.Git.Index;

/// <summary>Goes through the entries of an index file.</summary>
internal ref struct IndexEntryReader(ReadOnlySpan<byte> content, int version, int idLength)
{
    // What the file system said of the file, the mode among it, before the id.
    private const int StatLength = 40;
    private const int ModeOffset = 24;
    private const int KindBits = 0xF000;
    private const int TreeBits = 0x4000;
    private const int SubmoduleBits = 0xE000;
    private const int Extended = 0x4000;
    private const int IntentToAdd = 0x2000;

    /// <summary>No path is longer.</summary>
    public const int LongestPath = 64 * 1024;

    private long _pathsLeft = PathRoom(content.Length);
    private byte[] _path = new byte[256];
    private int _pathLength;

    public ReadOnlySpan<byte> Rest { get; private set; } = content;

    /// <summary>The next entry; null if there is no sound one.</summary>
    public StagedFile? Next()
    {
        var fixedLength = StatLength + idLength + 2;
        if (Rest.Length < fixedLength)
        {
            return null;
        }

        var flags = BinaryPrimitives.ReadUInt16BigEndian(Rest[(fixedLength - 2)..]);
        var isExtended = (flags & Extended) != 0;
        if (isExtended && (version < 3 || Rest.Length < fixedLength + 2))
        {
            return null;
        }

        var moreFlags = isExtended ? BinaryPrimitives.ReadUInt16BigEndian(Rest[fixedLength..]) : 0;
        var pathStart = fixedLength + (isExtended ? 2 : 0);
        if (!ReadPath(Rest[pathStart..], pathStart, out var used))
        {
            return null;
        }

        var entry = new StagedFile(
            PathText.Decode(_path.AsSpan(0, _pathLength)),
            new ObjectId(Rest.Slice(StatLength, idLength)),
            KindOf(BinaryPrimitives.ReadUInt32BigEndian(Rest[ModeOffset..])),
            (flags >> 12) & 3,
            (moreFlags & IntentToAdd) != 0);
        Rest = Rest[(pathStart + used)..];
        return entry;
    }

    /// <summary>How many bytes all paths of an index may have together. They share their beginnings, so a small file could name gigabytes of them; true ones are a few times the file.</summary>
    /// <param name="length">The length of what names them.</param>
    public static long PathRoom(int length) => Math.Min((16 * 1024 * 1024) + (16L * length), 512 * 1024 * 1024);

    private static EntryKind KindOf(uint mode) => (mode & KindBits) switch
    {
        TreeBits => EntryKind.Tree,
        SubmoduleBits => EntryKind.Submodule,
        _ => EntryKind.Blob,
    };

    private bool ReadPath(ReadOnlySpan<byte> from, int offset, out int used)
    {
        used = 0;
        long keep = 0;
        if (version == 4)
        {
            if (!Varint.TryRead(from, out var strip, out used) || strip > _pathLength)
            {
                return false;
            }

            keep = _pathLength - strip;
        }

        var end = from[used..].IndexOf((byte)0);
        if (end < 0 || keep + end > LongestPath || (_pathsLeft -= keep + end) < 0)
        {
            return false;
        }

        _pathLength = (int)keep + end;
        if (_pathLength > _path.Length)
        {
            Array.Resize(ref _path, Math.Max(_pathLength, 2 * _path.Length));
        }

        from.Slice(used, end).CopyTo(_path.AsSpan((int)keep));

        // Up to version 3 entries are filled up to a multiple of eight bytes with one to eight zeros.
        used = version == 4 ? used + end + 1 : ((offset + end + 8) & ~7) - offset;
        return used <= from.Length;
    }
}
