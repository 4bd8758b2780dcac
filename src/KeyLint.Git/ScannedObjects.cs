using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using KeyLint.Git.Caching;
using KeyLint.Git.Lfs;

namespace KeyLint.Git;

/// <summary>
/// Objects that were scanned before and held nothing: they need not be read again. Knows ids, sizes and hashes of paths, and so no secret.
/// For several threads at once.
/// </summary>
public sealed class ScannedObjects
{
    private readonly Dictionary<ObjectId, ScannedObject> _known = [];
    private readonly ConcurrentBag<ScannedObject> _added = [];

    /// <summary>Whether anything was added.</summary>
    public bool HasGrown => !_added.IsEmpty;

    /// <summary>Remembers that an object was scanned and holds nothing where it stands.</summary>
    /// <param name="item">The object.</param>
    public void Add(in HistoryObject item)
    {
        // A pointer is read again each time, since what it points at may have come or gone.
        if (item.Kind is HistoryObjectKind.Blob or HistoryObjectKind.CommitMessage or HistoryObjectKind.TagMessage && !LfsPointer.Is(item.Content))
        {
            _added.Add(new ScannedObject(item.Id, item.Content.Length, Hash(item.Path)));
        }
    }

    /// <summary>Reads what was written before.</summary>
    /// <param name="file">The file.</param>
    /// <param name="key">What the scan depends on: rules, version, options.</param>
    /// <returns>What is known; nothing if the file is missing, damaged, or of another key.</returns>
    public static ScannedObjects Load(string file, string key)
    {
        var objects = new ScannedObjects();
        foreach (var entry in ScannedObjectsFile.Read(file, key))
        {
            objects._known[entry.Id] = entry;
        }

        return objects;
    }

    /// <summary>Writes all that is known. A file is whole or not there, whatever happens meanwhile.</summary>
    /// <param name="file">The file.</param>
    /// <param name="key">As in <see cref="Load"/>.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void Save(string file, string key)
    {
        foreach (var entry in _added)
        {
            _known[entry.Id] = entry;
        }

        ScannedObjectsFile.Write(file, key, _known.Values);
    }

    /// <summary>Whether an object need not be scanned, and how many bytes it has.</summary>
    internal bool Knows(ObjectId id, Func<string> path, out int size)
    {
        var isKnown = _known.TryGetValue(id, out var entry) && entry.PathHash == Hash(path());
        size = entry.Size;
        return isKnown;
    }

    private static ulong Hash(string path) => BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(path)));
}
