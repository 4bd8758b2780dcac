namespace KeyLint.Git.Reading;

/// <summary>Gives text to the handler and counts it.</summary>
internal sealed class Delivery(HistoryObjectHandler handler, HistoryReadOptions options, Counters counters)
{
    public HistoryReadOptions Options { get; } = options;

    public Counters Counters { get; } = counters;

    public void Give(ObjectId id, HistoryObjectKind kind, ReadOnlySpan<byte> content, int worker)
    {
        handler(new HistoryObject(id, kind, null, -1, content, worker));
        Counters.Given(kind, content.Length);
    }

    /// <summary>Gives the content that a blob points at.</summary>
    public void Lfs(ObjectId id, PathTable paths, int blob, ReadOnlySpan<byte> content)
    {
        handler(new HistoryObject(id, HistoryObjectKind.LfsContent, paths, blob, content, 0));
        Counters.Given(HistoryObjectKind.LfsContent, content.Length);
    }

    public void Blob(ObjectId id, PathTable paths, int blob, ReadOnlySpan<byte> content, int worker)
    {
        handler(new HistoryObject(id, HistoryObjectKind.Blob, paths, blob, content, worker));
        Counters.Given(HistoryObjectKind.Blob, content.Length);
    }
}
