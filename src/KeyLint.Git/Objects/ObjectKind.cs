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
