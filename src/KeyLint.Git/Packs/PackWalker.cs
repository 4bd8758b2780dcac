namespace KeyLint.Git.Packs;

/// <summary>
/// Goes down delta trees, so that each entry is inflated once and made of its base while that is still there. One for each thread.
/// </summary>
/// <param name="reader">Reads what is not at hand.</param>
/// <param name="needed">Which entries are wanted, or needed by one that is.</param>
/// <param name="visitor">Takes the entries.</param>
/// <param name="queue">Takes branches for other threads.</param>
/// <param name="worker">The number of the thread.</param>
/// <param name="cancellation">Ends the walk.</param>
internal sealed class PackWalker(
    PackReader reader, NeededEntries needed, IEntryVisitor visitor, WalkQueue queue, int worker, CancellationToken cancellation)
{
    /// <summary>So much content waits for its other deltas; what is beyond that is made again when their turn comes.</summary>
    private const long MaxHeld = 32 << 20;

    private readonly List<Frame> _frames = [];
    private long _held;
    private int _released;

    /// <summary>Visits an entry and all that builds on it.</summary>
    public void Run(in WalkTask task)
    {
        try
        {
            if (task.Base is null)
            {
                Root(task.Pack, task.Entry);
            }
            else
            {
                var source = new EntryBuffer(task.Base, task.Base.Length);
                Below(task.Pack, task.Entry, ref source, task.Known);
            }

            while (_frames.Count > 0)
            {
                cancellation.ThrowIfCancellationRequested();
                Step(task.Pack);
            }
        }
        finally
        {
            while (_frames.Count > 0)
            {
                Pop();
            }
        }
    }

    private void Root(Pack pack, int entry)
    {
        EntryBuffer content = default;
        try
        {
            content = reader.Root(pack, entry, visitor.SizeLimit, out var size);
            if (!content.IsThere)
            {
                TooLarge(pack, entry, size);
                return;
            }
        }
        catch (InvalidDataException exception)
        {
            Fail(pack, entry, exception.Message);
            return;
        }

        Visit(pack, entry, content, default);
    }

    private void Step(Pack pack)
    {
        var at = _frames.Count - 1;
        var frame = _frames[at];
        var entry = frame.Next;
        var next = needed.From(pack, pack.NextDelta(entry));
        if (next != Pack.None && frame.Content.IsThere && queue.IsHungry)
        {
            queue.Give(new WalkTask(pack, entry, frame.Content.Span.ToArray(), frame.Known));
            _frames[at] = frame with { Next = next };
            return;
        }

        if (next == Pack.None)
        {
            // The last delta: what it builds on is not needed again.
            _frames.RemoveAt(at);
            _released = Math.Min(_released, at);
            _held -= frame.Content.Length;
        }
        else
        {
            _frames[at] = frame with { Next = next };
        }

        var source = frame.Content;
        try
        {
            Below(pack, entry, ref source, frame.Known);
        }
        finally
        {
            if (next == Pack.None || !frame.Content.IsThere)
            {
                source.Return();
            }
        }
    }

    // What was released is made again, if it is needed for more than the size.
    private void Below(Pack pack, int entry, ref EntryBuffer source, object? known)
    {
        EntryBuffer delta = default;
        try
        {
            EntryBuffer content;
            try
            {
                delta = reader.Stored(pack, entry);
                var size = new Delta(delta.Span).ResultSize;
                if (size > visitor.SizeLimit)
                {
                    TooLarge(pack, entry, size);
                    return;
                }

                source = source.IsThere ? source : reader.ReadBase(pack, pack.Base(entry));
                content = PackReader.Apply(delta.Span, source.Span);
            }
            catch (InvalidDataException exception)
            {
                Fail(pack, entry, exception.Message);
                return;
            }

            Visit(pack, entry, content, new EntryChange(known, delta.Span));
        }
        finally
        {
            delta.Return();
        }
    }

    private void Visit(Pack pack, int entry, EntryBuffer content, EntryChange change)
    {
        var known = visitor.Wants(pack, entry) ? visitor.Visit(pack, entry, content.Span, change, worker) : null;
        var next = needed.From(pack, pack.FirstDelta(entry));
        if (next == Pack.None)
        {
            content.Return();
        }
        else
        {
            Push(new Frame(entry, content, next, known));
        }
    }

    private void TooLarge(Pack pack, int entry, long size)
    {
        if (visitor.Wants(pack, entry))
        {
            visitor.TooLarge(pack, entry, size);
        }

        if (needed.From(pack, pack.FirstDelta(entry)) is not Pack.None and var next)
        {
            Push(new Frame(entry, default, next, null));
        }
    }

    /// <summary>An entry cannot be read, and so nothing that builds on it, unless there is another copy.</summary>
    private void Fail(Pack pack, int entry, string detail)
    {
        var lost = new Stack<(int Entry, string Detail)>([(entry, detail)]);
        while (lost.TryPop(out var next))
        {
            if (reader.TryOther(pack, next.Entry, out var content))
            {
                Recovered(pack, next.Entry, content);
                continue;
            }

            if (visitor.Wants(pack, next.Entry))
            {
                visitor.Fail(pack, next.Entry, next.Detail, worker);
            }

            for (var delta = pack.FirstDelta(next.Entry); delta != Pack.None; delta = pack.NextDelta(delta))
            {
                lost.Push((delta, "it builds on an object that cannot be read: " + detail));
            }
        }
    }

    private void Recovered(Pack pack, int entry, EntryBuffer content)
    {
        if (content.Length > visitor.SizeLimit)
        {
            content.Return();
            TooLarge(pack, entry, content.Length);
        }
        else
        {
            Visit(pack, entry, content, default);
        }
    }

    private void Push(Frame frame)
    {
        _frames.Add(frame);
        _held += frame.Content.Length;
        for (; _held > MaxHeld && _released < _frames.Count - 1; _released++)
        {
            // The oldest is needed last.
            _held -= _frames[_released].Content.Length;
            _frames[_released].Content.Return();
            _frames[_released] = _frames[_released] with { Content = default };
        }
    }

    private void Pop()
    {
        var frame = _frames[^1];
        _frames.RemoveAt(_frames.Count - 1);
        _released = Math.Min(_released, _frames.Count);
        _held -= frame.Content.Length;
        frame.Content.Return();
    }

    /// <summary>An entry whose deltas are not all visited.</summary>
    private readonly record struct Frame(int Entry, EntryBuffer Content, int Next, object? Known);
}
