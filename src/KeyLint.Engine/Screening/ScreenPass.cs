using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using KeyLint.Engine.Candidates;

namespace KeyLint.Engine.Screening;

/// <summary>One pass over one text: finds what is worth a closer look.</summary>
internal ref struct ScreenPass(ScreenedText text, RunScreen runScreen, FormScreen forms)
{
    private readonly ReadOnlySpan<byte> bytes = text.Bytes;
    private readonly ref byte tables = ref BlockMasks.FirstTable;
    private ScreenedText text = text;
    private RunFinder runs = new();
    private PhraseFinder phrases;

    /// <summary>Where the stretch ends that was looked at last, of escapes and of words.</summary>
    private int escapesEnd;
    private int wordsEnd;

    public bool MayHold()
    {
        var at = 0;
        for (; at + BlockMasks.Read <= bytes.Length; at += BlockMasks.Size)
        {
            if (MayHoldBlock(ref Unsafe.Add(ref MemoryMarshal.GetReference(bytes), at), at))
            {
                return true;
            }
        }

        // The rest, and at least one byte behind the text, which ends what reaches its end.
        Span<byte> rest = stackalloc byte[BlockMasks.Size + BlockMasks.Read];
        rest.Clear();
        bytes[at..].CopyTo(rest);
        return MayHoldBlock(ref rest[0], at) || (bytes.Length - at == BlockMasks.Size && MayHoldBlock(ref rest[BlockMasks.Size], bytes.Length));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool MayHoldBlock(ref byte block, int at)
    {
        var masks = BlockMasks.Of(ref block, ref tables);
        for (var digrams = masks.Digrams; digrams != 0; digrams &= digrams - 1)
        {
            if (MayHoldDigram(at + BitOperations.TrailingZeroCount(digrams)))
            {
                return true;
            }
        }

        for (var ends = runs.EndsIn(masks); ends != 0; ends &= ends - 1)
        {
            if (MayHoldRun(masks, at, BitOperations.TrailingZeroCount(ends)))
            {
                return true;
            }
        }

        runs.Leave(masks, at);
        return MayHoldWords(phrases.HitsIn(masks), at) || (masks.High != 0 && MayHoldEastAsian(masks.High, at));
    }

    private bool MayHoldRun(in BlockMasks masks, int block, int bit)
    {
        var end = block + bit;
        var start = runs.StartOf(masks, block, bit);
        if (FoldedLine.Is(bytes, start, end))
        {
            return true;
        }

        // \n, \t and \r of a string literal are not part of the token that follows them.
        if (start > 0 && bytes[start - 1] == '\\' && bytes[start] is (byte)'n' or (byte)'t' or (byte)'r' && !(start > 1 && bytes[start - 2] == '\\'))
        {
            start++;
        }

        if (end - start < RunScanner.MinLength)
        {
            return false;
        }

        return (start < block || RunFinder.CanHoldToken(masks, start - block, bit) || EncodedHead.MayBeText(ref Unsafe.Add(ref MemoryMarshal.GetReference(bytes), start)))
            && runScreen.MayHold(ref text, start, end);
    }

    private bool MayHoldWords(ulong hits, int block)
    {
        for (; hits != 0; hits &= hits - 1)
        {
            var at = block + BitOperations.TrailingZeroCount(hits);
            if (at >= wordsEnd && forms.MayHoldPhrase(ref text, at, out wordsEnd))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Also words of Latin letters may have the space of Japanese between them.</summary>
    private bool MayHoldEastAsian(ulong high, int block)
    {
        for (; high != 0; high &= high - 1)
        {
            var at = block + BitOperations.TrailingZeroCount(high);
            if (at >= wordsEnd && PhraseFinder.IsEastAsian(bytes[at]) && text.IsUtf8 && forms.MayHoldPhrase(ref text, at, out wordsEnd))
            {
                return true;
            }
        }

        return false;
    }

    private bool MayHoldDigram(int at)
    {
        if (at + 1 >= bytes.Length)
        {
            return false;
        }

        var kinds = DigramKinds.Of(bytes[at], bytes[at + 1]);
        return ((kinds & DigramKinds.Escapes) != 0 && at >= escapesEnd && forms.MayHoldEscape(ref text, at, ref escapesEnd))
            || ((kinds & DigramKinds.EntityOrArmor) != 0 && FormScreen.IsArmor(bytes, at))
            || ((kinds & DigramKinds.Items) != 0 && forms.MayHoldItems(ref text, at))
            || ((kinds & DigramKinds.Address) != 0 && forms.MayHoldAddress(ref text, at))
            || ((kinds & DigramKinds.Arrays) != 0 && forms.MayHoldArray(ref text, at))
            || ((kinds & DigramKinds.Assignment) != 0 && forms.MayHoldString(ref text, at + 1))
            || ((kinds & DigramKinds.Joints) != 0 && forms.MayHoldJoint(ref text, at));
    }
}
