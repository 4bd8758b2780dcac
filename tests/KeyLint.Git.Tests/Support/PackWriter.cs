using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Security.Cryptography;
using System.Text;

namespace KeyLint.Git.Tests.Support;

/// <summary>Writes packs and their indexes by hand, sound ones and such as git would never write. Format: gitformat-pack.</summary>
internal sealed class PackWriter(ObjectFormat format = ObjectFormat.Sha1)
{
    private const int OffsetDelta = 6;
    private const int IdDelta = 7;
    private readonly List<byte> _pack = [];
    private readonly List<(byte[] Id, long Offset)> _entries = [];

    /// <summary>The id that content has.</summary>
    public static string IdOf(string kind, byte[] content, ObjectFormat format = ObjectFormat.Sha1)
        => Convert.ToHexStringLower(Hash([.. Encoding.ASCII.GetBytes($"{kind} {content.Length}\0"), .. content], format));

    public static byte[] Deflate(ReadOnlySpan<byte> content, CompressionLevel level = CompressionLevel.Optimal)
    {
        // The stream writes nothing at all for nothing.
        if (content.IsEmpty)
        {
            return [0x78, 0x9C, 3, 0, 0, 0, 0, 1];
        }

        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, level, leaveOpen: true))
        {
            stream.Write(content);
        }

        return packed.ToArray();
    }

    /// <summary>Adds an object that is stored whole.</summary>
    public string Add(string kind, byte[] content)
    {
        var type = Array.IndexOf(["", "commit", "tree", "blob", "tag"], kind);
        return AddRaw(IdOf(kind, content, format), [.. Header(type, content.Length), .. Deflate(content)]);
    }

    /// <summary>Adds a delta on an object named by its id.</summary>
    public string AddOn(string source, byte[] delta, string id)
        => AddRaw(id, [.. Header(IdDelta, delta.Length), .. Convert.FromHexString(source), .. Deflate(delta)]);

    /// <summary>Adds a delta on an entry that was added before.</summary>
    public string AddOnEntry(string source, byte[] delta, string id)
    {
        var distance = Position - _entries.Last(entry => Convert.ToHexStringLower(entry.Id) == source).Offset;
        return AddRaw(id, [.. Header(OffsetDelta, delta.Length), .. Distance(distance), .. Deflate(delta)]);
    }

    /// <summary>Adds bytes as an entry.</summary>
    public string AddRaw(string id, byte[] raw)
    {
        _entries.Add((Convert.FromHexString(id), Position));
        _pack.AddRange(raw);
        return id;
    }

    /// <summary>Says in the index that an object stands where another one does.</summary>
    public void AddAlias(string id, string of)
        => _entries.Add((Convert.FromHexString(id), _entries.First(entry => Convert.ToHexStringLower(entry.Id) == of).Offset));

    /// <summary>What stands before the data of an entry: type and size.</summary>
    public static byte[] Header(int type, long size)
    {
        var bytes = new List<byte> { (byte)((type << 4) | (int)(size & 15)) };
        for (size >>= 4; size != 0; size >>= 7)
        {
            bytes[^1] |= 0x80;
            bytes.Add((byte)(size & 0x7F));
        }

        return [.. bytes];
    }

    /// <summary>Writes the pack, and unless told otherwise its index, beside the packs of a repository.</summary>
    /// <returns>The path of the pack.</returns>
    public string WriteTo(TestRepository repository, int indexVersion = 2, string name = "")
    {
        var pack = ToArray();
        var folder = Directory.CreateDirectory(Path.Combine(repository.Folder, ".git/objects/pack")).FullName;
        var path = Path.Combine(folder, (name.Length > 0 ? name : "pack-" + Convert.ToHexStringLower(pack[^IdLength..])) + ".pack");
        File.WriteAllBytes(path, pack);
        if (indexVersion > 0)
        {
            File.WriteAllBytes(Path.ChangeExtension(path, ".idx"), Index(pack[^IdLength..], indexVersion));
        }

        return path;
    }

    public byte[] ToArray()
    {
        var count = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(count, _entries.Select(entry => entry.Offset).Distinct().Count());
        byte[] bytes = [.. "PACK"u8, 0, 0, 0, 2, .. count, .. _pack];
        return [.. bytes, .. Hash(bytes, format)];
    }

    private int IdLength => format == ObjectFormat.Sha1 ? 20 : 32;

    private long Position => 12 + _pack.Count;

    private static byte[] Hash(byte[] bytes, ObjectFormat format)
#pragma warning disable CA5350 // Git's own hash.
        => format == ObjectFormat.Sha1 ? SHA1.HashData(bytes) : SHA256.HashData(bytes);
#pragma warning restore CA5350

    private static byte[] Distance(long distance)
    {
        var bytes = new List<byte> { (byte)(distance & 0x7F) };
        while ((distance >>= 7) != 0)
        {
            distance--;
            bytes.Insert(0, (byte)(0x80 | (distance & 0x7F)));
        }

        return [.. bytes];
    }

    private uint Checksum(long offset)
    {
        var end = _entries.Select(entry => entry.Offset).Where(other => other > offset).DefaultIfEmpty(Position).Min();
        return Crc32.HashToUInt32([.. _pack.Skip((int)offset - 12).Take((int)(end - offset))]);
    }

    private byte[] Index(byte[] checksum, int version)
    {
        var sorted = _entries.OrderBy(entry => Convert.ToHexString(entry.Id), StringComparer.Ordinal).ToList();
        using var index = new MemoryStream();
        if (version == 2)
        {
            index.Write([0xFF, (byte)'t', (byte)'O', (byte)'c', 0, 0, 0, 2]);
        }

        for (var first = 0; first < 256; first++)
        {
            Word(sorted.Count(entry => entry.Id[0] <= first));
        }

        foreach (var (id, offset) in sorted)
        {
            if (version == 1)
            {
                Word(offset);
            }

            index.Write(id);
        }

        if (version == 2)
        {
            sorted.ForEach(entry => Word(Checksum(entry.Offset)));
            sorted.ForEach(entry => Word(entry.Offset));
        }

        index.Write(checksum);
        index.Write(Hash(index.ToArray(), format));
        return index.ToArray();

        void Word(long number)
        {
            Span<byte> bytes = stackalloc byte[4];
            BinaryPrimitives.WriteUInt32BigEndian(bytes, (uint)number);
            index.Write(bytes);
        }
    }
}
