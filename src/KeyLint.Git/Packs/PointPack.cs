using KeyLint.Git.Objects;

namespace KeyLint.Git.Packs;

/// <summary>
/// Single objects of a pack by their ids. Opening one costs two mappings, whatever its size, where <see cref="Pack"/> looks at every entry
/// first. Not for two threads at once.
/// </summary>
/// <param name="path">The pack.</param>
/// <param name="index">Its index.</param>
/// <param name="idLength">The length of ids in bytes.</param>
internal sealed class PointPack(string path, PackIndex index, int idLength) : IDisposable
{
    /// <summary>Git makes chains of 4,095 at most; a hostile pack could close a circle.</summary>
    private const int MaxChain = 10_000;

    /// <summary>Longer chains than git makes unless it is told to keep what they are made of in between; others would never be read twice.</summary>
    private const int UsualChain = 64;

    /// <summary>What something is made of may be larger than itself, but not without an end.</summary>
    private const long MaxBetween = 64 << 20;

    private readonly Lazy<MappedFile> _file = new(() => new MappedFile(path));
    private readonly Inflater _inflater = Inflater.Create();
    private readonly MadeObjects _made = new();

    public int Find(ReadOnlySpan<byte> id) => index.Find(id);

    /// <summary>Reads an object.</summary>
    /// <param name="number">Its number in the index.</param>
    /// <param name="limit">The size above which it is not read.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="size">Its size.</param>
    /// <returns>The content; none if it, or something that it is made of, is over the limit.</returns>
    /// <exception cref="InvalidDataException">The entry is damaged, or builds on one that is not in this pack.</exception>
    /// <exception cref="IOException">The pack cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The pack may not be opened.</exception>
    public EntryBuffer Read(int number, long limit, out ObjectKind kind, out long size)
    {
        var chain = Chain(index.Offset(number));
        var most = Math.Max(limit, MaxBetween);
        kind = chain[^1].Header.Kind;
        size = chain.Max(step => step.Header.Size);
        if (size > most)
        {
            return default;
        }

        size = chain.Count == 1 ? size : ResultSize(chain[0]);
        return size > limit ? default : Make(chain, most, ref size);
    }

    public void Dispose()
    {
        if (_file.IsValueCreated)
        {
            _file.Value.Dispose();
        }

        _inflater.Dispose();
        index.Dispose();
    }

    private EntryHeader Header(long offset) => EntryHeader.TryRead(Raw(offset), idLength, out var header)
        ? header
        : throw new InvalidDataException("no object begins where the index says");

    /// <summary>An entry, what it builds on, and so on to one that is stored whole.</summary>
    private List<(long Offset, EntryHeader Header)> Chain(long offset)
    {
        var chain = new List<(long Offset, EntryHeader Header)> { (offset, Header(offset)) };
        while (chain[^1].Header.Storage != EntryStorage.Whole)
        {
            offset = chain.Count > MaxChain ? throw new InvalidDataException("it builds on too many objects, or on itself") : BaseOf(offset, chain[^1].Header);
            chain.Add((offset, Header(offset)));
        }

        return chain;
    }

    private EntryBuffer Make(List<(long Offset, EntryHeader Header)> chain, long most, ref long size)
    {
        var (at, content) = (chain.FindIndex(step => _made.Holds(step.Offset)), default(EntryBuffer));
        if (at < 0)
        {
            at = chain.Count - 1;
            content = Inflate(chain[at].Offset, chain[at].Header);
        }
        else
        {
            content = _made.Copy(chain[at].Offset);
        }

        while (at-- > 0)
        {
            content = Apply(chain[at].Offset, chain[at].Header, content, most, ref size);
            if (!content.IsThere)
            {
                return default;
            }

            if (at > 0 && chain.Count > UsualChain)
            {
                _made.Keep(chain[at].Offset, content.Span);
            }
        }

        return content;
    }

    private long BaseOf(long offset, in EntryHeader header)
    {
        if (header.Storage == EntryStorage.OffsetDelta)
        {
            return offset - header.BaseDistance;
        }

        Span<byte> id = stackalloc byte[idLength];
        header.BaseId.CopyTo(id);
        return index.Find(id) is >= 0 and var number ? index.Offset(number) : throw new InvalidDataException("it builds on an object of another pack");
    }

    private long ResultSize((long Offset, EntryHeader Header) delta)
    {
        var raw = Inflate(delta.Offset, delta.Header);
        try
        {
            return new Delta(raw.Span).ResultSize;
        }
        finally
        {
            raw.Return();
        }
    }

    private EntryBuffer Apply(long offset, in EntryHeader header, EntryBuffer source, long most, ref long size)
    {
        EntryBuffer delta = default;
        try
        {
            delta = Inflate(offset, header);
            var made = new Delta(delta.Span).ResultSize;
            if (made > most)
            {
                size = made;
                return default;
            }

            return PackReader.Apply(delta.Span, source.Span);
        }
        finally
        {
            delta.Return();
            source.Return();
        }
    }

    private EntryBuffer Inflate(long offset, in EntryHeader header) => _inflater.InflateEntry(Raw(offset)[header.Length..], header.Size);

    private ReadOnlySpan<byte> Raw(long offset)
    {
        var file = _file.Value;
        return file.Slice(offset, file.Length - idLength - offset);
    }
}
