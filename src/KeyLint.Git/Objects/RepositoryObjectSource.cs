namespace KeyLint.Git.Objects;

/// <summary>All objects of a repository: loose ones, and packed ones where there is no sound loose one.</summary>
internal sealed class RepositoryObjectSource : IObjectSource
{
    private readonly LooseObjectSource _loose;
    private readonly PackedObjectSource _packed;

    private RepositoryObjectSource(LooseObjectSource loose, PackedObjectSource packed)
    {
        _loose = loose;
        _packed = packed;
    }

    public static RepositoryObjectSource Open(string objectsDirectory)
    {
        var folders = ObjectFolders.Of(objectsDirectory);
        return new RepositoryObjectSource(new LooseObjectSource(folders), PackedObjectSource.Open(folders));
    }

    public ObjectHeader ReadHeader(ObjectId id)
    {
        if (!_loose.Has(id))
        {
            return _packed.ReadHeader(id);
        }

        var loose = _loose.ReadHeader(id);
        var packed = loose.Status == ObjectStatus.Found ? loose : _packed.ReadHeader(id);
        return packed.Status == ObjectStatus.Missing ? loose : packed;
    }

    public ObjectLease Read(ObjectId id)
    {
        if (!_loose.Has(id))
        {
            return _packed.Read(id);
        }

        var loose = _loose.Read(id);
        if (loose.Status == ObjectStatus.Found)
        {
            return loose;
        }

        var packed = _packed.Read(id);
        return packed.Status == ObjectStatus.Missing ? loose : packed;
    }

    public void Dispose()
    {
        _loose.Dispose();
        _packed.Dispose();
    }
}
