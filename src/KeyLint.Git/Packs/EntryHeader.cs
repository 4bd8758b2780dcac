using KeyLint.Git.Objects;

namespace KeyLint.Git.Packs;

/// <summary>How an entry of a pack is stored.</summary>
internal enum EntryStorage : byte
{
    /// <summary>Whole.</summary>
    Whole,

    /// <summary>As changes to an entry that stands before it in the pack.</summary>
    OffsetDelta,

    /// <summary>As changes to an object that is named by its id.</summary>
    IdDelta,
}

/// <summary>
/// What stands before the compressed data of an entry of a pack. Format: gitformat-pack, "Pack file entry".
/// </summary>
/// <param name="Storage">How it is stored.</param>
/// <param name="Kind">The kind of the object; unknown for deltas.</param>
/// <param name="Size">The size of the inflated data: of the object, or of the delta.</param>
/// <param name="Length">How many bytes the header has.</param>
/// <param name="BaseDistance">How far before this entry the base stands.</param>
/// <param name="BaseId">The id of the base.</param>
internal readonly record struct EntryHeader(
    EntryStorage Storage, ObjectKind Kind, long Size, int Length, long BaseDistance, ObjectId BaseId)
{
    private const int OffsetDelta = 6;
    private const int IdDelta = 7;
    private const int MaxSizeBits = 60;

    /// <summary>Reads a header; false if there is none.</summary>
    public static bool TryRead(ReadOnlySpan<byte> entry, int idLength, out EntryHeader header)
    {
        header = default;
        if (entry.IsEmpty)
        {
            return false;
        }

        var at = 0;
        var value = entry[at++];
        var type = (value >> 4) & 7;
        long size = value & 15;
        for (var shift = 4; (value & 0x80) != 0; shift += 7)
        {
            if (at == entry.Length || shift > MaxSizeBits - 7)
            {
                return false;
            }

            value = entry[at++];
            size |= (long)(value & 0x7F) << shift;
        }

        switch (type)
        {
            case >= (int)ObjectKind.Commit and <= (int)ObjectKind.Tag:
                header = new EntryHeader(EntryStorage.Whole, (ObjectKind)type, size, at, 0, default);
                return true;
            case OffsetDelta when TryDistance(entry, ref at, out var distance):
                header = new EntryHeader(EntryStorage.OffsetDelta, ObjectKind.Unknown, size, at, distance, default);
                return true;
            case IdDelta when entry.Length >= at + idLength:
                header = new EntryHeader(EntryStorage.IdDelta, ObjectKind.Unknown, size, at + idLength, 0, new ObjectId(entry.Slice(at, idLength)));
                return true;
            default:
                return false;
        }
    }

    private static bool TryDistance(ReadOnlySpan<byte> entry, ref int at, out long distance)
    {
        distance = -1;
        byte value;
        do
        {
            if (at == entry.Length || distance > long.MaxValue >> 8)
            {
                return false;
            }

            value = entry[at++];
            distance = ((distance + 1) << 7) | (long)(value & 0x7F);
        }
        while ((value & 0x80) != 0);
        return distance > 0;
    }
}
