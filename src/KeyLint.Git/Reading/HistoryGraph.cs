namespace KeyLint.Git.Reading;

/// <summary>A commit as a node: numbers of its parents and root tree, and the committer's time.</summary>
internal readonly record struct CommitNode(bool IsRead, int[] Parents, int Tree, long Time);

/// <summary>An annotated tag and what it points at.</summary>
internal readonly record struct TagNode(ObjectId Id, ObjectId Target);

/// <summary>
/// What a reference holds: the tags on the way, and the commit, tree or blob at the end. Numbers; -1 where there is none.
/// </summary>
internal sealed record Tip(References.Reference Reference, ObjectId[] Tags, int Commit, int Tree, int Blob);

/// <summary>All reachable objects as numbers: four bytes for each entry of each unique tree, no names and no content.</summary>
internal sealed class HistoryGraph
{
    private static readonly CommitNode Unread = new(false, [], -1, 0);
    private readonly List<CommitNode> _commits = [];
    private readonly List<int[]?> _trees = [];

    public ObjectTable Commits { get; } = new();

    public ObjectTable Trees { get; } = new();

    public ObjectTable Blobs { get; } = new();

    public HashSet<ObjectId> Tags { get; } = [];

    public List<Tip> Tips { get; } = [];

    public CommitNode Commit(int number) => number < _commits.Count ? _commits[number] : Unread;

    public void SetCommit(int number, CommitNode node)
    {
        while (_commits.Count <= number)
        {
            _commits.Add(Unread);
        }

        _commits[number] = node;
    }

    /// <summary>What a tree holds: blobs as their number, trees as the complement of theirs. Empty for a tree that was not read.</summary>
    public int[] Children(int tree) => IsTreeRead(tree) ? _trees[tree]! : [];

    /// <summary>Whether a tree was there and readable.</summary>
    public bool IsTreeRead(int tree) => tree >= 0 && tree < _trees.Count && _trees[tree] is not null;

    public void SetChildren(int tree, int[] children)
    {
        while (_trees.Count <= tree)
        {
            _trees.Add(null);
        }

        _trees[tree] = children;
    }
}
