using KeyLint.Git.Objects;
using KeyLint.Git.Parsing;

namespace KeyLint.Git.Reading;

/// <summary>Reads each unique tree once and puts each unique blob into the queue.</summary>
internal sealed class TreeWalk(
    HistoryGraph graph,
    IObjectSource source,
    IDeliveryQueue queue,
    ObjectFailures failures,
    ProblemLog problems,
    Counters counters,
    CancellationToken cancellation)
{
    private readonly Stack<(int Tree, PathTrail? Trail)> _waiting = new();
    private readonly List<int> _children = [];

    /// <summary>The number of a tree, which is read with all below it if it is new.</summary>
    public int Tree(ObjectId id)
    {
        var root = graph.Trees.Number(id, out var isNew);
        if (isNew)
        {
            _waiting.Push((root, null));
        }

        while (_waiting.TryPop(out var next))
        {
            cancellation.ThrowIfCancellationRequested();
            Read(next.Tree, next.Trail);
        }

        return root;
    }

    /// <summary>The number of a blob, which is queued if it is new.</summary>
    public int Blob(ObjectId id) => Blob(id, null, default);

    private int Blob(ObjectId id, PathTrail? trail, ReadOnlySpan<byte> name)
    {
        var blob = graph.Blobs.Number(id, out var isNew);
        if (isNew)
        {
            queue.Blob(id, PathText.Decode(PathTrail.Of(trail, name)));
        }

        return blob;
    }

    private void Read(int tree, PathTrail? trail)
    {
        var id = graph.Trees[tree];
        using var lease = source.Read(id);
        if (lease.Status != ObjectStatus.Found)
        {
            failures.Add(id, ObjectKind.Tree, lease.Status, lease.Detail);
            return;
        }

        if (lease.Kind != ObjectKind.Tree)
        {
            failures.WrongKind(id, ObjectKind.Tree, lease.Kind);
            return;
        }

        counters.Tree();
        _children.Clear();
        var entries = new TreeEntries(lease.Content);
        while (entries.Next())
        {
            Entry(entries, trail);
        }

        if (entries.IsDamaged)
        {
            failures.Malformed(id, ObjectKind.Tree);
        }

        graph.SetChildren(tree, [.. _children]);
    }

    private void Entry(TreeEntries entry, PathTrail? trail)
    {
        switch (entry.Kind)
        {
            case EntryKind.Blob:
                _children.Add(Blob(entry.Id, trail, entry.Name));
                break;
            case EntryKind.Tree:
                var child = graph.Trees.Number(entry.Id, out var isNew);
                _children.Add(~child);
                if (isNew)
                {
                    _waiting.Push((child, new PathTrail(trail, entry.Name.ToArray())));
                }

                break;
            default:
                var path = PathText.Decode(PathTrail.Of(trail, entry.Name));
                problems.Note(HistoryProblemKind.Submodule, path, "The submodule is another repository; scan it on its own.");
                break;
        }
    }
}
