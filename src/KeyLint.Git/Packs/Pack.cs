using System.Collections;
using System.IO.Hashing;
using KeyLint.Git.Objects;

namespace KeyLint.Git.Packs;

/// <summary>
/// A pack, its entries by offset, and how they build on each other: each delta knows its base, each base its deltas.
/// Nothing is inflated to know this. Entries are numbered by offset.
/// </summary>
internal sealed class Pack : IDisposable
{
    /// <summary>Stands where there is no entry.</summary>
    public const int None = -1;

    private const int MaxHeader = 64;
    private readonly MappedFile _file;
    private readonly IPackEntries _entries;
    private readonly long[] _offsets;
    private readonly int[] _places;
    private readonly int[] _bases;
    private readonly int[] _firstDelta;
    private readonly int[] _nextDelta;
    private readonly ObjectKind[] _kinds;
    private readonly Dictionary<int, ObjectId> _foreign = [];
    private readonly int _idLength;
    private readonly long _end;
    private readonly bool _ownsFile;

    /// <param name="number">The number of the pack in its store.</param>
    /// <param name="file">Its content.</param>
    /// <param name="entries">What its index says.</param>
    /// <param name="idLength">The length of ids and of the checksum at the end.</param>
    /// <param name="ownsFile">Whether the file is closed with the pack.</param>
    public Pack(int number, MappedFile file, IPackEntries entries, int idLength, bool ownsFile = true)
    {
        _ownsFile = ownsFile;
        (Number, _file, _entries, _idLength) = (number, file, entries, idLength);
        _end = file.Length - idLength;
        var count = entries.Count;
        _offsets = new long[count];
        _places = new int[count];
        for (var place = 0; place < count; place++)
        {
            (_offsets[place], _places[place]) = (entries.Offset(place), place);
        }

        Array.Sort(_offsets, _places);
        _bases = new int[count];
        _firstDelta = new int[count];
        _nextDelta = new int[count];
        _kinds = new ObjectKind[count];
        Array.Fill(_firstDelta, None);
        Array.Fill(_nextDelta, None);
        ReadHeaders();
        SpreadKinds();
    }

    public int Number { get; }

    public int Count => _offsets.Length;

    /// <summary>The kind of an entry; unknown for one that is damaged or builds on an object outside of the pack.</summary>
    public ObjectKind Kind(int entry) => _kinds[entry];

    /// <summary>The place of an entry in the index.</summary>
    public int Place(int entry) => _places[entry];

    /// <summary>The entry that stands at a place of the index.</summary>
    public int Entry(int place)
    {
        var offset = _entries.Offset(place);
        var entry = Array.BinarySearch(_offsets, offset);

        // In a hostile index several ids can share an offset.
        while (entry > 0 && _offsets[entry - 1] == offset)
        {
            entry--;
        }

        while (_places[entry] != place)
        {
            entry++;
        }

        return entry;
    }

    public ReadOnlySpan<byte> Id(int place) => _entries.Id(place);

    /// <summary>The entry that a delta builds on, or <see cref="None"/>.</summary>
    public int Base(int entry) => _bases[entry];

    /// <summary>The first delta that builds on an entry, or <see cref="None"/>.</summary>
    public int FirstDelta(int entry) => _firstDelta[entry];

    /// <summary>The next delta that builds on the same entry, or <see cref="None"/>.</summary>
    public int NextDelta(int entry) => _nextDelta[entry];

    /// <summary>The deltas that build on objects outside of the pack, with those objects.</summary>
    public IReadOnlyDictionary<int, ObjectId> Foreign => _foreign;

    public bool IsForeign(int entry, out ObjectId id) => _foreign.TryGetValue(entry, out id);

    public bool TryHeader(int entry, out EntryHeader header) => EntryHeader.TryRead(Raw(entry), _idLength, out header);

    /// <summary>Whether an entry is as the index says that it was stored; true where the index does not say.</summary>
    public bool IsSound(int entry) => _entries.Checksum(_places[entry]) is not { } checksum || Crc32.HashToUInt32(Raw(entry)) == checksum;

    /// <summary>The compressed data of an entry, and no byte of the next one.</summary>
    public ReadOnlySpan<byte> Data(int entry, in EntryHeader header) => Raw(entry)[header.Length..];

    /// <summary>Tells a delta of which entry it is, where its base is named by an id that was not known.</summary>
    public void SetBase(int delta, int entry)
    {
        _foreign.Remove(delta);
        (_bases[delta], _nextDelta[delta], _firstDelta[entry]) = (entry, _firstDelta[entry], delta);
    }

    /// <summary>Makes the kind of an entry that of all that builds on it: a delta is of its base's kind.</summary>
    /// <param name="root">The entry.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="met">Told of each entry that builds on it.</param>
    public void Spread(int root, ObjectKind kind, Action<int> met)
    {
        _kinds[root] = kind;
        var waiting = new Stack<int>([root]);
        while (waiting.TryPop(out var entry))
        {
            for (var delta = _firstDelta[entry]; delta != None; delta = _nextDelta[delta])
            {
                _kinds[delta] = kind;
                met(delta);
                waiting.Push(delta);
            }
        }
    }

    public void Dispose()
    {
        if (_ownsFile)
        {
            _file.Dispose();
        }
    }

    private ReadOnlySpan<byte> Raw(int entry)
    {
        var next = entry + 1 < Count ? Math.Min(_offsets[entry + 1], _end) : _end;
        return _file.Slice(_offsets[entry], next - _offsets[entry]);
    }

    private void ReadHeaders()
    {
        Dictionary<ObjectId, int>? byId = null;

        // From the last to the first, so that the deltas of an entry are listed in the order of the pack.
        for (var entry = Count - 1; entry >= 0; entry--)
        {
            _bases[entry] = None;
            var raw = Raw(entry);
            if (!EntryHeader.TryRead(raw[..Math.Min(raw.Length, MaxHeader)], _idLength, out var header))
            {
                continue;
            }

            _kinds[entry] = header.Kind;
            if (header.Storage == EntryStorage.OffsetDelta)
            {
                _bases[entry] = Math.Max(Array.BinarySearch(_offsets, 0, entry, _offsets[entry] - header.BaseDistance), None);
            }
            else if (header.Storage == EntryStorage.IdDelta)
            {
                byId ??= Numbers();
                if (byId.TryGetValue(header.BaseId, out var number) && number != entry)
                {
                    _bases[entry] = number;
                }
                else
                {
                    _foreign.Add(entry, header.BaseId);
                }
            }

            if (_bases[entry] != None)
            {
                _nextDelta[entry] = _firstDelta[_bases[entry]];
                _firstDelta[_bases[entry]] = entry;
            }
        }
    }

    private Dictionary<ObjectId, int> Numbers()
    {
        var numbers = new Dictionary<ObjectId, int>(Count);
        for (var entry = 0; entry < Count; entry++)
        {
            numbers.TryAdd(new ObjectId(_entries.Id(_places[entry])), entry);
        }

        return numbers;
    }

    // From the roots down each entry is met once. Deltas that name their base by id can stand before it, and a hostile pack can close a
    // circle of them: what is on one or builds on one is not met, and is left without a base.
    private void SpreadKinds()
    {
        var isMet = new BitArray(Count);
        for (var root = 0; root < Count; root++)
        {
            if (_bases[root] == None)
            {
                isMet[root] = true;
                Spread(root, _kinds[root], entry => isMet[entry] = true);
            }
        }

        for (var entry = 0; entry < Count; entry++)
        {
            if (!isMet[entry])
            {
                (_bases[entry], _firstDelta[entry], _nextDelta[entry]) = (None, None, None);
            }
        }
    }
}
