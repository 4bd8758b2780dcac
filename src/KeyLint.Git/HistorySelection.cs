namespace KeyLint.Git;

/// <summary>Which part of a history is given to the handler. What is found is traced through all of it nevertheless.</summary>
public sealed record HistorySelection
{
    /// <summary>
    /// Only what these references reach: full or short names, <c>*</c> for any part of a name. Empty for all references and all that
    /// no reference reaches.
    /// </summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>Only what these branches reach, local or remote-tracking: short names, with or without the remote; <c>*</c> as above.</summary>
    public IReadOnlyList<string> Branches { get; init; } = [];

    /// <summary>Only what commits of this moment and later brought in, by the committer's date.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>
    /// Only files at these paths, and no messages: <c>*</c> is any part of a name, <c>**</c> any folders, a pattern without a slash fits at any
    /// depth, one that names a folder all that is in it.
    /// </summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>Only what references reach: nothing of reflogs, indexes, and dropped commits.</summary>
    public bool ReachableOnly { get; init; }

    /// <summary>Whether a pattern that fits no reference is refused; a repository inside of another may lack what that one has.</summary>
    public bool MustFit { get; init; } = true;

    internal bool IsAll => References.Count == 0 && Branches.Count == 0 && Since is null && Paths.Count == 0 && !ReachableOnly;

    internal bool NamesTips => References.Count > 0 || Branches.Count > 0;
}
