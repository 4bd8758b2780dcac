using KeyLint.Git.Packs;
using KeyLint.Git.Reading;

namespace KeyLint.Git.Objects;

/// <summary>
/// Reads single objects by their ids without listing what there is, so that it costs nothing to open: a hook wants a few of many. What it
/// does not find, or finds damaged, is looked for once more in all that the repository holds. Not for two threads at once.
/// </summary>
internal sealed class ObjectLookup : IDisposable
{
    private readonly IReadOnlyList<string> _folders;
    private readonly int _idLength;
    private readonly List<PointPack> _packs = [];
    private readonly Lazy<ObjectStore> _all;

    /// <param name="folders">The folders that hold the objects.</param>
    /// <param name="idLength">The length of ids in bytes.</param>
    public ObjectLookup(IReadOnlyList<string> folders, int idLength)
    {
        (_folders, _idLength) = (folders, idLength);
        _all = new Lazy<ObjectStore>(() => new ObjectStore(StoreSources.Open(folders, idLength, null, new ProblemLog()), null));
        foreach (var index in folders.Select(folder => Path.Combine(folder, "pack")).Where(Directory.Exists).SelectMany(Indexes))
        {
            try
            {
                _packs.Add(new PointPack(Path.ChangeExtension(index, ".pack"), new PackIndex(index, idLength, isHashed: false), idLength));
            }
            catch (Exception exception) when (IsDamage(exception))
            {
                // Its objects are found by reading the pack itself.
            }
        }
    }

    /// <summary>Reads an object.</summary>
    /// <param name="id">The object.</param>
    /// <param name="limit">The size above which it is not read.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="size">Its size.</param>
    /// <returns>The content, to be given back; none if it is over the limit.</returns>
    /// <exception cref="InvalidDataException">It is missing or damaged.</exception>
    public EntryBuffer Read(ObjectId id, long limit, out ObjectKind kind, out long size)
    {
        Span<byte> bytes = stackalloc byte[_idLength];
        id.CopyTo(bytes);
        foreach (var pack in _packs)
        {
            if (pack.Find(bytes) is >= 0 and var number && TryRead(pack, number, limit, out var content, out kind, out size))
            {
                return content;
            }
        }

        var name = id.ToString();
        foreach (var file in _folders.Select(folder => Path.Combine(folder, name[..2], name[2..])).Where(File.Exists))
        {
            try
            {
                return LooseObjects.Read(file, id, _idLength, limit, out kind, out size);
            }
            catch (InvalidDataException)
            {
                // Another copy may be sound; the fault of the last one is told.
            }
        }

        return ReadFromAll(bytes, limit, out kind, out size);
    }

    public void Dispose()
    {
        _packs.ForEach(pack => pack.Dispose());
        if (_all.IsValueCreated)
        {
            _all.Value.Dispose();
        }
    }

    private static IEnumerable<string> Indexes(string folder) => Directory.GetFiles(folder, "*.idx").Order(StringComparer.Ordinal);

    private static bool TryRead(PointPack pack, int number, long limit, out EntryBuffer content, out ObjectKind kind, out long size)
    {
        try
        {
            content = pack.Read(number, limit, out kind, out size);
            return true;
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            // Another copy may be sound; the fault of the last one is told.
            (content, kind, size) = (default, ObjectKind.Unknown, 0);
            return false;
        }
    }

    private EntryBuffer ReadFromAll(ReadOnlySpan<byte> id, long limit, out ObjectKind kind, out long size)
    {
        if (!_all.Value.TryFind(id, out var number))
        {
            throw new InvalidDataException("it is not in this repository");
        }

        using var lease = _all.Value.Read(number);
        if (lease.Detail is { } fault)
        {
            throw new InvalidDataException(fault);
        }

        (kind, size) = (lease.Kind, lease.Content.Length);
        if (size > limit)
        {
            return default;
        }

        var buffer = EntryBuffer.Rent(size);
        lease.Content.CopyTo(buffer.Room());
        return buffer;
    }

    private static bool IsDamage(Exception exception) => exception is IOException or InvalidDataException or UnauthorizedAccessException;
}
