using System.Buffers.Binary;
using KeyLint.Git.Objects;

namespace KeyLint.Git.Packs;

/// <summary>
/// Finds the objects of a pack by reading it from its beginning to its end, or to the first entry that is damaged, as
/// <c>git index-pack</c> does.
/// </summary>
internal sealed class PackIndexer : IEntryVisitor, IOtherCopies
{
    private const int HeaderLength = 12;
    private readonly Pack _pack;
    private readonly ObjectId[] _ids;
    private readonly ObjectKind[] _kinds;
    private readonly ILookup<ObjectId, int> _deltas;
    private readonly int _idLength;

    private PackIndexer(Pack pack, int idLength)
    {
        (_pack, _idLength) = (pack, idLength);
        _ids = new ObjectId[pack.Count];
        _kinds = new ObjectKind[pack.Count];
        _deltas = pack.Foreign.ToLookup(entry => entry.Value, entry => entry.Key);
    }

    public long SizeLimit => PackReader.MaxBase;

    /// <exception cref="InvalidDataException">The file is no pack.</exception>
    public static IndexedPack Index(MappedFile file, int idLength)
    {
        var start = file.Slice(0, HeaderLength);
        if (start.Length < HeaderLength || !start.StartsWith("PACK"u8) || BinaryPrimitives.ReadUInt32BigEndian(start[4..]) is not (2 or 3))
        {
            throw new InvalidDataException("it does not begin as a pack does");
        }

        var announced = BinaryPrimitives.ReadUInt32BigEndian(start[8..]);
        var offsets = Offsets(file, announced, idLength);
        using var pack = new Pack(0, file, new Unnamed(offsets, idLength), idLength, ownsFile: false);
        var ids = new PackIndexer(pack, idLength).Ids();
        return new IndexedPack(ids.Zip(offsets).Where(entry => !entry.First.IsZero), announced, idLength);
    }

    public bool Wants(Pack pack, int entry) => true;

    public object? Visit(Pack pack, int entry, ReadOnlySpan<byte> content, EntryChange change, int worker)
    {
        _kinds[entry] = pack.Base(entry) == Pack.None ? pack.Kind(entry) : _kinds[pack.Base(entry)];
        _ids[entry] = ObjectHash.Of(_kinds[entry], content, _idLength);

        // Deltas that name this one by its id go on here.
        foreach (var delta in _deltas[_ids[entry]].Where(delta => pack.IsForeign(delta, out _)))
        {
            pack.SetBase(delta, entry);
        }

        return null;
    }

    public void TooLarge(Pack pack, int entry, long size)
    {
        // To know its id, it would have to be made. The report counts it.
    }

    public void Fail(Pack pack, int entry, string detail, int worker)
    {
        // What cannot be read has no id. The report counts it.
    }

    public EntryBuffer Read(ObjectId id, PackReader reader) => throw new InvalidDataException("it builds on an object that is not known yet");

    public bool TryRead(Pack pack, int entry, PackReader reader, out EntryBuffer content)
    {
        content = default;
        return false;
    }

    private static List<long> Offsets(MappedFile file, long announced, int idLength)
    {
        using var inflater = Inflater.Create();
        var offsets = new List<long>();
        var at = (long)HeaderLength;
        while (offsets.Count < announced && EntryHeader.TryRead(file.Slice(at, 64), idLength, out var header))
        {
            try
            {
                var data = file.Slice(at + header.Length, int.MaxValue);
                PackReader.CheckSize(header.Size, data.Length);
                offsets.Add(at);
                at += header.Length + inflater.Measure(data, header.Size);
            }
            catch (InvalidDataException)
            {
                // Nobody knows where the next entry begins.
                break;
            }
        }

        return offsets;
    }

    private ObjectId[] Ids()
    {
        var needed = new NeededEntries([_pack], this);
        using var queue = new WalkQueue(needed.Roots(), 1);
        using var reader = new PackReader(this);
        var walker = new PackWalker(reader, needed, this, queue, 0, default);
        while (queue.TryTake(out var task))
        {
            walker.Run(task);
        }

        return _ids;
    }

    /// <summary>Entries whose ids are not known.</summary>
    private sealed class Unnamed(List<long> offsets, int idLength) : IPackEntries
    {
        private readonly byte[] _zero = new byte[idLength];

        public int Count => offsets.Count;

        public ReadOnlySpan<byte> Id(int number) => _zero;

        public long Offset(int number) => offsets[number];

        public uint? Checksum(int number) => null;
    }
}
