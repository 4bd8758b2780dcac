using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace KeyLint.Git.Caching;

/// <summary>
/// The file of scanned objects: the SHA-256 of a mark and a key; then entries sorted by id, each the id, size and path hash; then the
/// SHA-256 of all that.
/// </summary>
internal static class ScannedObjectsFile
{
    private const string Mark = "keylint scanned objects 1\n";
    private const int HashLength = 32;
    private const int EntryLength = ObjectId.LongByteLength + sizeof(int) + sizeof(ulong);

    /// <summary>The entries; none if the file is missing, cannot be read, is damaged or has another key.</summary>
    public static IReadOnlyList<ScannedObject> Read(string file, string key)
    {
        byte[] content;
        try
        {
            content = File.ReadAllBytes(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }

        var length = content.Length - HashLength;
        if (length < HashLength || (length - HashLength) % EntryLength != 0
            || !content.AsSpan(0, HashLength).SequenceEqual(Start(key))
            || !content.AsSpan(length).SequenceEqual(SHA256.HashData(content.AsSpan(0, length))))
        {
            return [];
        }

        var entries = new ScannedObject[(length - HashLength) / EntryLength];
        for (var number = 0; number < entries.Length; number++)
        {
            var entry = content.AsSpan(HashLength + (number * EntryLength), EntryLength);
            entries[number] = new ScannedObject(
                new ObjectId(entry[..ObjectId.LongByteLength]),
                BinaryPrimitives.ReadInt32BigEndian(entry[ObjectId.LongByteLength..]),
                BinaryPrimitives.ReadUInt64BigEndian(entry[(ObjectId.LongByteLength + sizeof(int))..]));
        }

        return entries;
    }

    public static void Write(string file, string key, IEnumerable<ScannedObject> entries)
    {
        var sorted = entries.OrderBy(entry => entry.Id).ToArray();
        var content = new byte[HashLength + (sorted.Length * EntryLength) + HashLength];
        Start(key).CopyTo(content, 0);
        for (var number = 0; number < sorted.Length; number++)
        {
            var entry = content.AsSpan(HashLength + (number * EntryLength), EntryLength);
            sorted[number].Id.CopyTo(entry[..ObjectId.LongByteLength]);
            BinaryPrimitives.WriteInt32BigEndian(entry[ObjectId.LongByteLength..], sorted[number].Size);
            BinaryPrimitives.WriteUInt64BigEndian(entry[(ObjectId.LongByteLength + sizeof(int))..], sorted[number].PathHash);
        }

        SHA256.HashData(content.AsSpan(0, content.Length - HashLength)).CopyTo(content, content.Length - HashLength);
        CacheFile.Write(file, content);
    }

    private static byte[] Start(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(Mark + key));
}
