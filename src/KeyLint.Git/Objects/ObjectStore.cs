using KeyLint.Git.Caching;
using KeyLint.Git.Packs;

namespace KeyLint.Git.Objects;

/// <summary>The objects of a repository's folders, read from packs and loose files without help.</summary>
internal sealed class ObjectStore : IObjectStore
{
    private const int MaxForeignDepth = 64;

    private readonly StoreSources _sources;
    private readonly ObjectCatalog _catalog;
    private readonly ObjectKind[] _kinds;
    private readonly PackReader _single;
    private readonly Lock _singleGate = new();
    private int _foreignDepth;

    /// <param name="sources">Where the objects are.</param>
    /// <param name="snapshot">What an earlier reading found; packs of which all is known are not opened.</param>
    public ObjectStore(StoreSources sources, GraphSnapshot? snapshot)
    {
        _sources = sources;
        _catalog = new ObjectCatalog(sources.Copies());
        _single = new PackReader(id => Foreign(id, _single!));
        _kinds = new ObjectKind[_catalog.Ids.Count];
        Known = KnownGraph.Match(snapshot, _catalog.Ids, sources.IdLength);
        Known?.CopyKinds(_kinds);
        foreach (var pack in sources.Packs.Where(pack => Any(pack, number => _kinds[number] == ObjectKind.Unknown)))
        {
            Kinds(pack.Opened);
        }

        for (var number = 0; number < _kinds.Length; number++)
        {
            _kinds[number] = _kinds[number] == ObjectKind.Unknown ? KindOf(number, 0) : _kinds[number];
        }
    }

    public int Count => _kinds.Length;

    /// <summary>What is known of an earlier reading.</summary>
    public KnownGraph? Known { get; }

    /// <summary>Whether there is an object that an earlier reading did not know.</summary>
    public bool HasNews => Known is null || Enumerable.Range(0, Count).Any(number => !Known.Knows(number));

    public ObjectCatalog Catalog => _catalog;

    public StoreSources Sources => _sources;

    public bool Borrows => _sources.LooseFolders > 1;

    public ObjectId Id(int number) => _catalog.Ids[number];

    public ObjectKind Kind(int number) => _kinds[number];

    /// <summary>The number of the object that an entry is the copy of that counts; or -1.</summary>
    public int NumberOf(Pack pack, int entry) => _catalog.NumberAt(pack.Number, pack.Place(entry));

    /// <summary>Whether a pack holds an object of some sort, as the copy that counts.</summary>
    public bool Any(LazyPack pack, Func<int, bool> isSought)
    {
        for (var place = 0; place < pack.Count; place++)
        {
            if (_catalog.NumberAt(pack.Number, place) is >= 0 and var number && isSought(number))
            {
                return true;
            }
        }

        return false;
    }

    public bool IsBorrowed(int number) => _sources.IsBorrowed(_catalog.Find(number).Source)
        && _catalog.Others(number).All(copy => _sources.IsBorrowed(copy.Source));

    public bool TryFind(ReadOnlySpan<byte> id, out int number) => _catalog.Ids.TryFind(id, out number);

    public ObjectLease Read(int number)
    {
        lock (_singleGate)
        {
            try
            {
                var content = Read(number, _single, out var kind);
                return ObjectLease.Found(kind, content);
            }
            catch (InvalidDataException exception)
            {
                return ObjectLease.Failed(ObjectStatus.Corrupt, exception.Message);
            }
        }
    }

    public void Sweep(IObjectVisitor visitor, int degree, CancellationToken cancellation)
        => new StoreSweep(this, visitor, degree, cancellation).Run();

    /// <summary>Reads an object from whichever copy is sound.</summary>
    /// <exception cref="InvalidDataException">No copy is; the message says what is wrong with the first.</exception>
    public EntryBuffer Read(int number, PackReader reader, out ObjectKind kind)
    {
        try
        {
            var (source, place) = _catalog.Find(number);
            return Read(source, place, number, reader, out kind);
        }
        catch (InvalidDataException)
        {
            foreach (var copy in _catalog.Others(number))
            {
                try
                {
                    return Read(copy.Source, copy.Place, number, reader, out kind);
                }
                catch (InvalidDataException)
                {
                    // The fault of the first copy is the one to tell.
                }
            }

            throw;
        }
    }

    /// <summary>Reads what a delta builds on outside of its pack.</summary>
    public EntryBuffer Foreign(ObjectId id, PackReader reader)
    {
        Span<byte> bytes = stackalloc byte[_sources.IdLength];
        id.CopyTo(bytes);
        if (!_catalog.Ids.TryFind(bytes, out var number))
        {
            throw new InvalidDataException($"it builds on object {id}, which is missing");
        }

        if (Interlocked.Increment(ref _foreignDepth) > MaxForeignDepth)
        {
            Interlocked.Decrement(ref _foreignDepth);
            throw new InvalidDataException("it builds on too many packs, or on itself");
        }

        try
        {
            return Read(number, reader, out _);
        }
        finally
        {
            Interlocked.Decrement(ref _foreignDepth);
        }
    }

    public void Dispose()
    {
        _single.Dispose();
        _sources.Dispose();
    }

    private EntryBuffer Read(int source, int place, int number, PackReader reader, out ObjectKind kind)
    {
        if (_sources.Pack(source) is { } pack)
        {
            kind = _kinds[number];
            return reader.Read(pack.Opened, pack.Opened.Entry(place));
        }

        return _sources.Loose(source).Read(place, long.MaxValue, out kind, out _);
    }

    private void Kinds(Pack pack)
    {
        for (var entry = 0; entry < pack.Count; entry++)
        {
            if (NumberOf(pack, entry) is >= 0 and var number)
            {
                _kinds[number] = pack.Kind(entry);
            }
        }
    }

    private ObjectKind KindOf(int number, int depth)
    {
        var (source, place) = _catalog.Find(number);
        var kind = KindOf(source, place, depth);
        foreach (var copy in kind == ObjectKind.Unknown ? _catalog.Others(number) : [])
        {
            kind = kind == ObjectKind.Unknown ? KindOf(copy.Source, copy.Place, depth) : kind;
        }

        return kind;
    }

    private ObjectKind KindOf(int source, int place, int depth)
    {
        if (_sources.Pack(source) is not { } pack)
        {
            return _sources.Loose(source).Kind(place);
        }

        var opened = pack.Opened;
        var entry = opened.Entry(place);
        return opened.Kind(entry) == ObjectKind.Unknown ? ForeignKind(opened, entry, depth) : opened.Kind(entry);
    }

    private ObjectKind ForeignKind(Pack pack, int entry, int depth)
    {
        for (var step = 0; pack.Base(entry) != Pack.None && step < pack.Count; step++)
        {
            entry = pack.Base(entry);
        }

        if (depth == MaxForeignDepth || !pack.IsForeign(entry, out var id))
        {
            return ObjectKind.Unknown;
        }

        Span<byte> bytes = stackalloc byte[_sources.IdLength];
        id.CopyTo(bytes);
        return _catalog.Ids.TryFind(bytes, out var number) ? KindOf(number, depth + 1) : ObjectKind.Unknown;
    }
}
