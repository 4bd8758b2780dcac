namespace KeyLint.Engine.Screening;

/// <summary>Something noted of a text.</summary>
internal interface INote
{
    /// <summary>Where what was looked at begins.</summary>
    public int Start { get; }
}

/// <summary>A look at a text that depends on bytes farther away than <see cref="ChangedStretches.Reach"/>.</summary>
/// <param name="Start">Where that begins which has to be looked at again when one of the bytes changes.</param>
/// <param name="End">Where it ends.</param>
/// <param name="From">The first byte that was read.</param>
/// <param name="To">Behind the last byte that was read.</param>
internal readonly record struct FarLook(int Start, int End, int From, int To) : INote;

/// <summary>A run that something else in its text may save, or something else that holds such candidates.</summary>
/// <param name="Start">Where the run begins, or what the other was asked about for.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Outlook">What its candidates come to.</param>
/// <param name="Value">Stands for its value.</param>
internal readonly record struct NotedRun(int Start, int End, RunOutlook Outlook, ulong Value) : INote;

/// <summary>Notes of the looks at one text what a text that is made of it has to know.</summary>
internal sealed class Looks
{
    /// <summary>A text with more to note than one in so many bytes, and a few, is as well looked at anew.</summary>
    private const int BytesOfNote = 64;
    private const int FreeNotes = 64;

    public List<FarLook> Far { get; } = [];

    public List<NotedRun> Runs { get; } = [];

    public bool AreFew(int length) => Far.Count + Runs.Count <= FreeNotes + (length / BytesOfNote);

    public void Clear()
    {
        Far.Clear();
        Runs.Clear();
    }

    /// <summary>Notes what a look at a stretch read, if that was far.</summary>
    public void Read(int start, int end, int from, int to)
    {
        if (from < start - ChangedStretches.Reach || to > end + ChangedStretches.Reach)
        {
            Far.Add(new FarLook(start, end, from, to));
        }
    }

    /// <summary>Notes a stretch that was asked about because of something in it, if it is long.</summary>
    public void Stretch(int at, int from, int to) => Stretch(at, from, to, from, to);

    /// <summary>Notes what a look at a long stretch read, which was asked about because of something in it.</summary>
    public void Stretch(int at, int start, int end, int from, int to)
    {
        if (from < at - ChangedStretches.Reach || to > at + ChangedStretches.Reach)
        {
            Far.Add(new FarLook(start, end, from, to));
        }
    }

    public void Add(in FarLook look) => Far.Add(look);

    public void Add(in NotedRun run)
    {
        if (!run.Outlook.Rules.IsEmpty)
        {
            Runs.Add(run);
        }
    }
}
