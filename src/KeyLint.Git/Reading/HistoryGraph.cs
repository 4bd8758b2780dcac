using System.Collections;
using KeyLint.Git.Objects;

namespace KeyLint.Git.Reading;

/// <summary>A commit as a node: numbers of its parents and root tree, and the committer's time.</summary>
internal readonly record struct CommitNode(bool IsRead, int[] Parents, int Tree, long Time);

/// <summary>
/// What a reference holds: the tags on the way, and the commit, tree or blob at the end. Numbers; -1 where there is none.
/// </summary>
internal sealed record Tip(References.Reference Reference, ObjectId[] Tags, int Commit, int Tree, int Blob);

/// <summary>
/// All commits, trees and blobs as numbers: four bytes for each entry of each tree, and a name for each object. Numbers follow the ids,
/// so they do not depend on how objects are stored or in what order they were read.
/// </summary>
internal sealed class HistoryGraph
{
    /// <summary>Stands for a submodule among the children of a tree.</summary>
    public const int Submodule = int.MaxValue;

    private static readonly CommitNode Unread = new(false, [], -1, 0);
    private readonly CommitNode[] _commits;
    private readonly int[]?[] _trees;

    public HistoryGraph(IObjectStore store, int idLength)
    {
        Store = store;
        IdLength = idLength;
        Numbers = new int[store.Count];
        Commits = new ObjectTable(store, ObjectKind.Commit, Numbers, idLength);
        Trees = new ObjectTable(store, ObjectKind.Tree, Numbers, idLength);
        Blobs = new ObjectTable(store, ObjectKind.Blob, Numbers, idLength);
        Tags = new ObjectTable(store, ObjectKind.Tag, Numbers, idLength);
        Absent = new AbsentObjects(Blobs.Count);
        Names = new EntryNames(Blobs.Count, Trees.Count);
        _commits = new CommitNode[Commits.Count];
        Array.Fill(_commits, Unread);
        _trees = new int[Trees.Count][];
        TagTargets = new ObjectId?[Tags.Count];
    }

    public IObjectStore Store { get; }

    public int IdLength { get; }

    /// <summary>For each object of the store its number among those of its kind.</summary>
    public int[] Numbers { get; }

    public ObjectTable Commits { get; }

    public ObjectTable Trees { get; }

    public ObjectTable Blobs { get; }

    public ObjectTable Tags { get; }

    /// <summary>What each tag points at; null for one that could not be read.</summary>
    public ObjectId?[] TagTargets { get; }

    /// <summary>Objects that are named but not there.</summary>
    public AbsentObjects Absent { get; }

    public EntryNames Names { get; }

    public SubmoduleLinks Links { get; } = new();

    public NamedTexts Texts { get; } = new();

    public List<Tip> Tips { get; } = [];

    /// <summary>Which blobs are staged: the path, and whose index it is.</summary>
    public ILookup<int, (string Path, string Index)> Staged { get; set; } = Array.Empty<int>().ToLookup(_ => 0, _ => ("", ""));

    public CommitNode Commit(int number) => _commits[number];

    public void SetCommit(int number, CommitNode node) => _commits[number] = node;

    /// <summary>Which commits tips reach, by number.</summary>
    public BitArray ReachedFrom(IEnumerable<Tip> tips)
    {
        var reached = new BitArray(Commits.Count);
        var waiting = new Stack<int>(tips.Select(tip => tip.Commit).Where(commit => commit >= 0));
        while (waiting.TryPop(out var commit))
        {
            if (!reached[commit])
            {
                reached[commit] = true;
                foreach (var parent in Commit(commit).Parents)
                {
                    waiting.Push(parent);
                }
            }
        }

        return reached;
    }

    /// <summary>
    /// What a tree holds, in its order: blobs as their number, trees as the complement of theirs, absent objects as numbers beyond
    /// those of blobs, and <see cref="Submodule"/>. Empty for a tree that was not read.
    /// </summary>
    public int[] Children(int tree) => tree < 0 ? [] : _trees[tree] ?? [];

    /// <summary>Whether a tree was there and readable.</summary>
    public bool IsTreeRead(int tree) => tree >= 0 && _trees[tree] is not null;

    public void SetChildren(int tree, int[] children) => _trees[tree] = children;
}
