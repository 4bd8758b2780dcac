namespace KeyLint.Git.Objects;

/// <summary>An object whose content is there until the lease is disposed.</summary>
internal readonly ref struct ObjectLease
{
    private readonly Packs.EntryBuffer _buffer;

    private ObjectLease(ObjectStatus status, ObjectKind kind, Packs.EntryBuffer buffer, string? detail)
    {
        Status = status;
        Kind = kind;
        _buffer = buffer;
        Detail = detail;
    }

    public ObjectStatus Status { get; }

    public ObjectKind Kind { get; }

    public ReadOnlySpan<byte> Content => _buffer.Span;

    /// <summary>What is wrong with an object that was not found.</summary>
    public string? Detail { get; }

    public static ObjectLease Found(ObjectKind kind, Packs.EntryBuffer buffer) => new(ObjectStatus.Found, kind, buffer, null);

    public static ObjectLease Failed(ObjectStatus status, string detail) => new(status, ObjectKind.Unknown, default, detail);

    public void Dispose() => _buffer.Return();
}
