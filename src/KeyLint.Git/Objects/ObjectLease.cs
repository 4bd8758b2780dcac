namespace KeyLint.Git.Objects;

/// <summary>Takes back the memory of an object that was lent.</summary>
internal interface IObjectOwner
{
    public void Release(nint handle);
}

/// <summary>An object whose content is borrowed from its source until the lease is disposed.</summary>
internal readonly ref struct ObjectLease
{
    private readonly IObjectOwner? _owner;
    private readonly nint _handle;

    private ObjectLease(ObjectStatus status, ObjectKind kind, ReadOnlySpan<byte> content, string? detail, IObjectOwner? owner, nint handle)
    {
        Status = status;
        Kind = kind;
        Content = content;
        Detail = detail;
        _owner = owner;
        _handle = handle;
    }

    public ObjectStatus Status { get; }

    public ObjectKind Kind { get; }

    public ReadOnlySpan<byte> Content { get; }

    /// <summary>What is wrong with an object that was not found.</summary>
    public string? Detail { get; }

    public static ObjectLease Found(ObjectKind kind, ReadOnlySpan<byte> content, IObjectOwner owner, nint handle)
        => new(ObjectStatus.Found, kind, content, null, owner, handle);

    public static ObjectLease Failed(ObjectStatus status, string detail) => new(status, ObjectKind.Unknown, default, detail, null, 0);

    public void Dispose() => _owner?.Release(_handle);
}
