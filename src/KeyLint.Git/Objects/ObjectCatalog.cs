namespace KeyLint.Git.Objects;

/// <summary>Where one copy of an object is.</summary>
/// <param name="Id">The object.</param>
/// <param name="Source">The number of the pack or folder.</param>
/// <param name="Place">Its place there.</param>
internal readonly record struct ObjectCopy(ObjectId Id, int Source, int Place);

/// <summary>
/// All objects of several sources as one sorted list, each once. Of several copies the one of the first source counts; the others are
/// kept for when that one is damaged.
/// </summary>
internal sealed class ObjectCatalog
{
    private readonly int[] _sources;
    private readonly int[] _places;
    private readonly int[][] _numbers;
    private readonly Dictionary<int, List<ObjectCopy>> _others = [];

    /// <param name="sources">The copies that each source holds.</param>
    public ObjectCatalog(IReadOnlyList<ObjectCopy[]> sources)
    {
        var all = Merge(sources);
        var ids = new ObjectId[all.Length];
        _sources = new int[all.Length];
        _places = new int[all.Length];
        var count = 0;
        foreach (var copy in all)
        {
            if (count > 0 && ids[count - 1] == copy.Id)
            {
                (_others.TryGetValue(count - 1, out var others) ? others : _others[count - 1] = []).Add(copy);
                continue;
            }

            (ids[count], _sources[count], _places[count]) = (copy.Id, copy.Source, copy.Place);
            count++;
        }

        _numbers = [.. sources.Select(source => new int[source.Length])];
        foreach (var numbers in _numbers)
        {
            Array.Fill(numbers, -1);
        }

        for (var number = 0; number < count; number++)
        {
            _numbers[_sources[number]][_places[number]] = number;
        }

        Array.Resize(ref ids, count);
        Ids = new IdTable(ids);
    }

    public IdTable Ids { get; }

    /// <summary>The source and place of an object.</summary>
    public (int Source, int Place) Find(int number) => (_sources[number], _places[number]);

    /// <summary>The object whose copy that counts is at a place of a source; or -1.</summary>
    public int NumberAt(int source, int place) => _numbers[source][place];

    /// <summary>All copies of an object, the one that counts first.</summary>
    public IEnumerable<(int Source, int Place)> Copies(int number) => Others(number).Select(copy => (copy.Source, copy.Place)).Prepend(Find(number));

    /// <summary>Further copies of an object.</summary>
    public IReadOnlyList<ObjectCopy> Others(int number) => _others.TryGetValue(number, out var others) ? others : [];

    private static ObjectCopy[] Merge(IReadOnlyList<ObjectCopy[]> sources)
    {
        var lists = new Queue<ObjectCopy[]>(sources.Select(Sorted));
        if (lists.Count == 0)
        {
            return [];
        }

        while (lists.Count > 1)
        {
            lists.Enqueue(Merge(lists.Dequeue(), lists.Dequeue()));
        }

        return lists.Dequeue();
    }

    // An index is sorted, unless it is damaged.
    private static ObjectCopy[] Sorted(ObjectCopy[] copies)
    {
        for (var at = 1; at < copies.Length; at++)
        {
            if (Order(copies[at - 1], copies[at]) > 0)
            {
                Array.Sort(copies, Order);
                break;
            }
        }

        return copies;
    }

    private static ObjectCopy[] Merge(ObjectCopy[] left, ObjectCopy[] right)
    {
        var merged = new ObjectCopy[left.Length + right.Length];
        var (l, r) = (0, 0);
        for (var at = 0; at < merged.Length; at++)
        {
            merged[at] = r == right.Length || (l < left.Length && Order(left[l], right[r]) <= 0) ? left[l++] : right[r++];
        }

        return merged;
    }

    private static int Order(ObjectCopy left, ObjectCopy right)
    {
        var order = left.Id.CompareTo(right.Id);
        return order != 0 ? order : left.Source.CompareTo(right.Source);
    }
}
