using KeyLint.Git.Parsing;

namespace KeyLint.Git.Tracing;

/// <summary>
/// The places (object and path) that each tree holds of a few sought blobs and names. A place below a tree is a name and a place below the
/// child, so equal trees share their work; equal sets are kept once.
/// </summary>
internal sealed class PlaceSets
{
    /// <summary>A tree can be built to hold one blob at more paths than there are atoms; so many are kept for one tree.</summary>
    private const int MaxPlaces = 10_000;

    private readonly HoldingTrees _trees;
    private readonly Dictionary<(int Name, int Child), int> _numbers = [];
    private readonly List<(int Name, int Child, int Leaf)> _places = [];
    private readonly Dictionary<int[], int> _setNumbers = new(new SetComparer()) { [[]] = 0 };
    private readonly List<int[]> _sets = [[]];
    private readonly int[] _setOfTree;
    private readonly HashSet<int> _truncated = [];

    public PlaceSets(HoldingTrees trees, KeyBlock block, CancellationToken cancellation)
    {
        _trees = trees;
        _setOfTree = new int[trees.Count];
        var places = new List<int>();
        for (var position = 0; position < trees.Count; position++)
        {
            cancellation.ThrowIfCancellationRequested();
            places.Clear();
            foreach (var (name, child) in trees.Entries(position))
            {
                Collect(name, child, block, places);
            }

            _setOfTree[position] = SetNumber(places);
        }
    }

    public int Count => _places.Count;

    public int SetCount => _sets.Count;

    /// <summary>The blobs and names of which not all paths are known.</summary>
    public IReadOnlySet<int> Truncated => _truncated;

    /// <summary>The number of the set of a tree; 0 is the empty set.</summary>
    public int SetOf(int position) => position < 0 ? 0 : _setOfTree[position];

    public int[] Set(int number) => _sets[number];

    /// <summary>What stands at a place: a blob's number, or the complement of a name's.</summary>
    public int Leaf(int place) => _places[place].Leaf;

    public string Path(int place)
    {
        var path = new List<byte>();
        for (var step = place; ; step = _places[step].Child)
        {
            path.AddRange(path.Count == 0 ? ""u8 : "/"u8);
            path.AddRange(_trees.Name(_places[step].Name));
            if (_places[step].Child < 0)
            {
                break;
            }
        }

        return PathText.Decode([.. path]);
    }

    private void Collect(int name, int child, KeyBlock block, List<int> places)
    {
        if (block.Names.ContainsKey(name) && HasRoom(places, ~name))
        {
            places.Add(Number(name, int.MinValue, ~name));
        }

        if (child >= 0)
        {
            if (block.Blobs.ContainsKey(child) && HasRoom(places, child))
            {
                places.Add(Number(name, ~child, child));
            }

            return;
        }

        foreach (var below in _sets[_setOfTree[~child]])
        {
            if (HasRoom(places, _places[below].Leaf))
            {
                places.Add(Number(name, below, _places[below].Leaf));
            }
        }
    }

    private bool HasRoom(List<int> places, int leaf)
    {
        if (places.Count < MaxPlaces)
        {
            return true;
        }

        _truncated.Add(leaf);
        return false;
    }

    private int Number(int name, int child, int leaf)
    {
        if (!_numbers.TryGetValue((name, child), out var number))
        {
            number = _places.Count;
            _places.Add((name, child, leaf));
            _numbers.Add((name, child), number);
        }

        return number;
    }

    private int SetNumber(List<int> places)
    {
        places.Sort();
        int[] set = [.. places.Distinct()];
        if (!_setNumbers.TryGetValue(set, out var number))
        {
            number = _sets.Count;
            _sets.Add(set);
            _setNumbers.Add(set, number);
        }

        return number;
    }

    private sealed class SetComparer : IEqualityComparer<int[]>
    {
        public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(int[] obj)
        {
            var hash = default(HashCode);
            hash.AddBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(obj.AsSpan()));
            return hash.ToHashCode();
        }
    }
}
