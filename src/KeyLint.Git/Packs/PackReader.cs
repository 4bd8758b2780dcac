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

    /// <summary>Git makes no delta on a larger object, nor a larger delta (core.bigFileThreshold). A pack of kilobytes can claim one.</summary>
    public const long MaxBase = 512 << 20;

    private readonly Inflater _inflater = Inflater.Create();
    private int _depth;
    private int _leaves;

    /// <summary>What something else is made of, of another copy if this one is damaged. Give the buffer back.</summary>
    /// <exception cref="InvalidDataException">The entry, or one that it builds on, is damaged or too large.</exception>
    public EntryBuffer ReadBase(Pack pack, int entry)
    {
        try
        {
            var content = ReadCopy(pack, entry, MaxBase, out var size);
            return content.IsThere ? content : throw TooLargeBase(size);
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
    /// <param name="pack">The pack.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="limit">The size above which it is not read.</param>
    /// <param name="size">Its size.</param>
    /// <returns>The content; none if it is over the limit.</returns>
    /// <exception cref="InvalidDataException">The entry, or one that it builds on, is damaged, or what it builds on is too large.</exception>
    public EntryBuffer ReadCopy(Pack pack, int entry, long limit, out long size)
    {
        var chain = new Stack<int>();
        for (var step = pack.Base(entry); step != Pack.None; step = pack.Base(step))
        {
            chain.Push(step);
        }

        EntryBuffer content = default;
        while (chain.TryPop(out var step))
        {
            content = Next(pack, step, content, MaxBase, isLast: false, out size);
            content = content.IsThere ? content : throw TooLargeBase(size);
        }

        return Next(pack, entry, content, limit, isLast: true, out size);
    }

    /// <summary>The content of an entry that builds on none of its pack.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="limit">The size above which it is not read.</param>
    /// <param name="size">Its size.</param>
    /// <returns>The content; none if it is over the limit.</returns>
    /// <exception cref="InvalidDataException">The entry, or what it builds on, is damaged, or what it builds on is too large.</exception>
    public EntryBuffer Root(Pack pack, int entry, long limit, out long size)
    {
        if (!pack.IsForeign(entry, out var id))
        {
            size = pack.TryHeader(entry, out var header) ? header.Size : 0;
            return size > limit ? default : Stored(pack, entry);
        }

        var delta = Stored(pack, entry);
        EntryBuffer content = default;
        try
        {
            size = new Delta(delta.Span).ResultSize;
            if (size > limit)
            {
                return default;
            }

            Leave();
            try
            {
                content = others.Read(id, this);
            }
            finally
            {
                _depth--;
            }

            return Apply(delta.Span, content.Span);
        }
        finally
        {
            content.Return();
            delta.Return();
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

        if (header.Storage != EntryStorage.Whole && header.Size > MaxBase)
        {
            throw new InvalidDataException("its delta is larger than any that is sound");
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

    private EntryBuffer Next(Pack pack, int entry, EntryBuffer source, long limit, bool isLast, out long size)
    {
        EntryBuffer delta = default;
        try
        {
            if (!source.IsThere)
            {
                return Root(pack, entry, limit, out size);
            }

            delta = Stored(pack, entry);
            size = new Delta(delta.Span).ResultSize;
            return size > limit ? default : Apply(delta.Span, source.Span);
        }
        catch (InvalidDataException) when (!isLast)
        {
            if (TryOther(pack, entry, out var other))
            {
                size = other.Length;
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

    private static InvalidDataException TooLargeBase(long size) => new($"it builds on an object of {size >> 20} MB, which is more than git builds on");

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
