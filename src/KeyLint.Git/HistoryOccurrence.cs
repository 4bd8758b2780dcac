namespace KeyLint.Git;

/// <summary>How text of a history was reached.</summary>
public enum HistoryProvenance
{
    /// <summary>A file in a commit.</summary>
    Commit,

    /// <summary>The message of a commit.</summary>
    CommitMessage,

    /// <summary>A blob or tree that a tag names and no commit holds.</summary>
    Tag,

    /// <summary>The message of an annotated tag.</summary>
    TagMessage,

    /// <summary>A note.</summary>
    Note,

    /// <summary>A stash.</summary>
    Stash,

    /// <summary>A blob or tree that another reference names and no commit holds.</summary>
    Reference,

    /// <summary>A file in a commit that no reference reaches any more, but a reflog or a command's note does: amended, dropped, reset.</summary>
    Reflog,

    /// <summary>A file that is staged, and in no commit.</summary>
    Staged,

    /// <summary>An object that nothing reaches: staged and reset, or dropped long ago.</summary>
    Unreachable,

    /// <summary>The name of a file or folder.</summary>
    FileName,

    /// <summary>The name of a reference.</summary>
    ReferenceName,

    /// <summary>The message of an entry of a reflog.</summary>
    ReflogMessage,
}

/// <summary>A commit or an annotated tag: who, when and what.</summary>
/// <param name="Id">The commit or tag.</param>
/// <param name="Author">The author or tagger as <c>Name &lt;mail&gt;</c>.</param>
/// <param name="Date">The committer's or tagger's date in their zone, since an author's stays when a commit is made anew; null if not written.</param>
/// <param name="Subject">The first paragraph of the message, on one line.</param>
public sealed record HistoryPoint(ObjectId Id, string Author, DateTimeOffset? Date, string Subject);

/// <summary>One place in a history that holds a secret.</summary>
/// <param name="Provenance">How it was reached.</param>
/// <param name="Id">The blob, or the commit or tag whose message it is; of a name or a log's message an id that stands for it.</param>
/// <param name="Path">
/// The path of the blob; null for messages and blobs without one. A path that is not UTF-8 is quoted as git does.
/// </param>
/// <param name="Origin">The commit that first put the object at the path, or the tag; null for a plain reference to an object.</param>
/// <param name="Reference">The tag or other reference, where it was reached by one and not by a commit.</param>
public sealed record HistoryOccurrence(
    HistoryProvenance Provenance, ObjectId Id, string? Path, HistoryPoint? Origin, string? Reference)
{
    /// <summary>Whether the tree of HEAD holds the object at the path.</summary>
    public bool AtHead { get; init; }
}
