using System.Collections;
using KeyLint.Git.Parsing;
using KeyLint.Git.Reading;

namespace KeyLint.Git.Selecting;

/// <summary>
/// The blobs and names of some trees, less those of others. Each tree is gone through once, or where paths matter, once for each state of
/// their patterns that it is reached in.
/// </summary>
internal sealed class SelectedFiles(HistoryGraph graph, IReadOnlyList<string> paths, CancellationToken cancellation)
{
    private readonly PathPatterns? _patterns = paths.Count == 0 ? null : new PathPatterns(paths);
    private readonly BitArray _excludedTrees = new(graph.Trees.Count);
    private readonly BitArray _excludedBlobs = new(graph.Blobs.Count);
    private readonly BitArray _blobs = new(graph.Blobs.Count);
    private readonly BitArray _names = new(graph.Names.Table.Count);
    private readonly HashSet<(int Tree, int State)> _visited = [];
    private readonly Dictionary<(int State, int Name), (int Entry, int Below)> _states = [];

    public bool HasBlob(int blob) => _blobs[blob];

    public bool HasName(int name) => _names[name];

    /// <summary>Takes out what a tree holds. Before anything is included.</summary>
    public void Exclude(int root)
    {
        var waiting = new Stack<int>();
        Push(root);
        while (waiting.TryPop(out var tree))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var child in graph.Children(tree))
            {
                if (child < 0)
                {
                    Push(~child);
                }
                else if (child < _excludedBlobs.Count)
                {
                    _excludedBlobs[child] = true;
                }
            }
        }

        void Push(int tree)
        {
            if (tree >= 0 && !_excludedTrees[tree])
            {
                _excludedTrees[tree] = true;
                waiting.Push(tree);
            }
        }
    }

    public void Include(int root)
    {
        var waiting = new Stack<(int Tree, int State)>();
        Push(root, _patterns?.Start ?? 0);
        while (waiting.TryPop(out var next))
        {
            cancellation.ThrowIfCancellationRequested();
            var children = graph.Children(next.Tree);
            for (var index = 0; index < children.Length; index++)
            {
                Meet(next, index, children[index]);
            }
        }

        void Push(int tree, int state)
        {
            if (tree >= 0 && !_excludedTrees[tree] && _patterns?.IsDead(state) != true && _visited.Add((tree, state)))
            {
                waiting.Push((tree, state));
            }
        }

        void Meet((int Tree, int State) at, int index, int child)
        {
            var name = graph.Names.Of(at.Tree, index, child);
            var (entry, below) = _patterns is null ? default : After(at.State, name);
            if (_patterns is null || _patterns.Fits(entry))
            {
                _names[name] = true;
                if (child >= 0 && child < _blobs.Count && !_excludedBlobs[child])
                {
                    _blobs[child] = true;
                }
            }

            if (child < 0)
            {
                Push(~child, below);
            }
        }
    }

    /// <summary>Takes in a blob that stands in no tree; not where paths were asked for.</summary>
    public void IncludeBlob(int blob)
    {
        if (blob >= 0 && _patterns is null && !_excludedBlobs[blob])
        {
            _blobs[blob] = true;
        }
    }

    /// <summary>Takes in a blob that is staged at a path.</summary>
    public void IncludeAt(int blob, string path) => _blobs[blob] |= Fits(path);

    private bool Fits(string path) => _patterns is null || _patterns.Fits(_patterns.Next(_patterns.Start, path));

    // The states after a name, and in the folder of that name.
    private (int Entry, int Below) After(int state, int name)
    {
        if (!_states.TryGetValue((state, name), out var states))
        {
            var entry = _patterns!.Next(state, PathText.Decode(graph.Names.Table[name]));
            states = (entry, _patterns.Next(entry, "/"));
            _states.Add((state, name), states);
        }

        return states;
    }
}
