namespace KeyLint.Git;

/// <summary>What reads packed objects.</summary>
public enum ObjectReader
{
    /// <summary>Our own reader.</summary>
    BuiltIn,

    /// <summary>libgit2: slower, the same objects.</summary>
    LibGit2,
}

/// <summary>How a history is read.</summary>
public sealed record HistoryReadOptions
{
    /// <summary>The size in bytes above which a blob is not read but named as a gap: 100 MB unless set.</summary>
    public int MaxBlobSize { get; init; } = 100 * 1024 * 1024;

    /// <summary>
    /// How many workers read blobs and call the handler. With 1, all calls come from the calling thread in a fixed order; with
    /// more, the handler is called by several threads at once and the order is open. The same objects are given either way.
    /// </summary>
    public int Degree { get; init; } = 1;

    /// <summary>
    /// Whether each object is hashed and held against its id. Off, since zlib's checksum and that of the index tell damage already.
    /// </summary>
    public bool VerifyObjects { get; init; }

    /// <summary>What reads packed objects.</summary>
    public ObjectReader Reader { get; init; }

    /// <summary>Which part of the history is given to the handler: all of it unless set.</summary>
    public HistorySelection Selection { get; init; } = new();

    /// <summary>Objects that were scanned before and need not be given again. They count as given.</summary>
    public ScannedObjects? Scanned { get; init; }

    /// <summary>
    /// A file that <see cref="History.Remember"/> wrote: commits and trees that it knows are not read again, and packs that hold nothing new are
    /// not opened.
    /// </summary>
    public string? GraphFile { get; init; }

    /// <summary>Told from time to time how much was read, by any thread, and once at the end.</summary>
    public IProgress<HistoryCounts>? Progress { get; init; }
}

/// <summary>How much of a history was read.</summary>
/// <param name="Commits">Commits read.</param>
/// <param name="Trees">Unique trees read.</param>
/// <param name="Tags">Annotated tags read.</param>
/// <param name="Blobs">Unique blobs given to the handler.</param>
/// <param name="Bytes">Bytes given to the handler, messages included.</param>
/// <param name="References">References walked, HEAD among them.</param>
public readonly record struct HistoryCounts(long Commits, long Trees, long Tags, long Blobs, long Bytes, long References);
