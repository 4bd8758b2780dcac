namespace KeyLint.Git;

/// <summary>How exposed one secret is in a history.</summary>
public sealed record Exposure
{
    /// <summary>The key that the caller gave.</summary>
    public required string Key { get; init; }

    /// <summary>Every object and path that holds the secret, with the commit that first put it there; sorted.</summary>
    public required IReadOnlyList<HistoryOccurrence> Occurrences { get; init; }

    /// <summary>
    /// The commits whose tree holds the secret while no parent's tree does, and those whose message holds it; parents first.
    /// </summary>
    public required IReadOnlyList<HistoryPoint> IntroducedBy { get; init; }

    /// <summary>
    /// The earliest of those commits: one that no other of them precedes, by date and id among several such. Of a secret that only
    /// tags hold, the tag. Null if only a plain reference to a blob or tree holds it.
    /// </summary>
    public HistoryPoint? FirstSeen { get; init; }

    /// <summary>The last commit that took the secret out, if HEAD and all branches are free of it.</summary>
    public HistoryPoint? RemovedBy { get; init; }

    /// <summary>The last commit, by date, that holds the secret in its tree: the tip of what still shows it. Null if only messages, names or loose blobs hold it.</summary>
    public HistoryPoint? LastSeen { get; init; }

    /// <summary>
    /// Whether no reference reaches it: it can be seen only by who has this clone, or where such objects were pushed before.
    /// Then all else tells of the unreachable commits that hold it.
    /// </summary>
    public bool Unreachable { get; init; }

    /// <summary>What keeps it: reflogs, notes of commands, indexes; sorted. Empty for an object that nothing keeps.</summary>
    public required IReadOnlyList<string> KeptBy { get; init; }

    /// <summary>Whether the tree of HEAD holds it.</summary>
    public bool AtHead { get; init; }

    /// <summary>The branches, local and remote-tracking, whose newest tree holds it.</summary>
    public required IReadOnlyList<string> TipBranches { get; init; }

    /// <summary>The branches, local and remote-tracking, whose history holds it.</summary>
    public required IReadOnlyList<string> Branches { get; init; }

    /// <summary>The tags whose history, message or tagged object holds it.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>
    /// Whether the history of a remote-tracking branch holds it, or did once, or that of what was fetched; null if there is no such branch to tell
    /// by, or a tag holds it: git does not note which tags a remote has. All that a mirror holds was pushed.
    /// </summary>
    public bool? Pushed { get; init; }

    /// <summary>In how many commits' trees it is.</summary>
    public int CommitCount { get; init; }

    /// <summary>Who brought it in: the authors of <see cref="IntroducedBy"/> and of tag messages; distinct and sorted.</summary>
    public required IReadOnlyList<string> Authors { get; init; }

    /// <summary>Whether it is at so many paths that not all are listed. All else is exact even then.</summary>
    public bool PathsTruncated { get; init; }
}
