namespace KeyLint.Git.Reading;

/// <summary>Where the walk puts what it finds.</summary>
internal interface IDeliveryQueue
{
    public void Blob(ObjectId id, string path);

    public void Message(ObjectId id, HistoryObjectKind kind, ReadOnlySpan<byte> text);
}

/// <summary>Delivers at once, on the thread that walks.</summary>
internal sealed class DirectQueue(Delivery delivery) : IDeliveryQueue
{
    public void Blob(ObjectId id, string path) => delivery.Blob(id, path, 0);

    public void Message(ObjectId id, HistoryObjectKind kind, ReadOnlySpan<byte> text) => delivery.Give(id, kind, "", text, 0);
}
