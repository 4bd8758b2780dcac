using System.Collections;
using KeyLint.Git.Objects;
using KeyLint.Git.Tracing;

namespace KeyLint.Git.Reading;

/// <summary>
/// What the tips reach, and a path for each blob: first through reachable commits, oldest first, then through the others, then through
/// trees that stand alone.
/// </summary>
internal sealed class Reachability
{
    private readonly HistoryGraph _graph;
    private readonly BitArray _commits;
    private readonly BitArray _blobs;
    private readonly BitArray _trees;
    private readonly HashSet<ObjectId> _tags = [];

    public Reachability(HistoryGraph graph, CommitOrder order, ObjectFailures failures)
    {
        _graph = graph;
        Paths = new PathTable(graph);
        _commits = graph.ReachedFrom(graph.Tips);
        Walk(order, true, (tree, index) => Absent(tree, index, failures));
        foreach (var (commit, id, expected) in graph.Absent.OfCommits.Where(absent => _commits[absent.Commit]))
        {
            Missing(id, expected, failures);
        }

        foreach (var tip in graph.Tips)
        {
            Paths.AddTree(tip.Tree, (tree, index) => Absent(tree, index, failures));
            Paths.AddBlob(tip.Blob);
            _tags.UnionWith(tip.Tags);
        }

        foreach (var staged in graph.Staged)
        {
            Paths.AddStaged(staged.Key, staged.First().Path);
        }

        _trees = Flags(graph.Trees.Count, Paths.HasTree);
        _blobs = Flags(graph.Blobs.Count, Paths.HasBlob);

        // What unreachable objects name may be gone: git prunes it.
        Walk(order, false, (_, _) => { });
        for (var tree = 0; tree < graph.Trees.Count; tree++)
        {
            UnreachableRoot(tree);
        }
    }

    public PathTable Paths { get; }

    public bool HasCommit(int commit) => _commits[commit];

    /// <summary>Whether an object of the store is reachable.</summary>
    public bool Has(int number) => _graph.Store.Kind(number) switch
    {
        ObjectKind.Commit => _commits[_graph.Numbers[number]],
        ObjectKind.Tree => _trees[_graph.Numbers[number]],
        ObjectKind.Blob => _blobs[_graph.Numbers[number]],
        _ => _tags.Contains(_graph.Store.Id(number)),
    };

    private static BitArray Flags(int count, Func<int, bool> flag)
    {
        var flags = new BitArray(count);
        for (var at = 0; at < count; at++)
        {
            flags[at] = flag(at);
        }

        return flags;
    }

    private void Walk(CommitOrder order, bool reachable, Action<int, int> absent)
    {
        foreach (var commit in order.Order)
        {
            if (_commits[commit] == reachable)
            {
                Paths.AddTree(_graph.Commit(commit).Tree, absent);
            }
        }
    }

    private void Absent(int tree, int index, ObjectFailures failures)
    {
        var child = _graph.Children(tree)[index];
        if (child != HistoryGraph.Submodule)
        {
            var (id, expected) = _graph.Absent.Find(child);
            Missing(id, expected, failures, () => Paths.OfEntry(tree, index));
        }
    }

    // An object that is there but damaged, or another than it should be, is named as that.
    private void Missing(ObjectId id, ObjectKind expected, ObjectFailures failures, Func<string>? path = null)
    {
        Span<byte> bytes = stackalloc byte[_graph.IdLength];
        id.CopyTo(bytes);
        if (!_graph.Store.TryFind(bytes, out var number))
        {
            failures.Missing(id, expected, path);
        }
        else if (_graph.Store.Kind(number) != ObjectKind.Unknown)
        {
            failures.WrongKind(id, expected, _graph.Store.Kind(number));
        }
    }

    private void UnreachableRoot(int tree)
    {
        if (!Paths.HasTree(tree))
        {
            Paths.AddTree(tree, (_, _) => { });
        }
    }
}
