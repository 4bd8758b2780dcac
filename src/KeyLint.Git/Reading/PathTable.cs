using KeyLint.Git.Parsing;

namespace KeyLint.Git.Reading;

/// <summary>
/// One path for each blob: that of the oldest commit that holds it. Later commits do not change it, nor does how objects are stored.
/// Where blobs and trees are met is where they are reachable from.
/// </summary>
internal sealed class PathTable
{
    private const int Nowhere = -1;
    private const int AtRoot = -2;
    private readonly HistoryGraph _graph;
    private readonly (int Tree, int Index)[] _blobs;
    private readonly (int Tree, int Index)[] _trees;
    private readonly Stack<int> _waiting = new();
    private readonly Dictionary<int, string> _staged = [];

    public PathTable(HistoryGraph graph)
    {
        _graph = graph;
        _blobs = new (int, int)[graph.Blobs.Count];
        _trees = new (int, int)[graph.Trees.Count];
        Array.Fill(_blobs, (Nowhere, 0));
        Array.Fill(_trees, (Nowhere, 0));
    }

    /// <summary>Meets a tree and all below it that was not met before.</summary>
    /// <param name="root">The tree.</param>
    /// <param name="absent">Told of each object that is named but not there.</param>
    public void AddTree(int root, Action<int, int> absent)
    {
        if (root < 0 || _trees[root].Tree != Nowhere)
        {
            return;
        }

        _trees[root] = (AtRoot, 0);
        _waiting.Push(root);
        while (_waiting.TryPop(out var tree))
        {
            var children = _graph.Children(tree);
            for (var index = 0; index < children.Length; index++)
            {
                Meet(tree, index, children[index], absent);
            }
        }
    }

    /// <summary>Meets a blob that stands in no tree.</summary>
    public void AddBlob(int blob)
    {
        if (blob >= 0 && _blobs[blob].Tree == Nowhere)
        {
            _blobs[blob] = (AtRoot, 0);
        }
    }

    /// <summary>Meets a blob that is staged.</summary>
    public void AddStaged(int blob, string path)
    {
        if (_blobs[blob].Tree == Nowhere)
        {
            AddBlob(blob);
            _staged.Add(blob, path);
        }
    }

    /// <summary>Whether a tree was met by itself, and not in another.</summary>
    public bool IsRoot(int tree) => _trees[tree].Tree == AtRoot;

    public bool HasTree(int tree) => _trees[tree].Tree != Nowhere;

    public bool HasBlob(int blob) => _blobs[blob].Tree != Nowhere;

    /// <summary>The path of a blob; empty for one that stands in no tree.</summary>
    public string OfBlob(int blob) => _staged.TryGetValue(blob, out var path) ? path : Path(_blobs[blob], blob);

    /// <summary>The path of an entry of a tree.</summary>
    public string OfEntry(int tree, int index) => Path((tree, index), _graph.Children(tree)[index]);

    private void Meet(int tree, int index, int child, Action<int, int> absent)
    {
        if (child < 0)
        {
            if (_trees[~child].Tree == Nowhere)
            {
                _trees[~child] = (tree, index);
                _waiting.Push(~child);
            }
        }
        else if (child >= _blobs.Length)
        {
            absent(tree, index);
        }
        else if (_blobs[child].Tree == Nowhere)
        {
            _blobs[child] = (tree, index);
        }
    }

    private string Path((int Tree, int Index) at, int child)
    {
        if (at.Tree < 0)
        {
            return "";
        }

        byte[] path = _graph.Names.Table[_graph.Names.Of(at.Tree, at.Index, child)];
        for (var step = at.Tree; _trees[step].Tree >= 0; step = _trees[step].Tree)
        {
            var (tree, index) = _trees[step];
            path = [.. _graph.Names.Table[_graph.Names.Of(tree, index, ~step)], (byte)'/', .. path];
        }

        return PathText.Decode(path);
    }
}
