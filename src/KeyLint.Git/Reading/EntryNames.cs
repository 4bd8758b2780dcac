namespace KeyLint.Git.Reading;

/// <summary>
/// The name of each entry of each tree. Nearly every object has one name in all trees that hold it, so the name is kept with the object;
/// only where a tree calls it otherwise it is kept with the entry. For several threads at once.
/// </summary>
internal sealed class EntryNames
{
    private readonly NameTable _names = new();
    private readonly int[] _ofBlob;
    private readonly int[] _ofTree;
    private readonly Dictionary<int, int> _ofAbsent = [];
    private readonly Dictionary<(int Tree, int Index), int> _others = [];

    public EntryNames(int blobs, int trees)
    {
        _ofBlob = new int[blobs];
        _ofTree = new int[trees];
        Array.Fill(_ofBlob, -1);
        Array.Fill(_ofTree, -1);
    }

    public NameTable Table => _names;

    /// <summary>Keeps the name of an entry; false if the object has another name elsewhere. Submodules have none of their own.</summary>
    public bool Set(int tree, int index, int child, ReadOnlySpan<byte> name)
    {
        if (child != HistoryGraph.Submodule && name.SequenceEqual(_names[Own(child, name)]))
        {
            return true;
        }

        SetOther(tree, index, name);
        return false;
    }

    /// <summary>The number of the name of an entry.</summary>
    public int Of(int tree, int index, int child)
        => _others.Count > 0 && _others.TryGetValue((tree, index), out var other) ? other
            : child < 0 ? _ofTree[~child]
            : child < _ofBlob.Length ? _ofBlob[child]
            : _ofAbsent[child];

    /// <summary>The number of the name that a blob has, or -1.</summary>
    public int OfBlob(int blob) => _ofBlob[blob];

    /// <summary>The number of the name that a tree has, or -1.</summary>
    public int OfTree(int tree) => _ofTree[tree];

    /// <summary>The entries that have another name than their object.</summary>
    public IEnumerable<(int Tree, int Index, int Name)> Others => _others.Select(other => (other.Key.Tree, other.Key.Index, other.Value));

    /// <summary>The number of the name of an absent object.</summary>
    public int OfAbsent(int child) => _ofAbsent[child];

    /// <summary>Sets the name of a child of a tree.</summary>
    public void SetOwn(int child, int name)
    {
        if (child >= _ofBlob.Length)
        {
            _ofAbsent[child] = name;
        }
        else
        {
            Slot(child) = name;
        }
    }

    /// <summary>Sets the name of an entry that has another than its object.</summary>
    public void SetOther(int tree, int index, int name)
    {
        lock (_others)
        {
            _others[(tree, index)] = name;
        }
    }

    private int Own(int child, ReadOnlySpan<byte> name)
    {
        if (child >= _ofBlob.Length)
        {
            lock (_ofAbsent)
            {
                return _ofAbsent.TryGetValue(child, out var known) ? known : _ofAbsent[child] = _names.Number(name);
            }
        }

        ref var own = ref Slot(child);
        if (own < 0)
        {
            Interlocked.CompareExchange(ref own, _names.Number(name), -1);
        }

        return own;
    }

    private ref int Slot(int child) => ref child >= 0 ? ref _ofBlob[child] : ref _ofTree[~child];

    private void SetOther(int tree, int index, ReadOnlySpan<byte> name) => SetOther(tree, index, _names.Number(name));
}
