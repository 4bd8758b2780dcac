namespace KeyLint.Git.Packs;

/// <summary>Reads single entries. Not for two threads at once.</summary>
/// <param name="others">Finds what a pack does not hold.</param>
internal sealed class PackReader(IOtherCopies others) : IDisposable
{
    /// <summary>A compressed byte stands for some thousand at most; a header that says more lies.</summary>
    private const long MaxRatio = 1100;

    /// <summary>Deltas of up to this size are made without a look at their instructions first.</summary>
    private const long MaxUnchecked = 1 << 20;

    /// <summary>How often one reading may leave a pack. Packs can be made to lead to each other without an end.</summary>
    private const int MaxLeaves = 64;

    private readonly Inflater _inflater = Inflater.Create();
    private int _depth;
    private int _leaves;

    /// <summary>The content of an entry, of another copy if this one is damaged. Give the buffer back.</summary>
    /// <exception cref="InvalidDataException">The entry, or one that it builds on, is damaged.</exception>
    public EntryBuffer Read(Pack pack, int entry)
    {
        try
        {
            return ReadCopy(pack, entry);
        }
        catch (InvalidDataException)
        {
            if (TryOther(pack, entry, out var content))
            {
                return content;
            }

            throw;
        }
    }

    /// <summary>The content of an entry as this pack holds it.</summary>
    /// <exception cref="InvalidDataException">The entry, or one that it builds on, is damaged.</exception>
    public EntryBuffer ReadCopy(Pack pack, int entry)
    {
        var chain = new Stack<int>();
        for (var step = entry; step != Pack.None; step = pack.Base(step))
        {
            chain.Push(step);
        }

        EntryBuffer content = default;
        while (chain.TryPop(out var step))
        {
            content = Next(pack, step, content, chain.Count == 0);
        }

        return content;
    }

    /// <summary>The content of an entry that builds on none of its pack.</summary>
    /// <exception cref="InvalidDataException">The entry, or what it builds on, is damaged.</exception>
    public EntryBuffer Root(Pack pack, int entry)
    {
        var stored = Stored(pack, entry);
        if (!pack.IsForeign(entry, out var id))
        {
            return stored;
        }

        EntryBuffer content = default;
        try
        {
            Leave();
            content = others.Read(id, this);
            return Apply(stored.Span, content.Span);
        }
        finally
        {
            _depth--;
            content.Return();
            stored.Return();
        }
    }

    /// <summary>Reads another copy of an entry that cannot be read; false if there is no sound one.</summary>
    public bool TryOther(Pack pack, int entry, out EntryBuffer content)
    {
        try
        {
            Leave();
            return others.TryRead(pack, entry, this, out content);
        }
        catch (InvalidDataException)
        {
            content = default;
            return false;
        }
        finally
        {
            _depth--;
        }
    }

    /// <summary>What is stored for an entry: its content, or its delta.</summary>
    public EntryBuffer Stored(Pack pack, int entry)
    {
        if (!pack.TryHeader(entry, out var header))
        {
            throw new InvalidDataException("no object begins where the index says");
        }

        if (header.Storage != EntryStorage.Whole && pack.Base(entry) == Pack.None && !pack.IsForeign(entry, out _))
        {
            throw new InvalidDataException("the object that it builds on is not where it says, or builds on it in turn");
        }

        // The few bytes that say kind, size and base have no other checksum.
        if (!pack.IsSound(entry))
        {
            throw new InvalidDataException("its bytes are not those that the index was made for");
        }

        return _inflater.InflateEntry(pack.Data(entry, header), header.Size);
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
        if (delta.ResultSize > MaxUnchecked)
        {
            delta.CheckResultSize();
        }

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

    private EntryBuffer Next(Pack pack, int entry, EntryBuffer source, bool isLast)
    {
        EntryBuffer delta = default;
        try
        {
            if (!source.IsThere)
            {
                return Root(pack, entry);
            }

            delta = Stored(pack, entry);
            return Apply(delta.Span, source.Span);
        }
        catch (InvalidDataException) when (!isLast)
        {
            if (TryOther(pack, entry, out var other))
            {
                return other;
            }

            throw;
        }
        finally
        {
            delta.Return();
            source.Return();
        }
    }

    private void Leave()
    {
        _leaves = _depth == 0 ? 1 : _leaves + 1;
        _depth++;
        if (_leaves > MaxLeaves)
        {
            throw new InvalidDataException("it builds on too many packs, or on itself");
        }
    }
}
