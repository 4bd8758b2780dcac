namespace KeyLint.Git.Objects;

/// <summary>The kinds of git objects, numbered as in packs.</summary>
internal enum ObjectKind
{
    Unknown = 0,
    Commit = 1,
    Tree = 2,
    Blob = 3,
    Tag = 4,
}

/// <summary>How the attempt to read an object ended.</summary>
internal enum ObjectStatus
{
    Found,
    Missing,
    Corrupt,
}

/// <summary>What is known of an object without its content.</summary>
internal readonly record struct ObjectHeader(ObjectStatus Status, ObjectKind Kind, long Size, string? Detail);
