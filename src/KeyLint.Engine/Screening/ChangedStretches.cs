using System.Text.Unicode;

namespace KeyLint.Engine.Screening;

/// <summary>
/// Where a text has to be looked at that was made of one that holds nothing: around what is new, around each place where copied bytes meet others,
/// and wherever a look read bytes that are not copied with it.
/// </summary>
internal sealed class ChangedStretches
{
    /// <summary>So many bytes to either side a look may read without being noted: the near window of a run in ASCII, and two items of a list.</summary>
    public const int Reach = 192;

    /// <summary>It does not pay to leave out less between two stretches.</summary>
    private const int MinGap = 128;

    private const byte Phrase = 1;
    private const byte Run = 2;
    private const byte Backslash = 4;

    private static readonly byte[] Classes = MakeClasses();

    private readonly List<Stretch> edits = [];
    private readonly List<Stretch> found = [];
    private readonly List<Stretch> all = [];

    /// <summary>The stretches in order, none of which begins or ends in a run. Where one ends is part of it.</summary>
    public IReadOnlyList<Stretch> All => all;

    /// <summary>All of a text as one stretch.</summary>
    public void TakeAll(int length)
    {
        all.Clear();
        all.Add(new Stretch(0, length));
    }

    /// <summary>Finds the stretches, and takes over what is known of the rest.</summary>
    /// <param name="text">The text.</param>
    /// <param name="source">What is known of the text that it was made of.</param>
    /// <param name="copies">What it has of that, in the order of the text.</param>
    /// <param name="looks">Receives the looks at the rest.</param>
    /// <returns>False when nothing is known: the text is read in another encoding than the other, or it would cost more to find out.</returns>
    public bool TryFind(ReadOnlySpan<byte> text, CleanText source, ReadOnlySpan<CopiedStretch> copies, Looks looks)
    {
        // What looked at much is asked about for each copy: with many of both, to look at all of the text costs less.
        if ((long)source.Wide.Length * copies.Length > text.Length)
        {
            return false;
        }

        FindEdits(text, source, copies);
        if (!IsReadAlike(text, source.IsUtf8))
        {
            return false;
        }

        found.Clear();
        AddEdits(text);
        AddBroken(text, source, copies);
        Merge();
        if (source.HasLooks || source.Runs.Length > 0)
        {
            TakeOver(text, source, copies, looks);
        }

        return true;
    }

    // What is between two edits that are near to each other is looked at anyway.
    private void FindEdits(ReadOnlySpan<byte> text, CleanText source, ReadOnlySpan<CopiedStretch> copies)
    {
        edits.Clear();
        var (end, sourceEnd) = (0, 0);
        var open = new Stretch(0, int.MinValue);
        foreach (var copy in copies)
        {
            if (copy.Target != end || copy.Source != sourceEnd)
            {
                AddEdit(ref open, end, copy.Target);
            }

            (end, sourceEnd) = (copy.TargetEnd, copy.SourceEnd);
        }

        if (end != text.Length || sourceEnd != source.Length)
        {
            AddEdit(ref open, end, text.Length);
        }

        if (open.To >= 0)
        {
            edits.Add(open);
        }
    }

    private void AddEdit(ref Stretch open, int from, int to)
    {
        if (open.To >= from - (2 * Reach) - MinGap)
        {
            open = open with { To = to };
            return;
        }

        if (open.To >= 0)
        {
            edits.Add(open);
        }

        open = new Stretch(from, to);
    }

    private bool IsReadAlike(ReadOnlySpan<byte> text, bool isUtf8)
    {
        if (!isUtf8)
        {
            return !Utf8.IsValid(text);
        }

        foreach (var edit in edits)
        {
            var (from, to) = (Math.Max(0, edit.From - 1), edit.To);
            while (from > 0 && IsInner(text[from]))
            {
                from--;
            }

            while (to < text.Length && IsInner(text[to]))
            {
                to++;
            }

            if (!Utf8.IsValid(text[from..to]))
            {
                return false;
            }
        }

        return true;

        static bool IsInner(byte b) => (b & 0xC0) == 0x80;
    }

    // Runs, phrases and rows of backslashes are read however long they are. What goes on beyond the next edit is found from there.
    private void AddEdits(ReadOnlySpan<byte> text)
    {
        for (var i = 0; i < edits.Count; i++)
        {
            var (from, to) = edits[i];
            var before = text[(i > 0 ? edits[i - 1].To : 0)..from];
            var behind = text[to..(i + 1 < edits.Count ? edits[i + 1].From : text.Length)];
            var start = from - before.Length + Math.Min(Back(before, before.Length, Phrase), Math.Min(Back(before, before.Length, Run), Back(before, before.Length, Backslash)));
            var end = to + Math.Max(Forth(behind, 0, Phrase), Math.Max(Forth(behind, 0, Run), Forth(behind, 0, Backslash)));
            Add(text, Math.Max(0, start - Reach), Math.Min(text.Length, end + Reach));
        }
    }

    private void AddBroken(ReadOnlySpan<byte> text, CleanText source, ReadOnlySpan<CopiedStretch> copies)
    {
        if (!source.HasLooks)
        {
            return;
        }

        var count = found.Count;
        foreach (var copy in copies)
        {
            AddBroken(text, source.FarIn(copy), source, copy);
            AddBroken(text, source.Wide, source, copy);
        }

        if (found.Count > count)
        {
            found.Sort(static (a, b) => a.From.CompareTo(b.From));
        }
    }

    private void AddBroken(ReadOnlySpan<byte> text, ReadOnlySpan<FarLook> looks, CleanText source, CopiedStretch copy)
    {
        foreach (var look in looks)
        {
            if (look.Start < copy.SourceEnd && look.End >= copy.Source && !IsWithin(look, copy, source.Length, text.Length))
            {
                var (from, to) = (Math.Max(look.Start, copy.Source) + copy.Shift, Math.Min(look.End, copy.SourceEnd) + copy.Shift);

                // Many looks at one long run would each go to its ends.
                if (found.Count == 0 || found[^1].From > from || found[^1].To < to)
                {
                    Add(text, from, to);
                }
            }
        }
    }

    private void Add(ReadOnlySpan<byte> text, int from, int to) => found.Add(new Stretch(Back(text, from, Run), Forth(text, to, Run)));

    private void Merge()
    {
        all.Clear();
        foreach (var stretch in found)
        {
            if (all.Count > 0 && stretch.From - all[^1].To < MinGap)
            {
                all[^1] = all[^1] with { To = Math.Max(all[^1].To, stretch.To) };
            }
            else
            {
                all.Add(stretch);
            }
        }
    }

    private void TakeOver(ReadOnlySpan<byte> text, CleanText source, ReadOnlySpan<CopiedStretch> copies, Looks looks)
    {
        foreach (var copy in copies)
        {
            TakeOver(source.FarIn(copy), source, copy, text.Length, looks);
            TakeOver(source.Wide, source, copy, text.Length, looks);
            foreach (var run in source.RunsIn(copy))
            {
                if (run.End <= copy.SourceEnd && !Has(run.Start + copy.Shift, run.End + copy.Shift))
                {
                    looks.Add(run with { Start = run.Start + copy.Shift, End = run.End + copy.Shift });
                }
            }
        }
    }

    private void TakeOver(ReadOnlySpan<FarLook> far, CleanText source, CopiedStretch copy, int length, Looks looks)
    {
        foreach (var look in far)
        {
            if (IsWithin(look, copy, source.Length, length) && !Has(look.Start + copy.Shift, look.End + copy.Shift))
            {
                looks.Add(new FarLook(look.Start + copy.Shift, look.End + copy.Shift, look.From + copy.Shift, look.To + copy.Shift));
            }
        }
    }

    /// <summary>Whether all that a look read is copied, and what stands at its ends, the end of the text too.</summary>
    private static bool IsWithin(in FarLook look, in CopiedStretch copy, int sourceLength, int length) =>
        (look.From > copy.Source || (look.From == 0 && copy is { Source: 0, Target: 0 }))
        && (look.To < copy.SourceEnd || (look.To == sourceLength && copy.SourceEnd == sourceLength && copy.TargetEnd == length));

    private bool Has(int from, int to)
    {
        var (low, high) = (0, all.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = all[middle].From <= from ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && to <= all[low - 1].To;
    }

    private static int Back(ReadOnlySpan<byte> text, int at, byte kind)
    {
        while (at > 0 && (Classes[text[at - 1]] & kind) != 0)
        {
            at--;
        }

        return at;
    }

    private static int Forth(ReadOnlySpan<byte> text, int at, byte kind)
    {
        while (at < text.Length && (Classes[text[at]] & kind) != 0)
        {
            at++;
        }

        return at;
    }

    private static byte[] MakeClasses() => [.. Enumerable.Range(0, 256).Select(b => (byte)(
        (ByteClasses.IsPhrase((byte)b) ? Phrase : 0) | (ByteClasses.IsToken((byte)b) || b == '=' ? Run : 0) | (b == '\\' ? Backslash : 0)))];
}
