using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace KeyLint.Git.Objects;

/// <summary>
/// Reads loose objects. libgit2 is not asked for them: on a truncated one it never returns. Which ones there are is looked up
/// once, so that asking for an object that is not loose costs no file access.
/// </summary>
internal sealed class LooseObjectSource : IObjectSource, IObjectOwner
{
    private readonly Dictionary<ObjectId, string> _files = [];
    private readonly ConcurrentDictionary<nint, byte[]> _lent = new();
    private long _lastHandle;

    public LooseObjectSource(IEnumerable<string> objectsDirectories)
    {
        foreach (var folder in objectsDirectories.SelectMany(Directory.EnumerateDirectories))
        {
            var start = Path.GetFileName(folder);
            foreach (var file in start.Length == 2 ? Directory.EnumerateFiles(folder) : [])
            {
                if (ObjectId.TryParse(Encoding.UTF8.GetBytes(start + Path.GetFileName(file)), out var id))
                {
                    _files.TryAdd(id, file);
                }
            }
        }
    }

    public bool Has(ObjectId id) => _files.ContainsKey(id);

    public ObjectHeader ReadHeader(ObjectId id)
    {
        if (!_files.TryGetValue(id, out var path))
        {
            return new ObjectHeader(ObjectStatus.Missing, ObjectKind.Unknown, 0, null);
        }

        try
        {
            using var file = LooseFile.Open(path);
            return new ObjectHeader(ObjectStatus.Found, file.Kind, file.Size, null);
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            return new ObjectHeader(StatusOf(exception), ObjectKind.Unknown, 0, exception.Message);
        }
    }

    public ObjectLease Read(ObjectId id)
    {
        if (!_files.TryGetValue(id, out var path))
        {
            return ObjectLease.Failed(ObjectStatus.Missing, "no such loose object");
        }

        byte[]? buffer = null;
        try
        {
            using var file = LooseFile.Open(path);
            if (file.Size > Array.MaxLength)
            {
                return ObjectLease.Failed(ObjectStatus.Corrupt, "object over 2 GB");
            }

            buffer = ArrayPool<byte>.Shared.Rent((int)file.Size);
            var content = buffer.AsMemory(0, (int)file.Size).Span;
            file.ReadContent(content);
            Verify(id, file.Kind, content);
            var handle = (nint)Interlocked.Increment(ref _lastHandle);
            _lent[handle] = buffer;
            buffer = null;
            return ObjectLease.Found(file.Kind, content, this, handle);
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            return ObjectLease.Failed(StatusOf(exception), exception.Message);
        }
        finally
        {
            if (buffer is not null)
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }
    }

    public void Release(nint handle)
    {
        if (_lent.TryRemove(handle, out var buffer))
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public void Dispose()
    {
        // Files are open only while they are read.
    }

#pragma warning disable CA5350 // Git names objects by SHA-1; this is a check against damage, not against forgery.
    private static void Verify(ObjectId id, ObjectKind kind, ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        var name = kind.ToString().ToLowerInvariant();
        hash.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{name} {content.Length}\0")));
        hash.AppendData(content);
        if (new ObjectId(hash.GetHashAndReset()) != id)
        {
            throw new InvalidDataException("the content is not what its id says");
        }
    }
#pragma warning restore CA5350

    private static bool IsDamage(Exception exception)
        => exception is IOException or InvalidDataException or UnauthorizedAccessException;

    private static ObjectStatus StatusOf(Exception exception)
        => exception is FileNotFoundException or DirectoryNotFoundException ? ObjectStatus.Missing : ObjectStatus.Corrupt;
}
