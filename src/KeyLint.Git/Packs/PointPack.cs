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

    private readonly Lazy<MappedFile> _file = new(() => new MappedFile(path));
    private readonly Inflater _inflater = Inflater.Create();

    public int Find(ReadOnlySpan<byte> id) => index.Find(id);

    /// <summary>Reads an object.</summary>
    /// <param name="number">Its number in the index.</param>
    /// <param name="limit">The size above which it is not read.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="size">Its size.</param>
    /// <returns>The content; none if it is over the limit.</returns>
    /// <exception cref="InvalidDataException">The entry is damaged, or builds on one that is not in this pack.</exception>
    /// <exception cref="IOException">The pack cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The pack may not be opened.</exception>
    public EntryBuffer Read(int number, long limit, out ObjectKind kind, out long size)
    {
        var chain = new Stack<(long Offset, EntryHeader Header)>();
        var (offset, header) = (index.Offset(number), Header(index.Offset(number)));
        for (; header.Storage != EntryStorage.Whole; header = Header(offset))
        {
            chain.Push((offset, header));
            offset = chain.Count > MaxChain ? throw new InvalidDataException("it builds on too many objects, or on itself") : BaseOf(offset, header);
        }

        kind = header.Kind;
        size = chain.Count == 0 ? header.Size : ResultSize(chain.Last());
        if (size > limit)
        {
            return default;
        }

        var content = Inflate(offset, header);
        while (chain.TryPop(out var step))
        {
            content = Apply(step.Offset, step.Header, content);
        }

        return content;
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

    private EntryBuffer Apply(long offset, in EntryHeader header, EntryBuffer source)
    {
        EntryBuffer delta = default;
        try
        {
            delta = Inflate(offset, header);
            return PackReader.Apply(delta.Span, source.Span);
        }
        finally
        {
            delta.Return();
            source.Return();
        }
    }

    private EntryBuffer Inflate(long offset, in EntryHeader header)
    {
        var data = Raw(offset)[header.Length..];
        PackReader.CheckSize(header.Size, data.Length);
        var buffer = EntryBuffer.Rent(header.Size);
        try
        {
            _inflater.Inflate(data, buffer.Room());
            return buffer;
        }
        catch
        {
            buffer.Return();
            throw;
        }
    }

    private ReadOnlySpan<byte> Raw(long offset)
    {
        var file = _file.Value;
        return file.Slice(offset, file.Length - idLength - offset);
    }
}
