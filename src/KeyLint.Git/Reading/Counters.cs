namespace KeyLint.Git.Reading;

/// <summary>Counts what was read and tells the caller now and then.</summary>
internal sealed class Counters(IProgress<HistoryCounts>? progress)
{
    private const int Interval = 1024;
    private long _commits;
    private long _trees;
    private long _tags;
    private long _blobs;
    private long _bytes;
    private long _references;
    private long _walked;

    public HistoryCounts Now => new(
        Interlocked.Read(ref _commits),
        Interlocked.Read(ref _trees),
        Interlocked.Read(ref _tags),
        Interlocked.Read(ref _blobs),
        Interlocked.Read(ref _bytes),
        Interlocked.Read(ref _references));

    public void Commit()
    {
        Interlocked.Increment(ref _commits);
        Walked();
    }

    public void Tree()
    {
        Interlocked.Increment(ref _trees);
        Walked();
    }

    public void Reference() => Interlocked.Increment(ref _references);

    public void Tag() => Interlocked.Increment(ref _tags);

    public void Given(HistoryObjectKind kind, int bytes)
    {
        if (kind == HistoryObjectKind.Blob)
        {
            Interlocked.Increment(ref _blobs);
        }

        Interlocked.Add(ref _bytes, bytes);
        Walked();
    }

    public void Report() => progress?.Report(Now);

    private void Walked()
    {
        if (Interlocked.Increment(ref _walked) % Interval == 0)
        {
            Report();
        }
    }
}
