namespace KeyLint.Engine.Screening;

/// <summary>
/// Finds where twelve words of a phrase may stand: they are 47 bytes or more of nothing but small letters and what separates words, and none
/// of the words has less than three letters. So many cover two blocks of sixteen that follow each other.
/// </summary>
internal struct PhraseFinder
{
    private const ulong Group = ushort.MaxValue;

    private ulong letters;
    private bool endsFull;

    /// <summary>Where such a stretch covers two blocks of sixteen: a bit each for those that begin 16 before the block, and 0, 16 and 32 behind its beginning.</summary>
    public int SeedsIn(in BlockMasks masks)
    {
        // Of a word that begins at the end of the block the next decides; it counts as long.
        var own = masks.Lower | masks.High;
        var starts = own & ~((own << 1) | (letters >> 63));
        var isShort = starts & ~(((own >> 1) | (1UL << 63)) & ((own >> 2) | (3UL << 62)));
        var fitting = (own | masks.Separators) & ~isShort;
        letters = own;
        var full = (endsFull ? 1 : 0)
            | ((fitting & Group) == Group ? 2 : 0)
            | (((fitting >> 16) & Group) == Group ? 4 : 0)
            | (((fitting >> 32) & Group) == Group ? 8 : 0)
            | (fitting >> 48 == Group ? 16 : 0);
        endsFull = full >= 16;
        return full & (full >> 1);
    }

    /// <summary>Whether a byte of UTF-8 begins a letter of East Asia.</summary>
    public static bool IsEastAsian(byte b) => b is 0xE1 or (>= 0xE3 and <= 0xED);
}
