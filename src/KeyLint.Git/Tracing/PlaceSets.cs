using KeyLint.Git.Parsing;

namespace KeyLint.Git.Tracing;

/// <summary>
/// The places (object and path) that each tree holds of a few sought blobs. A place below a tree is a name and a place below the
/// child, so equal trees share their work; equal sets are kept once.
/// </summary>
internal sealed class PlaceSets
{
    /// <summary>A tree can be built to hold one blob at more paths than there are atoms; so many are kept for one tree.</summary>
    private const int MaxPlaces = 10_000;

    private readonly HoldingTrees _trees;
    private readonly Dictionary<(int Name, int Child), int> _numbers = [];
    private readonly List<(int Name, int Child, int Blob)> _places = [];
    private readonly Dictionary<int[], int> _setNumbers = new(new SetComparer()) { [[]] = 0 };
    private readonly List<int[]> _sets = [[]];
    private readonly int[] _setOfTree;
    private readonly HashSet<int> _truncated = [];

    public PlaceSets(HoldingTrees trees, Func<int, bool> isSought, CancellationToken cancellation)
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
                Collect(name, child, isSought, places);
            }

            _setOfTree[position] = SetNumber(places);
        }
    }

    public int Count => _places.Count;

    public int SetCount => _sets.Count;

    /// <summary>The blobs of which not all paths are known.</summary>
    public IReadOnlySet<int> Truncated => _truncated;

    /// <summary>The number of the set of a tree; 0 is the empty set.</summary>
    public int SetOf(int position) => position < 0 ? 0 : _setOfTree[position];

    public int[] Set(int number) => _sets[number];

    public int Blob(int place) => _places[place].Blob;

    public string Path(int place)
    {
        var path = new List<byte>();
        for (var step = place; step >= 0; step = _places[step].Child)
        {
            path.AddRange(path.Count == 0 ? ""u8 : "/"u8);
            path.AddRange(_trees.Name(_places[step].Name));
        }

        return PathText.Decode([.. path]);
    }

    private void Collect(int name, int child, Func<int, bool> isSought, List<int> places)
    {
        if (child >= 0)
        {
            if (isSought(child) && HasRoom(places, child))
            {
                places.Add(Number(name, ~child, child));
            }

            return;
        }

        foreach (var below in _sets[_setOfTree[~child]])
        {
            if (HasRoom(places, _places[below].Blob))
            {
                places.Add(Number(name, below, _places[below].Blob));
            }
        }
    }

    private bool HasRoom(List<int> places, int blob)
    {
        if (places.Count < MaxPlaces)
        {
            return true;
        }

        _truncated.Add(blob);
        return false;
    }

    private int Number(int name, int child, int blob)
    {
        if (!_numbers.TryGetValue((name, child), out var number))
        {
            number = _places.Count;
            _places.Add((name, child, blob));
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
