namespace KeyLint.Git.Reading;

/// <summary>Gives text to the handler and counts it.</summary>
internal sealed class Delivery(HistoryObjectHandler handler, HistoryReadOptions options, Counters counters)
{
    private readonly DeltaCopies[] _copies = [.. Enumerable.Range(0, options.Degree).Select(_ => new DeltaCopies())];

    public HistoryReadOptions Options { get; } = options;

    public Counters Counters { get; } = counters;

    public void Give(ObjectId id, HistoryObjectKind kind, ReadOnlySpan<byte> content, int worker)
    {
        handler(new HistoryObject(id, kind, null, -1, content, worker));
        Counters.Given(kind, content.Length);
    }

    /// <summary>Gives a message, unless it was scanned before.</summary>
    public void Message(ObjectId id, HistoryObjectKind kind, ReadOnlySpan<byte> content, int worker)
    {
        if (Options.Scanned is { } scanned && scanned.Knows(id, () => "", out var size) && size == content.Length)
        {
            Counters.Given(kind, size);
        }
        else
        {
            Give(id, kind, content, worker);
        }
    }

    /// <summary>Gives the content that a blob points at.</summary>
    public void Lfs(ObjectId id, PathTable paths, int blob, ReadOnlySpan<byte> content)
    {
        handler(new HistoryObject(id, HistoryObjectKind.LfsContent, paths, blob, content, 0));
        Counters.Given(HistoryObjectKind.LfsContent, content.Length);
    }

    /// <summary>Gives a blob.</summary>
    /// <returns>What the handler notes for blobs that are made of it.</returns>
    public object? Blob(ObjectId id, PathTable paths, int blob, ReadOnlySpan<byte> content, Packs.EntryChange change, int worker)
    {
        var note = change.Known;
        handler(new HistoryObject(id, paths, blob, content, worker, note is null ? default : _copies[worker].Read(change.Delta), ref note));
        Counters.Given(HistoryObjectKind.Blob, content.Length);
        return note;
    }
}
