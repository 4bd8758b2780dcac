namespace KeyLint.Git.Packs;

/// <summary>
/// The contents that were made last on the way to others, by their offsets. To read each object of a chain of thousands from its beginning
/// would take its length squared.
/// </summary>
internal sealed class MadeObjects
{
    private const int MaxBytes = 32 << 20;

    private readonly Dictionary<long, byte[]> _contents = [];
    private readonly Queue<long> _order = new();
    private int _bytes;

    public bool Holds(long offset) => _contents.ContainsKey(offset);

    public EntryBuffer Copy(long offset)
    {
        var content = _contents[offset];
        var buffer = EntryBuffer.Rent(content.Length);
        content.CopyTo(buffer.Room());
        return buffer;
    }

    /// <summary>Keeps a content; the oldest go when there is no room.</summary>
    public void Keep(long offset, ReadOnlySpan<byte> content)
    {
        if (content.Length > MaxBytes / 2 || !_contents.TryAdd(offset, []))
        {
            return;
        }

        _contents[offset] = content.ToArray();
        _order.Enqueue(offset);
        for (_bytes += content.Length; _bytes > MaxBytes;)
        {
            _ = _contents.Remove(_order.Dequeue(), out var oldest);
            _bytes -= oldest!.Length;
        }
    }
}
