using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace KeyLint.Git.Caching;

/// <summary>
/// The file of a snapshot: the SHA-256 of a mark and a key; then each array as its length in bytes and its elements, lowest byte first; then
/// the SHA-256 of all that.
/// </summary>
internal static class GraphFile
{
    private const string Mark = "keylint graph 1\n";
    private const int HashLength = 32;

    /// <summary>The snapshot; null if the file is missing, cannot be read, is damaged or has another key.</summary>
    public static GraphSnapshot? Read(string file, string key)
    {
        byte[] content;
        try
        {
            content = BitConverter.IsLittleEndian ? File.ReadAllBytes(file) : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        var length = content.Length - HashLength;
        if (length < HashLength
            || !content.AsSpan(0, HashLength).SequenceEqual(Start(key))
            || !content.AsSpan(length).SequenceEqual(SHA256.HashData(content.AsSpan(0, length))))
        {
            return null;
        }

        ReadOnlySpan<byte> rest = content.AsSpan(HashLength, length - HashLength);
        return new GraphSnapshot
        {
            Packs = Next<byte>(ref rest),
            Ids = Next<byte>(ref rest),
            Kinds = Next<byte>(ref rest),
            Commits = Next<int>(ref rest),
            Times = Next<long>(ref rest),
            Trees = Next<int>(ref rest),
            Names = Next<int>(ref rest),
            OtherNames = Next<int>(ref rest),
            NameTable = Next<byte>(ref rest),
            Tags = Next<int>(ref rest),
            TagTargets = Next<byte>(ref rest),
            Links = Next<int>(ref rest),
            LinkCommits = Next<byte>(ref rest),
            Absent = Next<int>(ref rest),
            AbsentIds = Next<byte>(ref rest),
            AbsentNames = Next<int>(ref rest),
        };
    }

    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Write(string file, string key, GraphSnapshot graph)
    {
        using var content = new MemoryStream();
        content.Write(Start(key));
        Add<byte>(graph.Packs);
        Add<byte>(graph.Ids);
        Add<byte>(graph.Kinds);
        Add<int>(graph.Commits);
        Add<long>(graph.Times);
        Add<int>(graph.Trees);
        Add<int>(graph.Names);
        Add<int>(graph.OtherNames);
        Add<byte>(graph.NameTable);
        Add<int>(graph.Tags);
        Add<byte>(graph.TagTargets);
        Add<int>(graph.Links);
        Add<byte>(graph.LinkCommits);
        Add<int>(graph.Absent);
        Add<byte>(graph.AbsentIds);
        Add<int>(graph.AbsentNames);
        content.Write(SHA256.HashData(content.GetBuffer().AsSpan(0, (int)content.Length)));
        if (BitConverter.IsLittleEndian)
        {
            CacheFile.Write(file, content.GetBuffer().AsSpan(0, (int)content.Length));
        }

        void Add<T>(T[] array)
            where T : unmanaged
        {
            var bytes = MemoryMarshal.AsBytes(array.AsSpan());
            content.Write(BitConverter.GetBytes(bytes.Length));
            content.Write(bytes);
        }
    }

    // The hash has told that what is here is what was written.
    private static T[] Next<T>(ref ReadOnlySpan<byte> rest)
        where T : unmanaged
    {
        var length = BitConverter.ToInt32(rest);
        var array = MemoryMarshal.Cast<byte, T>(rest.Slice(sizeof(int), length)).ToArray();
        rest = rest[(sizeof(int) + length)..];
        return array;
    }

    private static byte[] Start(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(Mark + key));
}
