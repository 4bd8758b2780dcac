namespace KeyLint.Git;

/// <summary>What can be wrong with a history, or worth knowing about how much of it was seen.</summary>
public enum HistoryProblemKind
{
    /// <summary>The clone is shallow: older commits were never fetched.</summary>
    ShallowClone,

    /// <summary>The clone is partial: some objects were never fetched.</summary>
    PartialClone,

    /// <summary>An object is referred to but not there.</summary>
    MissingObject,

    /// <summary>An object is there but cannot be read, or not as what it should be.</summary>
    CorruptObject,

    /// <summary>A pack is truncated, or lacks its index.</summary>
    DamagedPack,

    /// <summary>A reference leads nowhere.</summary>
    BrokenReference,

    /// <summary>Grafts change what git shows; the true parents were read.</summary>
    Grafts,

    /// <summary>A blob, or another object that is never so large, is over the size limit and was not read.</summary>
    BlobTooLarge,

    /// <summary>A submodule's commits are in no repository on disk.</summary>
    Submodule,

    /// <summary>A file is kept by Git LFS and was not fetched.</summary>
    LfsContent,

    /// <summary>The reading was interrupted before it was complete.</summary>
    Interrupted,

    /// <summary>A conflict in the index is not resolved.</summary>
    Conflict,

    /// <summary>A file of the repository beside its objects is damaged, too large, a link, or may not be read.</summary>
    DamagedFile,
}

/// <summary>Something that was not as it should be while a history was read. Everything else was still read.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Subject">What it concerns: an object id, a reference, a path.</param>
/// <param name="Message">What is wrong, in a sentence.</param>
/// <param name="IsGap">Whether something of the history was not seen because of it.</param>
public sealed record HistoryProblem(HistoryProblemKind Kind, string Subject, string Message, bool IsGap);
