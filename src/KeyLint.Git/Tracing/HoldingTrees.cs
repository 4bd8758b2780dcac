using System.Text;
using KeyLint.Git.Objects;
using KeyLint.Git.Parsing;
using KeyLint.Git.Reading;

namespace KeyLint.Git.Tracing;

/// <summary>An entry that leads to a sought blob: its name, and the blob's number or the complement of a tree's position.</summary>
internal readonly record struct HoldingEntry(int Name, int Child);

/// <summary>
/// The trees that hold sought blobs at any depth, children before parents, with the names that lead there. Only these trees are
/// read again, for their names.
/// </summary>
internal sealed class HoldingTrees
{
    private readonly HistoryGraph _graph;
    private readonly HashSet<int> _blobs;
    private readonly Dictionary<int, int> _positions = [];
    private readonly List<HoldingEntry[]> _entries = [];
    private readonly Dictionary<string, int> _nameNumbers = [];
    private readonly List<string> _names = [];

    public HoldingTrees(HistoryGraph graph, IObjectSource source, HashSet<int> blobs, CancellationToken cancellation)
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
                _entries.Add(Read(source, graph.Trees[tree]));
            }
        }
    }

    public int Count => _entries.Count;

    public HoldingEntry[] Entries(int position) => _entries[position];

    /// <summary>The position of a tree, or -1 if it holds nothing sought.</summary>
    public int Position(int tree) => _positions.GetValueOrDefault(tree, -1);

    /// <summary>A name as Latin-1, which keeps each byte.</summary>
    public string Name(int number) => _names[number];

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

    private HoldingEntry[] Read(IObjectSource source, ObjectId id)
    {
        using var lease = source.Read(id);
        if (lease.Status != ObjectStatus.Found)
        {
            throw new IOException($"The repository changed while it was read: tree {id} is gone.");
        }

        var found = new List<HoldingEntry>();
        var entries = new TreeEntries(lease.Content);
        while (entries.Next())
        {
            if (entries.Kind == EntryKind.Blob && _graph.Blobs.TryFind(entries.Id, out var blob) && _blobs.Contains(blob))
            {
                found.Add(new HoldingEntry(Number(entries.Name), blob));
            }
            else if (entries.Kind == EntryKind.Tree
                && _graph.Trees.TryFind(entries.Id, out var tree)
                && _positions.TryGetValue(tree, out var position))
            {
                found.Add(new HoldingEntry(Number(entries.Name), ~position));
            }
        }

        return [.. found];
    }

    private int Number(ReadOnlySpan<byte> name)
    {
        var text = Encoding.Latin1.GetString(name);
        if (!_nameNumbers.TryGetValue(text, out var number))
        {
            number = _names.Count;
            _names.Add(text);
            _nameNumbers.Add(text, number);
        }

        return number;
    }
}
