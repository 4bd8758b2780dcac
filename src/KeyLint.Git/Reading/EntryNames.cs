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
    private readonly Dictionary<(int Tree, int Index), int> _others = [];

    public EntryNames(int blobs, int trees)
    {
        _ofBlob = new int[blobs];
        _ofTree = new int[trees];
        Array.Fill(_ofBlob, -1);
        Array.Fill(_ofTree, -1);
    }

    public NameTable Table => _names;

    /// <summary>Keeps the name of an entry; false if the object has another name elsewhere.</summary>
    public bool Set(int tree, int index, int child, ReadOnlySpan<byte> name)
    {
        if (child >= _ofBlob.Length)
        {
            // Of what is not there only submodules are called by their names.
            if (child != HistoryGraph.Submodule)
            {
                return true;
            }

            SetOther(tree, index, name);
            return false;
        }

        ref var own = ref Own(child);
        if (own < 0)
        {
            Interlocked.CompareExchange(ref own, _names.Number(name), -1);
        }

        if (name.SequenceEqual(_names[own]))
        {
            return true;
        }

        SetOther(tree, index, name);
        return false;
    }

    /// <summary>The number of the name of an entry; -1 for one whose object is not there.</summary>
    public int Of(int tree, int index, int child)
        => _others.Count > 0 && _others.TryGetValue((tree, index), out var other) ? other
            : child < _ofBlob.Length ? Own(child)
            : -1;

    /// <summary>The number of the name that a blob has, or -1.</summary>
    public int OfBlob(int blob) => _ofBlob[blob];

    /// <summary>The number of the name that a tree has, or -1.</summary>
    public int OfTree(int tree) => _ofTree[tree];

    /// <summary>The entries that have another name than their object.</summary>
    public IEnumerable<(int Tree, int Index, int Name)> Others => _others.Select(other => (other.Key.Tree, other.Key.Index, other.Value));

    /// <summary>Sets the name of a blob, or of the complement of a tree.</summary>
    public void SetOwn(int child, int name) => Own(child) = name;

    /// <summary>Sets the name of an entry that has another than its object.</summary>
    public void SetOther(int tree, int index, int name)
    {
        lock (_others)
        {
            _others[(tree, index)] = name;
        }
    }

    private ref int Own(int child) => ref child >= 0 ? ref _ofBlob[child] : ref _ofTree[~child];

    private void SetOther(int tree, int index, ReadOnlySpan<byte> name) => SetOther(tree, index, _names.Number(name));
}
