namespace KeyLint.Git.Packs;

/// <summary>What was found in a pack by reading it from the beginning, where no sound index says.</summary>
internal sealed class IndexedPack : IPackEntries
{
    private readonly (ObjectId Id, long Offset)[] _entries;
    private readonly byte[] _ids;
    private readonly int _idLength;

    /// <param name="entries">Ids and offsets.</param>
    /// <param name="announced">How many objects the pack says that it holds.</param>
    /// <param name="idLength">The length of ids.</param>
    public IndexedPack(IEnumerable<(ObjectId Id, long Offset)> entries, long announced, int idLength)
    {
        _entries = [.. entries.OrderBy(entry => entry.Id).ThenBy(entry => entry.Offset)];
        _ids = new byte[_entries.Length * idLength];
        (_idLength, Announced) = (idLength, announced);
        for (var number = 0; number < _entries.Length; number++)
        {
            _entries[number].Id.CopyTo(_ids.AsSpan(number * idLength, idLength));
        }
    }

    public int Count => _entries.Length;

    public long Announced { get; }

    public ReadOnlySpan<byte> Id(int number) => _ids.AsSpan(number * _idLength, _idLength);

    public long Offset(int number) => _entries[number].Offset;

    public uint? Checksum(int number) => null;
}
