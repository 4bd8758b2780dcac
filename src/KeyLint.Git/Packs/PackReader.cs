namespace KeyLint.Git.Packs;

/// <summary>Reads single entries. Not for two threads at once.</summary>
/// <param name="foreign">Reads an object that a delta builds on and that stands outside of its pack; throws if it cannot.</param>
internal sealed class PackReader(Func<ObjectId, EntryBuffer> foreign) : IDisposable
{
    /// <summary>A compressed byte stands for some thousand at most; a header that says more lies.</summary>
    private const long MaxRatio = 1100;

    private readonly Inflater _inflater = Inflater.Create();

    /// <summary>The content of an entry. Give the buffer back.</summary>
    /// <exception cref="InvalidDataException">The entry, or one that it builds on, is damaged.</exception>
    public EntryBuffer Read(Pack pack, int entry)
    {
        var chain = new Stack<int>();
        var root = entry;
        for (; pack.Base(root) != Pack.None; root = pack.Base(root))
        {
            chain.Push(root);
            if (chain.Count > pack.Count)
            {
                throw new InvalidDataException("the deltas build on each other in a circle");
            }
        }

        var content = Root(pack, root);
        while (chain.TryPop(out var step))
        {
            var delta = Stored(pack, step);
            try
            {
                var next = Apply(delta.Span, content.Span);
                content.Return();
                content = next;
            }
            catch
            {
                content.Return();
                throw;
            }
            finally
            {
                delta.Return();
            }
        }

        return content;
    }

    /// <summary>The content of an entry that builds on none of its pack.</summary>
    public EntryBuffer Root(Pack pack, int entry)
    {
        var stored = Stored(pack, entry);
        if (!pack.IsForeign(entry, out var id))
        {
            return stored;
        }

        try
        {
            var content = foreign(id);
            try
            {
                return Apply(stored.Span, content.Span);
            }
            finally
            {
                content.Return();
            }
        }
        finally
        {
            stored.Return();
        }
    }

    /// <summary>What is stored for an entry: its content, or its delta.</summary>
    public EntryBuffer Stored(Pack pack, int entry)
    {
        if (!pack.TryHeader(entry, out var header))
        {
            throw new InvalidDataException("no object begins where the index says");
        }

        if (header.Storage == EntryStorage.OffsetDelta && pack.Base(entry) == Pack.None)
        {
            throw new InvalidDataException("the object that it builds on is not where it says");
        }

        var data = pack.Data(entry, header);
        CheckSize(header.Size, data.Length);
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

    /// <summary>Holds a size that a header gives against the data behind it, before memory is taken for it.</summary>
    public static void CheckSize(long size, int data)
    {
        if (size > data * MaxRatio)
        {
            throw new InvalidDataException(data == 0 ? "the pack ends before it" : "its size is more than its data can hold");
        }
    }

    public static EntryBuffer Apply(ReadOnlySpan<byte> raw, ReadOnlySpan<byte> source)
    {
        var delta = new Delta(raw);
        var result = EntryBuffer.Rent(delta.ResultSize);
        try
        {
            delta.Apply(source, result.Room());
            return result;
        }
        catch
        {
            result.Return();
            throw;
        }
    }

    public void Dispose() => _inflater.Dispose();
}
