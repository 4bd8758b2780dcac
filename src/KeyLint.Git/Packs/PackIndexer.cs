using System.Buffers.Binary;
using KeyLint.Git.Objects;

namespace KeyLint.Git.Packs;

/// <summary>
/// Finds the objects of a pack by reading it from its beginning to its end, or to the first entry that is damaged, as
/// <c>git index-pack</c> does.
/// </summary>
internal sealed class PackIndexer : IEntryVisitor
{
    private const int HeaderLength = 12;
    private readonly ObjectId[] _ids;
    private readonly Dictionary<ObjectId, int> _entries = [];
    private readonly int _idLength;

    private PackIndexer(int count, int idLength) => (_ids, _idLength) = (new ObjectId[count], idLength);

    public long SizeLimit => long.MaxValue;

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
        return new PackIndexer(offsets.Count, idLength).Index(file, offsets, announced);
    }

    public bool Wants(Pack pack, int entry) => _ids[entry].IsZero;

    public object? Visit(Pack pack, int entry, ReadOnlySpan<byte> content, EntryChange change, int worker)
    {
        _ids[entry] = ObjectHash.Of(KindOf(pack, entry), content, _idLength);
        _entries.TryAdd(_ids[entry], entry);
        return null;
    }

    public void TooLarge(Pack pack, int entry, long size) => throw new InvalidOperationException("There is no limit.");

    public void Fail(Pack pack, int entry, string detail, int worker)
    {
        // What cannot be read has no id. The report counts it.
    }

    private static List<long> Offsets(MappedFile file, long announced, int idLength)
    {
        using var inflater = Inflater.Create();
        var offsets = new List<long>();
        var at = (long)HeaderLength;
        while (offsets.Count < announced && EntryHeader.TryRead(file.Slice(at, 64), idLength, out var header))
        {
            EntryBuffer buffer = default;
            try
            {
                var data = file.Slice(at + header.Length, int.MaxValue);
                PackReader.CheckSize(header.Size, data.Length);
                buffer = EntryBuffer.Rent(header.Size);
                offsets.Add(at);
                at += header.Length + inflater.Measure(data, buffer.Room());
            }
            catch (InvalidDataException)
            {
                // Nobody knows where the next entry begins.
                break;
            }
            finally
            {
                buffer.Return();
            }
        }

        return offsets;
    }

    private IndexedPack Index(MappedFile file, List<long> offsets, long announced)
    {
        using var pack = new Pack(0, "", file, new Unnamed(offsets, _idLength), _idLength, ownsFile: false);
        for (var before = -1; before < _entries.Count;)
        {
            // A delta can name a base that has its id only after this round.
            before = _entries.Count;
            var needed = new NeededEntries([pack], this);
            using var queue = new WalkQueue(needed.Roots(), 1);
            using var reader = new PackReader(id => _entries.TryGetValue(id, out var entry)
                ? new PackReader(_ => throw new InvalidDataException("not known yet")).Read(pack, entry)
                : throw new InvalidDataException("not known yet"));
            var walker = new PackWalker(reader, needed, this, queue, 0, default);
            while (queue.TryTake(out var task))
            {
                walker.Run(task);
            }
        }

        return new IndexedPack(offsets.Select((offset, entry) => (_ids[entry], offset)).Where(entry => !entry.Item1.IsZero), announced, _idLength);
    }

    private ObjectKind KindOf(Pack pack, int entry)
    {
        while (pack.Kind(entry) == ObjectKind.Unknown)
        {
            entry = pack.Base(entry) != Pack.None ? pack.Base(entry)
                : pack.IsForeign(entry, out var id) ? _entries[id]
                : throw new InvalidDataException("its kind is not known");
        }

        return pack.Kind(entry);
    }

    /// <summary>Entries whose ids are not known.</summary>
    private sealed class Unnamed(List<long> offsets, int idLength) : IPackEntries
    {
        private readonly byte[] _zero = new byte[idLength];

        public int Count => offsets.Count;

        public ReadOnlySpan<byte> Id(int number) => _zero;

        public long Offset(int number) => offsets[number];
    }
}
