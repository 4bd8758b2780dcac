using System.Numerics;
using System.Runtime.CompilerServices;
using KeyLint.Engine.Candidates.Phrases;

namespace KeyLint.Engine.Screening;

/// <summary>
/// Finds where twelve words of a phrase may stand, block by block: nothing but letters and what separates words, in which twelve words
/// begin and none has less than three letters.
/// </summary>
internal struct PhraseFinder
{
    private const ulong Last = 1UL << (BlockMasks.Size - 1);

    private ulong letters;

    /// <summary>Words that begin in the stretch that reaches the block.</summary>
    private int words;

    /// <summary>A bit where a stretch of twelve words ends in a block, and at its end where one goes on there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong HitsIn(in BlockMasks masks)
    {
        // Of a word that begins at the end of the block the next decides; it counts as long.
        var own = masks.Lower | masks.Upper | masks.High;
        var starts = own & ~((own << 1) | (letters >> 63));
        var isShort = starts & ~(((own >> 1) | (1UL << 63)) & ((own >> 2) | (3UL << 62)));
        var breaks = ~(own | masks.Separators) | isShort;
        letters = own;
        if (breaks == 0)
        {
            words += BitOperations.PopCount(starts);
            return words >= PhraseRows.MinWords ? Last : 0;
        }

        var first = BitOperations.TrailingZeroCount(breaks);
        var last = BitOperations.LeadingZeroCount(breaks);
        var all = words + BitOperations.PopCount(starts & ((1UL << first) - 1));
        words = last == 0 ? 0 : BitOperations.PopCount(starts >> (BlockMasks.Size - last));
        return (all >= PhraseRows.MinWords ? 1UL << Math.Max(0, first - 1) : 0)
            | (words >= PhraseRows.MinWords ? Last : 0)
            | (first + last < BlockMasks.Size / 2 && BitOperations.PopCount(starts & ~breaks) >= PhraseRows.MinWords ? Inner(starts, breaks) : 0);
    }

    /// <summary>The end of a stretch within one block: there is room for one.</summary>
    private static ulong Inner(ulong starts, ulong breaks)
    {
        for (var from = breaks; from != 0; from &= from - 1)
        {
            var begin = BitOperations.TrailingZeroCount(from) + 1;
            var end = BitOperations.TrailingZeroCount(from & (from - 1));
            if (end - begin > BlockMasks.Size / 2 && BitOperations.PopCount((starts >> begin) & ((1UL << (end - begin)) - 1)) >= PhraseRows.MinWords)
            {
                return 1UL << (end - 1);
            }
        }

        return 0;
    }

    /// <summary>Whether a byte of UTF-8 begins a letter of East Asia.</summary>
    public static bool IsEastAsian(byte b) => b is 0xE1 or (>= 0xE3 and <= 0xED);
}
