using KeyLint.Git.Packs;
using KeyLint.Git.Reading;
using KeyLint.Git.Storage;

namespace KeyLint.Git.Objects;

/// <summary>
/// Reads single objects by their ids without listing what there is, so that it costs nothing to open: a hook wants a few of many. What it
/// does not find, or finds damaged, is looked for once more in all that the repository holds. Not for two threads at once.
/// </summary>
internal sealed class ObjectLookup : IDisposable
{
    /// <summary>No sound commit, tag or tree has more bytes; a pack of kilobytes can claim gigabytes.</summary>
    public const int MaxStructure = 64 << 20;

    private readonly IReadOnlyList<string> _folders;
    private readonly int _idLength;
    private readonly List<PointPack> _packs = [];
    private readonly Lazy<ObjectStore> _all;

    /// <param name="folders">The folders that hold the objects.</param>
    /// <param name="idLength">The length of ids in bytes.</param>
    /// <param name="problems">Receives the folders that cannot be listed.</param>
    public ObjectLookup(IReadOnlyList<string> folders, int idLength, ProblemLog problems)
    {
        (_folders, _idLength) = (folders, idLength);
        _all = new Lazy<ObjectStore>(() => new ObjectStore(StoreSources.Open(folders, idLength, null, new ProblemLog()), null));
        var packs = folders.SelectMany(folder => GitFolder.Listed(Path.Combine(folder, "pack"), problems, inner => Directory.GetFiles(inner, "*.idx")));
        foreach (var index in packs)
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

    /// <summary>Reads a commit, tag or tree.</summary>
    /// <param name="id">The object.</param>
    /// <param name="kind">Its kind.</param>
    /// <returns>The content, to be given back; none of a blob that is large.</returns>
    /// <exception cref="InvalidDataException">It is missing, damaged, or larger than any that is sound.</exception>
    public EntryBuffer ReadStructure(ObjectId id, out ObjectKind kind)
    {
        var content = Read(id, MaxStructure, out kind, out var size);
        return size <= MaxStructure || kind == ObjectKind.Blob ? content : throw new InvalidDataException($"it has {size >> 20} MB, and was not read");
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
            if (pack.Find(bytes) is >= 0 and var number && TryRead(pack, number, id, limit, out var content, out kind, out size))
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
                // Another copy may be sound; where none is, reading from all of them tells the fault.
            }
        }

        return ReadFromAll(id, bytes, limit, out kind, out size);
    }

    public void Dispose()
    {
        _packs.ForEach(pack => pack.Dispose());
        if (_all.IsValueCreated)
        {
            _all.Value.Dispose();
        }
    }

    private bool TryRead(PointPack pack, int number, ObjectId id, long limit, out EntryBuffer content, out ObjectKind kind, out long size)
    {
        try
        {
            content = pack.Read(number, limit, out kind, out size);
            if (!content.IsThere || ObjectHash.Of(kind, content.Span, _idLength) == id)
            {
                return true;
            }

            // Only its own checksum vouches for the index, and that was not looked at.
            content.Return();
            return false;
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            // Another copy may be sound; where none is, reading from all of them tells the fault.
            (content, kind, size) = (default, ObjectKind.Unknown, 0);
            return false;
        }
    }

    private EntryBuffer ReadFromAll(ObjectId id, ReadOnlySpan<byte> bytes, long limit, out ObjectKind kind, out long size)
    {
        if (!_all.Value.TryFind(bytes, out var number))
        {
            throw new InvalidDataException("it is not in this repository");
        }

        var content = _all.Value.Read(number, limit, out kind, out size);
        if (content.IsThere && ObjectHash.Of(kind, content.Span, _idLength) != id)
        {
            content.Return();
            throw new InvalidDataException("the content is not what its id says");
        }

        return content;
    }

    private static bool IsDamage(Exception exception) => exception is IOException or InvalidDataException or UnauthorizedAccessException;
}
