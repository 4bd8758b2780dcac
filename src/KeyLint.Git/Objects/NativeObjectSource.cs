namespace KeyLint.Git.Objects;

/// <summary>Reads objects through libgit2: loose objects, packs and alternates. Content is lent from libgit2's memory, never copied.</summary>
internal sealed unsafe class NativeObjectSource : IObjectSource, IObjectOwner
{
    private readonly DatabaseHandle _database;

    private NativeObjectSource(DatabaseHandle database) => _database = database;

    public static NativeObjectSource Open(string objectsDirectory)
    {
        NativeLibraryStart.Ensure();
        return NativeMethods.OpenDatabase(out var database, objectsDirectory) == 0
            ? new NativeObjectSource(new DatabaseHandle(database))
            : throw new IOException($"The object database cannot be opened: {NativeMethods.LastMessage()}");
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
}
