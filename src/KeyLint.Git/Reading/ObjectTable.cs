using KeyLint.Git.Objects;

namespace KeyLint.Git.Reading;

/// <summary>All objects of one kind with numbers of their own, in the order of their ids.</summary>
internal sealed class ObjectTable
{
    private readonly IObjectStore _store;
    private readonly ObjectKind _kind;
    private readonly int _idLength;
    private readonly int[] _objects;
    private readonly int[] _numbers;

    /// <param name="store">All objects.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="numbers">Receives for each object of that kind its number among them.</param>
    /// <param name="idLength">The length of ids.</param>
    public ObjectTable(IObjectStore store, ObjectKind kind, int[] numbers, int idLength)
    {
        (_store, _kind, _numbers, _idLength) = (store, kind, numbers, idLength);
        var count = 0;
        for (var at = 0; at < store.Count; at++)
        {
            count += store.Kind(at) == kind ? 1 : 0;
        }

        _objects = new int[count];
        count = 0;
        for (var at = 0; at < store.Count; at++)
        {
            if (store.Kind(at) == kind)
            {
                (_objects[count], numbers[at]) = (at, count);
                count++;
            }
        }
    }

    public int Count => _objects.Length;

    public ObjectId this[int number] => _store.Id(_objects[number]);

    /// <summary>The number of an object among all objects.</summary>
    public int Object(int number) => _objects[number];

    public bool TryFind(ObjectId id, out int number)
    {
        Span<byte> bytes = stackalloc byte[_idLength];
        id.CopyTo(bytes);
        return TryFind(bytes, out number);
    }

    public bool TryFind(ReadOnlySpan<byte> id, out int number)
    {
        var isThere = _store.TryFind(id, out var at) && _store.Kind(at) == _kind;
        number = isThere ? _numbers[at] : -1;
        return isThere;
    }
}
