namespace KeyLint.Git.References;

/// <summary>What kind of name holds an object. Flags, so that a commit can remember all kinds that reach it.</summary>
[Flags]
internal enum ReferenceKind
{
    None = 0,
    Head = 1,
    Branch = 2,
    RemoteBranch = 4,
    Tag = 8,
    Note = 16,
    Stash = 32,
    Other = 64,
    Reflog = 128,
    Command = 256,
}

/// <summary>A reference that leads to an object, symbolic references resolved.</summary>
internal sealed record Reference(string Name, ReferenceKind Kind, ObjectId Target, bool IsSymbolic)
{
    private const string Heads = "refs/heads/";
    private const string Remotes = "refs/remotes/";
    private const string Tags = "refs/tags/";

    /// <summary>Whether it is a trace of what was once held, and not a reference: its object may be gone.</summary>
    public bool IsTrace => (Kind & (ReferenceKind.Reflog | ReferenceKind.Command)) != 0;

    /// <summary>Whether people can find what it leads to: an older stash, though only in a reflog, is listed.</summary>
    public bool IsHolding => (Kind & ~(ReferenceKind.Reflog | ReferenceKind.Command)) != 0;

    /// <summary>Whether it is one of a mirror: the other repository has it, or had it.</summary>
    public bool IsCopied { get; init; }

    /// <summary>Whether what it leads to is or was in another repository: a remote-tracking branch, what one held before, what was fetched.</summary>
    public bool WasElsewhere => IsCopied || Kind == ReferenceKind.RemoteBranch || Name.StartsWith(TraceReader.NameOf(Remotes), StringComparison.Ordinal) || Name == "FETCH_HEAD";

    /// <summary>The name that people use: <c>main</c>, <c>origin/main</c>, <c>v1.0</c>.</summary>
    public string ShortName => Kind switch
    {
        ReferenceKind.Branch => Name[Heads.Length..],
        ReferenceKind.RemoteBranch => Name[Remotes.Length..],
        ReferenceKind.Tag => Name[Tags.Length..],
        _ => Name,
    };

    public static ReferenceKind KindOf(string name) => name switch
    {
        _ when name.StartsWith(Heads, StringComparison.Ordinal) => ReferenceKind.Branch,
        _ when name.StartsWith(Remotes, StringComparison.Ordinal) => ReferenceKind.RemoteBranch,
        _ when name.StartsWith(Tags, StringComparison.Ordinal) => ReferenceKind.Tag,
        _ when name.StartsWith("refs/notes/", StringComparison.Ordinal) => ReferenceKind.Note,
        "refs/stash" => ReferenceKind.Stash,
        "HEAD" => ReferenceKind.Head,
        _ => ReferenceKind.Other,
    };
}
