namespace KeyLint.Git.Changes;

/// <summary>What makes a change.</summary>
public enum ChangeKind
{
    /// <summary>The index: the next commit.</summary>
    Index,

    /// <summary>A commit.</summary>
    Commit,

    /// <summary>An annotated tag. It has files of its own only if it names no commit.</summary>
    Tag,
}

/// <summary>What one commit changes, or what the index would.</summary>
public sealed class Change
{
    internal Change(ChangeKind kind, ObjectId? id, IReadOnlyList<ChangedFile> files, Func<IReadOnlyList<ChangedFile>> before)
    {
        (Kind, Id, Files, Before) = (kind, id, files, before);
    }

    /// <summary>What makes it.</summary>
    public ChangeKind Kind { get; }

    /// <summary>The commit or tag; null for the index.</summary>
    public ObjectId? Id { get; }

    /// <summary>The files as they are after it that no parent has at their paths, in order of their paths.</summary>
    public IReadOnlyList<ChangedFile> Files { get; }

    /// <summary>The author of the commit, or the tagger, <c>Name &lt;mail&gt;</c>; empty for the index.</summary>
    public string Author { get; internal init; } = "";

    /// <summary>When the author made it; null for the index, and when the commit does not say.</summary>
    public DateTimeOffset? Date { get; internal init; }

    /// <summary>The message of the commit or tag as it is; empty for the index.</summary>
    public ReadOnlyMemory<byte> Message { get; internal init; }

    /// <summary>
    /// Finds the files as they were before it, in all parents: those at the paths of <see cref="Files"/>, and those that it removes, from where
    /// text may have moved. What cannot be read is left out, so that more counts as new.
    /// </summary>
    public Func<IReadOnlyList<ChangedFile>> Before { get; }
}
