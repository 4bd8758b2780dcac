using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace KeyLint.Git.Reading;

/// <summary>
/// Delivers on several threads. The queue is bounded and holds ids, not blobs: each worker reads the blob that it delivers, so
/// memory does not grow with the distance between walk and workers.
/// </summary>
internal sealed class WorkerQueue : IDeliveryQueue, IDisposable
{
    private const int Capacity = 1024;
    private readonly BlockingCollection<Item> _items = new(Capacity);
    private readonly CancellationTokenSource _stop;
    private readonly Delivery _delivery;
    private readonly Thread[] _workers;
    private ExceptionDispatchInfo? _failure;

    public WorkerQueue(Delivery delivery, int degree, CancellationToken cancellation)
    {
        _delivery = delivery;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _workers = [.. Enumerable.Range(0, degree).Select(worker => new Thread(() => Work(worker)) { IsBackground = true })];
        foreach (var worker in _workers)
        {
            worker.Start();
        }
    }

    public void Blob(ObjectId id, string path) => Add(new Item(id, HistoryObjectKind.Blob, path, null));

    public void Message(ObjectId id, HistoryObjectKind kind, ReadOnlySpan<byte> text) => Add(new Item(id, kind, "", text.ToArray()));

    /// <summary>Waits until everything was delivered, and throws what a handler threw.</summary>
    public void Complete()
    {
        _items.CompleteAdding();
        Join();
        _failure?.Throw();
        _stop.Token.ThrowIfCancellationRequested();
    }

    public void Dispose()
    {
        _stop.Cancel();
        Join();
        _items.Dispose();
        _stop.Dispose();
    }

    private void Add(Item item)
    {
        try
        {
            _items.Add(item, _stop.Token);
        }
        catch (OperationCanceledException)
        {
            _failure?.Throw();
            throw;
        }
    }

    private void Work(int worker)
    {
        try
        {
            foreach (var item in _items.GetConsumingEnumerable(_stop.Token))
            {
                if (item.Message is null)
                {
                    _delivery.Blob(item.Id, item.Path, worker);
                }
                else
                {
                    _delivery.Give(item.Id, item.Kind, item.Path, item.Message, worker);
                }
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Another worker failed or the caller gave up: nothing more to do here.
        }
#pragma warning disable CA1031 // Whatever a handler throws is thrown again on the caller's thread.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Interlocked.CompareExchange(ref _failure, ExceptionDispatchInfo.Capture(exception), null);
            _stop.Cancel();
        }
    }

    private void Join()
    {
        foreach (var worker in _workers)
        {
            worker.Join();
        }
    }

    private readonly record struct Item(ObjectId Id, HistoryObjectKind Kind, string Path, byte[]? Message);
}
