namespace KeyLint.Git;

/// <summary>The kinds of text that a history holds.</summary>
public enum HistoryObjectKind
{
    /// <summary>The content of a file, or the target of a symbolic link.</summary>
    Blob,

    /// <summary>The message of a commit.</summary>
    CommitMessage,

    /// <summary>The message of an annotated tag.</summary>
    TagMessage,

    /// <summary>The name of a file or folder in some tree.</summary>
    FileName,

    /// <summary>The name of a reference.</summary>
    ReferenceName,

    /// <summary>Why a reference was changed, as its log tells.</summary>
    ReflogMessage,

    /// <summary>The content of a file that Git LFS keeps; the id is that of the blob that points at it.</summary>
    LfsContent,
}

/// <summary>
/// One piece of text in a history. It lives on the stack and borrows its content, so it cannot outlive the call that it is
/// given to; copy what must stay.
/// </summary>
public readonly ref struct HistoryObject
{
    private readonly Reading.PathTable? _paths;
    private readonly int _blob;
    private readonly ref object? _note;

    internal HistoryObject(ObjectId id, HistoryObjectKind kind, Reading.PathTable? paths, int blob, ReadOnlySpan<byte> content, int worker)
    {
        Id = id;
        Kind = kind;
        _paths = paths;
        _blob = blob;
        Content = content;
        Worker = worker;
    }

    internal HistoryObject(ObjectId id, Reading.PathTable paths, int blob, ReadOnlySpan<byte> content, int worker, ReadOnlySpan<CopiedBytes> copies, ref object? note)
        : this(id, HistoryObjectKind.Blob, paths, blob, content, worker)
    {
        (SourceNote, note) = (note, null);
        Copies = copies;
        _note = ref note;
    }

    /// <summary>The blob, or the commit or tag whose message this is; of a name or a log's message an id that stands for it.</summary>
    public ObjectId Id { get; }

    /// <summary>What kind of text this is.</summary>
    public HistoryObjectKind Kind { get; }

    /// <summary>A path at which the blob stands, that of the oldest commit that holds it, the same on every run; empty for messages and for
    /// blobs without a path. A path that is not UTF-8 is quoted as git does.</summary>
    public string Path => _paths?.OfBlob(_blob) ?? "";

    /// <summary>The bytes as they are; no encoding is assumed.</summary>
    public ReadOnlySpan<byte> Content { get; }

    /// <summary>The number of bytes.</summary>
    public long Size => Content.Length;

    /// <summary>
    /// Which worker calls, from 0 to one less than <see cref="HistoryReadOptions.Degree"/>. A worker makes one call at a time, so
    /// state kept per worker needs no lock.
    /// </summary>
    public int Worker { get; }

    /// <summary>What was noted of the object that this one was made of; null for an object that is stored whole, and when nothing was noted.</summary>
    public object? SourceNote { get; }

    /// <summary>What the content has of that object, in the order of the content; empty when nothing was noted of it.</summary>
    public ReadOnlySpan<CopiedBytes> Copies { get; }

    /// <summary>Notes something for the objects that are made of this one; null for nothing.</summary>
    public void Note(object? note)
    {
        if (!System.Runtime.CompilerServices.Unsafe.IsNullRef(ref _note))
        {
            _note = note;
        }
    }
}

/// <summary>Bytes that an object has from another, which it was made of.</summary>
/// <param name="Source">Where they begin in the other.</param>
/// <param name="Target">Where they begin in the object.</param>
/// <param name="Length">How many they are.</param>
public readonly record struct CopiedBytes(int Source, int Target, int Length);

/// <summary>Takes one piece of text of a history.</summary>
/// <param name="item">The text; valid only during the call.</param>
public delegate void HistoryObjectHandler(HistoryObject item);
