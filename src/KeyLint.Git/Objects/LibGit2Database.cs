using System.Runtime.InteropServices;
using KeyLint.Git.Packs;

namespace KeyLint.Git.Objects;

/// <summary>The packed objects of one folder, read through libgit2's raw object database.</summary>
internal sealed unsafe class LibGit2Database : IDisposable
{
    private readonly DatabaseHandle _database;

    /// <exception cref="IOException">The database cannot be opened.</exception>
    public LibGit2Database(string objectsDirectory)
    {
        NativeLibraryStart.Ensure();
        Check(NativeMethods.NewDatabase(out var database));
        _database = new DatabaseHandle(database);
        Check(NativeMethods.OpenPacks(out var backend, objectsDirectory));
        Check(NativeMethods.AddBackend(_database, backend, 1));
    }

    /// <summary>All objects, sorted.</summary>
    public ObjectId[] List()
    {
        var ids = new HashSet<ObjectId>();
        var handle = GCHandle.Alloc(ids);
        try
        {
            Check(NativeMethods.ForEach(_database, &Add, GCHandle.ToIntPtr(handle)));
        }
        finally
        {
            handle.Free();
        }

        return [.. ids.Order()];
    }

    public ObjectKind Kind(ObjectId id)
    {
        var bytes = stackalloc byte[ObjectId.ByteLength];
        id.CopyTo(new Span<byte>(bytes, ObjectId.ByteLength));
        return NativeMethods.ReadHeader(out _, out var kind, _database, bytes) == 0 ? KindOf(kind) : ObjectKind.Unknown;
    }

    /// <exception cref="InvalidDataException">The object cannot be read.</exception>
    public EntryBuffer Read(ObjectId id, long limit, out ObjectKind kind, out long size)
    {
        var bytes = stackalloc byte[ObjectId.ByteLength];
        id.CopyTo(new Span<byte>(bytes, ObjectId.ByteLength));
        if (NativeMethods.ReadHeader(out var length, out var code, _database, bytes) != 0)
        {
            throw new InvalidDataException(NativeMethods.LastMessage());
        }

        (kind, size) = (KindOf(code), (long)length);
        if (size > limit)
        {
            return default;
        }

        if (NativeMethods.Read(out var item, _database, bytes) != 0)
        {
            throw new InvalidDataException(NativeMethods.LastMessage());
        }

        try
        {
            var buffer = EntryBuffer.Rent((long)NativeMethods.Size(item));
            new ReadOnlySpan<byte>(NativeMethods.Data(item), buffer.Length).CopyTo(buffer.Room());
            return buffer;
        }
        finally
        {
            NativeMethods.Free(item);
        }
    }

    public void Dispose() => _database.Dispose();

    [UnmanagedCallersOnly(CallConvs = [typeof(System.Runtime.CompilerServices.CallConvCdecl)])]
    private static int Add(byte* id, nint list)
    {
        ((HashSet<ObjectId>)GCHandle.FromIntPtr(list).Target!).Add(new ObjectId(new ReadOnlySpan<byte>(id, ObjectId.ByteLength)));
        return 0;
    }

    private static ObjectKind KindOf(int kind) => kind is >= 1 and <= 4 ? (ObjectKind)kind : ObjectKind.Unknown;

    private static void Check(int code)
    {
        if (code < 0)
        {
            throw new IOException($"The object database cannot be opened: {NativeMethods.LastMessage()}");
        }
    }
}
