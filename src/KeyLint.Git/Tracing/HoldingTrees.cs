using KeyLint.Git.Reading;

namespace KeyLint.Git.Tracing;

/// <summary>
/// An entry that leads to a sought blob or has a sought name: its name, and the blob's number, the complement of a tree's position, or
/// <see cref="Nothing"/>.
/// </summary>
internal readonly record struct HoldingEntry(int Name, int Child)
{
    /// <summary>Stands below a name that is sought and leads to nothing else that is.</summary>
    public const int Nothing = int.MaxValue;
}

/// <summary>
/// The trees that hold sought blobs or names at any depth, children before parents, with the names that lead there.
/// </summary>
internal sealed class HoldingTrees
{
    private readonly HistoryGraph _graph;
    private readonly HashSet<int> _blobs;
    private readonly HashSet<int> _soughtNames;
    private readonly Dictionary<int, int> _positions = [];
    private readonly List<HoldingEntry[]> _entries = [];

    public HoldingTrees(HistoryGraph graph, HashSet<int> blobs, HashSet<int> names, CancellationToken cancellation)
    {
        _graph = graph;
        _blobs = blobs;
        _soughtNames = names;
        if (blobs.Count == 0 && names.Count == 0)
        {
            return;
        }

        foreach (var tree in ChildrenFirst(graph))
        {
            cancellation.ThrowIfCancellationRequested();
            if (Read(tree) is { Length: > 0 } entries)
            {
                _positions.Add(tree, _entries.Count);
                _entries.Add(entries);
            }
        }
    }

    public int Count => _entries.Count;

    public HoldingEntry[] Entries(int position) => _entries[position];

    /// <summary>The position of a tree, or -1 if it holds nothing sought.</summary>
    public int Position(int tree) => _positions.GetValueOrDefault(tree, -1);

    /// <summary>A name as bytes.</summary>
    public byte[] Name(int number) => _graph.Names.Table[number];

    // Trees nest as deep as their writer likes, so the way down is kept in a stack of its own.
    private static IEnumerable<int> ChildrenFirst(HistoryGraph graph)
    {
        var met = new bool[graph.Trees.Count];
        var way = new Stack<(int Tree, int Next)>();
        for (var root = 0; root < met.Length; root++)
        {
            if (met[root])
            {
                continue;
            }

            met[root] = true;
            way.Push((root, 0));
            while (way.TryPop(out var step))
            {
                var children = graph.Children(step.Tree);
                var next = step.Next;
                while (next < children.Length && (children[next] >= 0 || met[~children[next]]))
                {
                    next++;
                }

                if (next == children.Length)
                {
                    yield return step.Tree;
                    continue;
                }

                met[~children[next]] = true;
                way.Push((step.Tree, next + 1));
                way.Push((~children[next], 0));
            }
        }
    }

    private HoldingEntry[] Read(int tree)
    {
        List<HoldingEntry>? found = null;
        var children = _graph.Children(tree);
        for (var index = 0; index < children.Length; index++)
        {
            var child = children[index];
            var isTree = child < 0;
            var position = isTree ? Position(~child) : -1;
            if (position >= 0 || (!isTree && _blobs.Contains(child)) || IsNamed(tree, index, child))
            {
                var below = position >= 0 ? ~position : isTree ? HoldingEntry.Nothing : child;
                (found ??= []).Add(new HoldingEntry(_graph.Names.Of(tree, index, child), below));
            }
        }

        return found is null ? [] : [.. found];
    }

    private bool IsNamed(int tree, int index, int child)
        => _soughtNames.Count > 0 && _soughtNames.Contains(_graph.Names.Of(tree, index, child));
}
