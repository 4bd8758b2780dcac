using System.Collections;
using KeyLint.Git.Parsing;
using KeyLint.Git.Reading;

namespace KeyLint.Git.Selecting;

/// <summary>
/// The blobs and names of some trees, less those of others. Each tree is gone through once, or where paths matter, once for each path
/// that it stands at.
/// </summary>
internal sealed class SelectedFiles(HistoryGraph graph, IReadOnlyList<string> paths, CancellationToken cancellation)
{
    private readonly Func<string, bool>[] _patterns = [.. paths.Select(NamePattern.OfPath)];
    private readonly BitArray _excludedTrees = new(graph.Trees.Count);
    private readonly BitArray _excludedBlobs = new(graph.Blobs.Count);
    private readonly BitArray _blobs = new(graph.Blobs.Count);
    private readonly BitArray _names = new(graph.Names.Table.Count);
    private readonly HashSet<(int Tree, string Path)> _visited = [];

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
        var waiting = new Stack<(int Tree, string Path)>();
        Push(root, "");
        while (waiting.TryPop(out var next))
        {
            cancellation.ThrowIfCancellationRequested();
            var children = graph.Children(next.Tree);
            for (var index = 0; index < children.Length; index++)
            {
                Meet(next, index, children[index]);
            }
        }

        void Push(int tree, string path)
        {
            if (tree >= 0 && !_excludedTrees[tree] && _visited.Add((tree, path)))
            {
                waiting.Push((tree, path));
            }
        }

        void Meet((int Tree, string Path) at, int index, int child)
        {
            var name = graph.Names.Of(at.Tree, index, child);
            var path = _patterns.Length == 0 || name < 0 ? "" : at.Path + PathText.Decode(graph.Names.Table[name]);
            var fits = _patterns.Length == 0 || Fits(path);
            if (child >= 0 && child < _blobs.Count && fits && !_excludedBlobs[child])
            {
                _blobs[child] = true;
            }

            if (name >= 0 && fits)
            {
                _names[name] = true;
            }

            if (child < 0)
            {
                Push(~child, path.Length == 0 ? "" : path + "/");
            }
        }
    }

    /// <summary>Takes in a blob that stands in no tree; not where paths were asked for.</summary>
    public void IncludeBlob(int blob)
    {
        if (blob >= 0 && _patterns.Length == 0 && !_excludedBlobs[blob])
        {
            _blobs[blob] = true;
        }
    }

    /// <summary>Takes in a blob that is staged at a path.</summary>
    public void IncludeAt(int blob, string path) => _blobs[blob] |= Fits(path);

    private bool Fits(string path) => _patterns.Length == 0 || Array.Exists(_patterns, pattern => pattern(path));
}
