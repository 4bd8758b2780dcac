namespace KeyLint.Git.Objects;

/// <summary>Reads packed objects through libgit2. Content is lent from libgit2's memory, never copied.</summary>
internal sealed unsafe class PackedObjectSource : IObjectSource, IObjectOwner
{
    private readonly DatabaseHandle _database;

    private PackedObjectSource(DatabaseHandle database) => _database = database;

    public static PackedObjectSource Open(IReadOnlyList<string> objectsDirectories)
    {
        NativeLibraryStart.Ensure();
        Check(NativeMethods.NewDatabase(out var database));
        var handle = new DatabaseHandle(database);
        for (var number = 0; number < objectsDirectories.Count; number++)
        {
            Check(NativeMethods.OpenPacks(out var backend, objectsDirectories[number]));
            Check(NativeMethods.AddBackend(handle, backend, objectsDirectories.Count - number));
        }

        return new PackedObjectSource(handle);
    }

    public ObjectHeader ReadHeader(ObjectId id)
    {
        var bytes = stackalloc byte[ObjectId.ByteLength];
        id.CopyTo(new Span<byte>(bytes, ObjectId.ByteLength));
        var code = NativeMethods.ReadHeader(out var size, out var kind, _database, bytes);
        return code == 0
            ? new ObjectHeader(ObjectStatus.Found, KindOf(kind), (long)size, null)
            : new ObjectHeader(StatusOf(code), ObjectKind.Unknown, 0, NativeMethods.LastMessage());
    }

    public ObjectLease Read(ObjectId id)
    {
        var bytes = stackalloc byte[ObjectId.ByteLength];
        id.CopyTo(new Span<byte>(bytes, ObjectId.ByteLength));
        var code = NativeMethods.Read(out var item, _database, bytes);
        if (code != 0)
        {
            return ObjectLease.Failed(StatusOf(code), NativeMethods.LastMessage());
        }

        var size = NativeMethods.Size(item);
        if (size > int.MaxValue)
        {
            NativeMethods.Free(item);
            return ObjectLease.Failed(ObjectStatus.Corrupt, "object over 2 GB");
        }

        var content = new ReadOnlySpan<byte>(NativeMethods.Data(item), (int)size);
        return ObjectLease.Found(KindOf(NativeMethods.Kind(item)), content, this, item);
    }

    public void Release(nint handle) => NativeMethods.Free(handle);

    public void Dispose() => _database.Dispose();

    private static ObjectStatus StatusOf(int code) => code == NativeMethods.NotFound ? ObjectStatus.Missing : ObjectStatus.Corrupt;

    private static ObjectKind KindOf(int kind) => kind is >= 1 and <= 4 ? (ObjectKind)kind : ObjectKind.Unknown;

    private static void Check(int code)
    {
        if (code < 0)
        {
            throw new IOException($"The object database cannot be opened: {NativeMethods.LastMessage()}");
        }
    }
}
