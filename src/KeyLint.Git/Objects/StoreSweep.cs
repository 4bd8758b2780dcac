using System.Runtime.ExceptionServices;
using KeyLint.Git.Packs;

namespace KeyLint.Git.Objects;

/// <summary>One sweep over a store: packs by their delta trees, loose objects one by one.</summary>
internal sealed class StoreSweep(ObjectStore store, IObjectVisitor visitor, int degree, CancellationToken cancellation) : IEntryVisitor
{
    private readonly PackReader?[] _readers = new PackReader?[degree];
    private ExceptionDispatchInfo? _failure;

    public long SizeLimit => visitor.SizeLimit;

    public void Run()
    {
        var needed = new NeededEntries([.. Packs()], this);
        using var queue = new WalkQueue(needed.Roots(), degree);
        var loose = new LooseSweep(store, visitor);
        if (degree == 1)
        {
            Work(0);
        }
        else
        {
            var threads = Enumerable.Range(1, degree - 1).Select(worker => new Thread(() => Work(worker)) { IsBackground = true }).ToList();
            threads.ForEach(thread => thread.Start());
            Work(0);
            threads.ForEach(thread => thread.Join());
        }

        _failure?.Throw();

        void Work(int worker)
        {
            try
            {
                using var reader = new PackReader(store);
                _readers[worker] = reader;
                var walker = new PackWalker(reader, needed, this, queue, worker, cancellation);
                while (queue.TryTake(out var task))
                {
                    walker.Run(task);
                }

                loose.Run(reader, worker, cancellation);
            }
#pragma warning disable CA1031 // Whatever a visitor throws is thrown again on the caller's thread.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                Interlocked.CompareExchange(ref _failure, ExceptionDispatchInfo.Capture(exception), null);
                loose.End();
                queue.End();
            }
        }
    }

    public bool Wants(Pack pack, int entry) => store.NumberOf(pack, entry) is >= 0 and var number && visitor.Wants(number);

    public object? Visit(Pack pack, int entry, ReadOnlySpan<byte> content, EntryChange change, int worker)
    {
        var number = store.NumberOf(pack, entry);
        var kind = store.Kind(number);
        if (visitor.VerifiesHashes && !IsRight(kind, content, number))
        {
            VisitOther(pack, entry, worker);
            return null;
        }

        return visitor.Visit(number, kind, content, change, worker);
    }

    public void TooLarge(Pack pack, int entry, long size) => visitor.TooLarge(store.NumberOf(pack, entry), size);

    public void Fail(Pack pack, int entry, string detail, int worker) => visitor.Fail(store.NumberOf(pack, entry), detail);

    // A pack of which nothing is wanted is not opened.
    private IEnumerable<Pack> Packs()
    {
        foreach (var pack in store.Sources.Packs.Where(pack => store.Any(pack, visitor.Wants)))
        {
            Pack? opened = null;
            try
            {
                opened = pack.Opened;
            }
            catch (InvalidDataException)
            {
                _ = store.Any(pack, number => Lose(number));
            }

            if (opened is not null)
            {
                yield return opened;
            }
        }
    }

    // The pack is gone since its index was read.
    private bool Lose(int number)
    {
        if (visitor.Wants(number))
        {
            using var lease = store.Read(number);
            if (lease.Detail is { } detail)
            {
                visitor.Fail(number, detail);
            }
            else if (lease.Content.Length > visitor.SizeLimit)
            {
                visitor.TooLarge(number, lease.Content.Length);
            }
            else
            {
                visitor.Visit(number, store.Kind(number), lease.Content, default, 0);
            }
        }

        return false;
    }

    private bool IsRight(ObjectKind kind, ReadOnlySpan<byte> content, int number)
        => ObjectHash.Of(kind, content, store.Sources.IdLength) == store.Id(number);

    private void VisitOther(Pack pack, int entry, int worker)
    {
        var number = store.NumberOf(pack, entry);
        if (_readers[worker]!.TryOther(pack, entry, out var content) && IsRight(store.Kind(number), content.Span, number))
        {
            visitor.Visit(number, store.Kind(number), content.Span, default, worker);
        }
        else
        {
            visitor.Fail(number, "the content is not what its id says");
        }

        content.Return();
    }
}
