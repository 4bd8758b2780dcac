namespace KeyLint.Git.Reading;

/// <summary>Gives each object of one kind a small number, in the order in which it was first met.</summary>
internal sealed class ObjectTable
{
    private readonly Dictionary<ObjectId, int> _numbers = [];
    private readonly List<ObjectId> _ids = [];

    public int Count => _ids.Count;

    public ObjectId this[int number] => _ids[number];

    /// <summary>The number of an object; <paramref name="isNew"/> says whether it was given just now.</summary>
    public int Number(ObjectId id, out bool isNew)
    {
        ref var slot = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_numbers, id, out var exists);
        isNew = !exists;
        if (isNew)
        {
            slot = _ids.Count;
            _ids.Add(id);
        }

        return slot;
    }

    public bool TryFind(ObjectId id, out int number) => _numbers.TryGetValue(id, out number);
}
