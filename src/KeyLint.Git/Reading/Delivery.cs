using KeyLint.Git.Objects;

namespace KeyLint.Git.Reading;

/// <summary>Reads blobs and gives their content, and that of messages, to the handler.</summary>
internal sealed class Delivery(
    IObjectSource source, HistoryObjectHandler handler, HistoryReadOptions options, ObjectFailures failures, Counters counters)
{
    public void Blob(ObjectId id, string path, int worker)
    {
        var header = source.ReadHeader(id);
        if (header.Status != ObjectStatus.Found)
        {
            failures.Add(id, ObjectKind.Blob, header.Status, header.Detail);
            return;
        }

        if (header.Size > options.MaxBlobSize)
        {
            failures.TooLarge(id, header.Size, options.MaxBlobSize);
            return;
        }

        using var lease = source.Read(id);
        if (lease.Status != ObjectStatus.Found)
        {
            failures.Add(id, ObjectKind.Blob, lease.Status, lease.Detail);
            return;
        }

        if (lease.Kind != ObjectKind.Blob)
        {
            // Whatever it is, its bytes are still looked at.
            failures.WrongKind(id, ObjectKind.Blob, lease.Kind);
        }

        Give(id, HistoryObjectKind.Blob, path, lease.Content, worker);
    }

    public void Give(ObjectId id, HistoryObjectKind kind, string path, ReadOnlySpan<byte> content, int worker)
    {
        handler(new HistoryObject(id, kind, path, content, worker));
        counters.Given(kind, content.Length);
    }
}
