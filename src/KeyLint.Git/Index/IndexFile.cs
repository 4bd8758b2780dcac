using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using KeyLint.Git.Parsing;

namespace KeyLint.Git.Index;

/// <summary>
/// One index file of version 2, 3 or 4, read as far as it is sound. Format: git's Documentation/gitformat-index.
/// </summary>
internal sealed class IndexFile
{
    private const int HeaderLength = 12;

    private readonly List<StagedFile> _entries = [];

    private IndexFile()
    {
    }

    public IReadOnlyList<StagedFile> Entries => _entries;

    public IReadOnlyList<StagedFile> Resolved { get; private set; } = [];

    /// <summary>Where the rest of a split index is.</summary>
    public IndexLink? Link { get; private set; }

    /// <summary>The trees that folders were written as or read from, by folder; those of folders that were changed since are not there.</summary>
    public IReadOnlyDictionary<string, ObjectId> Trees { get; private set; } = new Dictionary<string, ObjectId>();

    /// <summary>What is wrong with the file, as the end of a sentence; null if nothing is.</summary>
    public string? Fault { get; private set; }

    public static IndexFile Read(ReadOnlySpan<byte> content, ObjectFormat format)
    {
        var index = new IndexFile();
        index.Fault = index.ReadHeader(content, format.IdLength());
        return index;
    }

    private string? ReadHeader(ReadOnlySpan<byte> content, int idLength)
    {
        if (content.Length < HeaderLength + idLength || !content.StartsWith("DIRC"u8))
        {
            return "is truncated or no index";
        }

        var version = BinaryPrimitives.ReadUInt32BigEndian(content[4..]);
        if (version is < 2 or > 4)
        {
            return string.Create(CultureInfo.InvariantCulture, $"has the unknown version {version}");
        }

        var fault = ReadBody(content[HeaderLength..^idLength], (int)version, BinaryPrimitives.ReadUInt32BigEndian(content[8..]), idLength);
        return fault ?? (IsSound(content[..^idLength], content[^idLength..]) ? null : "does not match its checksum");
    }

    private string? ReadBody(ReadOnlySpan<byte> rest, int version, uint count, int idLength)
    {
        var reader = new IndexEntryReader(rest, version, idLength);
        for (uint number = 0; number < count; number++)
        {
            if (reader.Next() is not { } entry)
            {
                return string.Create(CultureInfo.InvariantCulture, $"is damaged after {number} of {count} entries");
            }

            _entries.Add(entry);
        }

        return ReadExtensions(reader.Rest, idLength);
    }

    private string? ReadExtensions(ReadOnlySpan<byte> rest, int idLength)
    {
        while (!rest.IsEmpty)
        {
            var length = rest.Length < 8 ? uint.MaxValue : BinaryPrimitives.ReadUInt32BigEndian(rest[4..]);
            if (length > rest.Length - 8)
            {
                return "has a truncated extension";
            }

            if (ReadExtension(rest[..4], rest.Slice(8, (int)length), idLength) is { } fault)
            {
                return fault;
            }

            rest = rest[(8 + (int)length)..];
        }

        return null;
    }

    private string? ReadExtension(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data, int idLength)
    {
        if (name.SequenceEqual("link"u8))
        {
            Link = IndexLink.Read(data, idLength);
            return Link is null ? "is split, and its link to the shared part is damaged" : null;
        }

        if (name.SequenceEqual("REUC"u8))
        {
            Resolved = ResolvedConflicts.Read(data, idLength, out var isDamaged);
            return isDamaged ? "has a damaged list of resolved conflicts" : null;
        }

        if (name.SequenceEqual("TREE"u8))
        {
            // It only saves work: one that is damaged is as good as none.
            Trees = CachedTrees.Read(data, idLength);
            return null;
        }

        // One that begins with a capital may be passed over; sdir says that folders may stand for all that is in them.
        return char.IsAsciiLetterUpper((char)name[0]) || name.SequenceEqual("sdir"u8)
            ? null
            : $"needs the unknown extension '{PathText.Decode(name)}'";
    }

#pragma warning disable CA5350 // Git's own checksum; it tells damage, not forgery.
    private static bool IsSound(ReadOnlySpan<byte> content, ReadOnlySpan<byte> sum)
    {
        // All zero where git was told to save the time (index.skipHash).
        return !sum.ContainsAnyExcept((byte)0)
            || sum.SequenceEqual(sum.Length == ObjectId.ByteLength ? SHA1.HashData(content) : SHA256.HashData(content));
    }
#pragma warning restore CA5350
}
