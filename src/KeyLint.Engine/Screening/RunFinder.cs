using System.Numerics;
using System.Runtime.CompilerServices;
using KeyLint.Engine.Candidates;

namespace KeyLint.Engine.Screening;

/// <summary>Finds the ends of runs of sixteen token characters or more, block by block.</summary>
/// <param name="from">Where the first block begins; no run goes on there.</param>
internal struct RunFinder(int from)
{
    private ulong ones;
    private ulong twos;
    private ulong fours;
    private ulong eights;
    private ulong sixteens;

    /// <summary>The last byte before the block that is no token character.</summary>
    private int gap = from - 1;

    /// <summary>A bit behind each run that ends in a block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong EndsIn(in BlockMasks masks)
    {
        // Where one token character ends, where two, four, eight and sixteen in a row end.
        var one = masks.Token;
        var two = one & ((one << 1) | (ones >> 63));
        var four = two & ((two << 2) | (twos >> 62));
        var eight = four & ((four << 4) | (fours >> 60));
        var sixteen = eight & ((eight << 8) | (eights >> 56));
        var ends = ((sixteen << 1) | (sixteens >> 63)) & ~one;
        (ones, twos, fours, eights, sixteens) = (one, two, four, eight, sixteen);
        return ends;
    }

    /// <summary>Where a run begins that ends in a block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly int StartOf(in BlockMasks masks, int block, int end)
    {
        var gaps = ~masks.Token & ((1UL << end) - 1);
        return (gaps == 0 ? gap : block + 63 - BitOperations.LeadingZeroCount(gaps)) + 1;
    }

    /// <summary>Goes on to the next block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Leave(in BlockMasks masks, int block)
    {
        var gaps = ~masks.Token;
        gap = gaps == 0 ? gap : block + 63 - BitOperations.LeadingZeroCount(gaps);
    }

    /// <summary>What <see cref="RunCandidates.CanHoldToken"/> asks, but for words, of a run within one block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool CanHoldToken(in BlockMasks masks, int start, int end)
    {
        var run = (ulong.MaxValue << start) & ((1UL << end) - 1);
        if ((masks.Digit & run) != 0 || (masks.Lower & run) == 0 || end - start == RunCandidates.SeedLength)
        {
            return true;
        }

        var changes = (masks.Upper ^ (masks.Upper << 1)) & run & (run << 1);
        return BitOperations.PopCount(changes) * 10 > (end - start) * 3;
    }
}
