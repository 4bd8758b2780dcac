using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using KeyLint.Engine.Candidates;

namespace KeyLint.Engine.Screening;

/// <summary>One pass over one text: finds what is worth a closer look.</summary>
internal ref struct ScreenPass(ScreenedText text, RunScreen runScreen, FormScreen forms, Looks looks)
{
    private readonly ReadOnlySpan<byte> bytes = text.Bytes;
    private readonly ref byte tables = ref BlockMasks.FirstTable;
    private ScreenedText text = text;
    private RunFinder runs;
    private PhraseFinder phrases;

    /// <summary>Where the stretch ends that was looked at last, of escapes, of joined literals and of words.</summary>
    private int escapesEnd;
    private int jointEnd;
    private int wordsEnd;

    private bool isFromStart;

    /// <summary>The text, with what was found out about it.</summary>
    public readonly ScreenedText Text => text;

    /// <summary>Whether one of some stretches may hold a secret.</summary>
    public bool MayHold(IReadOnlyList<Stretch> stretches)
    {
        foreach (var (from, to) in stretches)
        {
            if (MayHold(from, to))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Looks at a stretch.</summary>
    /// <param name="from">Where it begins: no run goes on there.</param>
    /// <param name="to">Its end, the last place where anything is looked for.</param>
    private bool MayHold(int from, int to)
    {
        (runs, phrases, isFromStart) = (new RunFinder(from), default, from == 0);
        Span<byte> rest = stackalloc byte[BlockMasks.Read];
        for (var at = from; at <= to; at += BlockMasks.Size)
        {
            scoped ref var block = ref Unsafe.Add(ref MemoryMarshal.GetReference(bytes), at);
            if (at + BlockMasks.Read > bytes.Length)
            {
                // At least one byte behind the text ends what reaches its end.
                rest.Clear();
                bytes[at..].CopyTo(rest);
                block = ref rest[0];
            }

            if (MayHoldBlock(ref block, at, to - at < BlockMasks.Size - 1 ? (2UL << (to - at)) - 1 : ulong.MaxValue))
            {
                return true;
            }
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool MayHoldBlock(ref byte block, int at, ulong within)
    {
        var masks = BlockMasks.Of(ref block, ref tables);
        for (var digrams = masks.Digrams & within; digrams != 0; digrams &= digrams - 1)
        {
            if (MayHoldDigram(at + BitOperations.TrailingZeroCount(digrams)))
            {
                return true;
            }
        }

        for (var ends = runs.EndsIn(masks) & within; ends != 0; ends &= ends - 1)
        {
            if (MayHoldRun(masks, at, BitOperations.TrailingZeroCount(ends)))
            {
                return true;
            }
        }

        runs.Leave(masks, at);
        return MayHoldWords(phrases.HitsIn(masks) & within, at) || ((masks.High & within) != 0 && MayHoldEastAsian(masks.High & within, at));
    }

    private bool MayHoldRun(in BlockMasks masks, int block, int bit)
    {
        var end = block + bit;
        var start = runs.StartOf(masks, block, bit);
        if (FoldedLine.Is(bytes, start, end, out var next))
        {
            return true;
        }

        looks.Read(start, end, start, next);

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
            || ((kinds & DigramKinds.EntityOrArmor) != 0 && forms.IsArmor(bytes, at))
            || ((kinds & DigramKinds.Items) != 0 && forms.MayHoldItems(ref text, at))
            || ((kinds & DigramKinds.Address) != 0 && forms.MayHoldAddress(ref text, at))
            || ((kinds & DigramKinds.Arrays) != 0 && forms.MayHoldArray(ref text, at))
            || ((kinds & DigramKinds.Assignment) != 0 && forms.MayHoldString(ref text, at + 1))
            || ((kinds & DigramKinds.Label) != 0 && forms.MayHoldLabel(ref text, at))
            || ((kinds & DigramKinds.Joints) != 0 && at >= jointEnd && MayHoldJoint(at));
    }

    /// <summary>Within a text it is not known which quotes begin a literal, so that none is passed over because of another.</summary>
    private bool MayHoldJoint(int at)
    {
        var end = jointEnd;
        var mayHold = forms.MayHoldJoint(ref text, at, ref end);
        jointEnd = isFromStart ? end : jointEnd;
        return mayHold;
    }
}
