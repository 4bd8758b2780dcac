using KeyLint.Git.Caching;
using KeyLint.Git.Packs;

namespace KeyLint.Git.Objects;

/// <summary>The objects of a repository's folders, read from packs and loose files without help.</summary>
internal sealed class ObjectStore : IObjectStore, IOtherCopies
{
    private readonly StoreSources _sources;
    private readonly ObjectCatalog _catalog;
    private readonly ObjectKind[] _kinds;
    private readonly PackReader _single;
    private readonly Lock _singleGate = new();
    private readonly Lazy<ObjectStore>? _later;
    private bool _isDisposed;

    /// <param name="sources">Where the objects are.</param>
    /// <param name="snapshot">What an earlier reading found; packs of which all is known are not opened.</param>
    /// <param name="reopen">Opens the folders once more: git packs objects whenever it likes, and removes the files that they were in.</param>
    public ObjectStore(StoreSources sources, GraphSnapshot? snapshot, Func<ObjectStore>? reopen = null)
    {
        _later = reopen is null ? null : new Lazy<ObjectStore>(reopen);
        _sources = sources;
        _catalog = new ObjectCatalog(sources.Copies());
        Known = KnownGraph.Match(snapshot, _catalog.Ids, sources.IdLength);
        _kinds = ObjectKinds.Of(sources, _catalog, Known);
        _single = new PackReader(this);
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
        try
        {
            var content = ReadAlone(number, long.MaxValue, out var kind, out _);
            return ObjectLease.Found(kind, content);
        }
        catch (InvalidDataException exception)
        {
            return ObjectLease.Failed(exception.Message);
        }
    }

    public void Sweep(IObjectVisitor visitor, int degree, CancellationToken cancellation)
        => new StoreSweep(this, visitor, degree, cancellation).Run();

    /// <summary>Reads an object, unless it is over a limit.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="limit">The size above which it is not read.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="size">Its size.</param>
    /// <returns>The content, to be given back; none if it is over the limit.</returns>
    /// <exception cref="InvalidDataException">No copy of it is sound.</exception>
    public EntryBuffer Read(int number, long limit, out ObjectKind kind, out long size) => ReadAlone(number, limit, out kind, out size);

    /// <summary>Reads an object from whichever copy is sound.</summary>
    /// <exception cref="InvalidDataException">No copy is; the message says what is wrong with the first.</exception>
    public EntryBuffer Read(int number, PackReader reader, out ObjectKind kind) => Read(number, reader, long.MaxValue, out kind, out _);

    private EntryBuffer Read(int number, PackReader reader, long limit, out ObjectKind kind, out long size)
    {
        try
        {
            var (source, place) = _catalog.Find(number);
            return Read(source, place, number, reader, limit, out kind, out size);
        }
        catch (InvalidDataException)
        {
            if (TryOther(number, _catalog.Find(number), reader, limit, out var content, out kind, out size)
                || TryLater(number, limit, out content, out kind, out size))
            {
                return content;
            }

            throw;
        }
    }

    /// <inheritdoc/>
    EntryBuffer IOtherCopies.Read(ObjectId id, PackReader reader)
    {
        Span<byte> bytes = stackalloc byte[_sources.IdLength];
        id.CopyTo(bytes);
        if (!TryFind(bytes, out var number))
        {
            throw new InvalidDataException($"it builds on object {id}, which is missing");
        }

        var content = Read(number, reader, PackReader.MaxBase, out _, out var size);
        return content.IsThere ? content : throw new InvalidDataException($"it builds on an object of {size >> 20} MB, which is more than git builds on");
    }

    /// <inheritdoc/>
    bool IOtherCopies.TryRead(Pack pack, int entry, PackReader reader, out EntryBuffer content)
    {
        var place = pack.Place(entry);
        content = default;
        return TryFind(pack.Id(place), out var number) && TryOther(number, (pack.Number, place), reader, PackReader.MaxBase, out content, out _, out _) && content.IsThere;
    }

    public void Dispose()
    {
        _isDisposed = true;
        if (_later?.IsValueCreated == true)
        {
            _later.Value.Dispose();
        }

        _single.Dispose();
        _sources.Dispose();
    }

    private EntryBuffer ReadAlone(int number, long limit, out ObjectKind kind, out long size)
    {
        lock (_singleGate)
        {
            // The files are mapped: after their end there is no error but a crash.
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            return Read(number, _single, limit, out kind, out size);
        }
    }

    private bool TryLater(int number, long limit, out EntryBuffer content, out ObjectKind kind, out long size)
    {
        (content, kind, size) = (default, ObjectKind.Unknown, 0);
        if (_later is null || !_catalog.Copies(number).Any(copy => _sources.IsGone(copy.Source, copy.Place)))
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[_sources.IdLength];
        Id(number).CopyTo(bytes);
        if (!_later.Value.TryFind(bytes, out var later))
        {
            return false;
        }

        content = _later.Value.ReadAlone(later, limit, out kind, out size);
        return true;
    }

    private EntryBuffer Read(int source, int place, int number, PackReader reader, long limit, out ObjectKind kind, out long size)
    {
        if (_sources.Pack(source) is { } pack)
        {
            kind = _kinds[number];
            return reader.ReadCopy(pack.Opened, pack.Opened.Entry(place), limit, out size);
        }

        return _sources.Loose(source).Read(place, limit, out kind, out size);
    }

    private bool TryOther(int number, (int, int) damaged, PackReader reader, long limit, out EntryBuffer content, out ObjectKind kind, out long size)
    {
        foreach (var (source, place) in _catalog.Copies(number).Where(copy => copy != damaged))
        {
            try
            {
                content = Read(source, place, number, reader, limit, out kind, out size);
                return true;
            }
            catch (InvalidDataException)
            {
                // The fault of the first copy is the one to tell.
            }
        }

        (content, kind, size) = (default, ObjectKind.Unknown, 0);
        return false;
    }
}
