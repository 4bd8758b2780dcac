namespace KeyLint.Git.Objects;

/// <summary>An object whose content is there until the lease is disposed.</summary>
internal readonly ref struct ObjectLease
{
    private readonly Packs.EntryBuffer _buffer;

    private ObjectLease(ObjectKind kind, Packs.EntryBuffer buffer, string? detail)
    {
        Kind = kind;
        _buffer = buffer;
        Detail = detail;
    }

    public ObjectKind Kind { get; }

    public ReadOnlySpan<byte> Content => _buffer.Span;

    /// <summary>What is wrong with an object that cannot be read; null for one that was.</summary>
    public string? Detail { get; }

    public static ObjectLease Found(ObjectKind kind, Packs.EntryBuffer buffer) => new(kind, buffer, null);

    public static ObjectLease Failed(string detail) => new(ObjectKind.Unknown, default, detail);

    public void Dispose() => _buffer.Return();
}
