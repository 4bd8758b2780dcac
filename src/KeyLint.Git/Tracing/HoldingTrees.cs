using KeyLint.Git.Reading;

namespace KeyLint.Git.Tracing;

/// <summary>An entry that leads to a sought blob: its name, and the blob's number or the complement of a tree's position.</summary>
internal readonly record struct HoldingEntry(int Name, int Child);

/// <summary>
/// The trees that hold sought blobs at any depth, children before parents, with the names that lead there.
/// </summary>
internal sealed class HoldingTrees
{
    private readonly HistoryGraph _graph;
    private readonly HashSet<int> _blobs;
    private readonly Dictionary<int, int> _positions = [];
    private readonly List<HoldingEntry[]> _entries = [];

    public HoldingTrees(HistoryGraph graph, HashSet<int> blobs, CancellationToken cancellation)
    {
        _graph = graph;
        _blobs = blobs;
        if (blobs.Count == 0)
        {
            return;
        }

        foreach (var tree in ChildrenFirst(graph))
        {
            cancellation.ThrowIfCancellationRequested();
            if (Array.Exists(graph.Children(tree), Holds))
            {
                _positions.Add(tree, _entries.Count);
                _entries.Add(Read(tree));
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

    private bool Holds(int child) => child >= 0 ? _blobs.Contains(child) : _positions.ContainsKey(~child);

    private HoldingEntry[] Read(int tree)
    {
        var found = new List<HoldingEntry>();
        var children = _graph.Children(tree);
        for (var index = 0; index < children.Length; index++)
        {
            if (Holds(children[index]))
            {
                var child = children[index] >= 0 ? children[index] : ~_positions[~children[index]];
                found.Add(new HoldingEntry(_graph.Names.Of(tree, index, children[index]), child));
            }
        }

        return [.. found];
    }
}
