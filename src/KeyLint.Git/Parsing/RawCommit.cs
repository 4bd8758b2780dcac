namespace KeyLint.Git.Parsing;

/// <summary>The parts of a commit object.</summary>
internal readonly ref struct RawCommit
{
    public RawCommit(ReadOnlySpan<byte> raw)
    {
        var lines = new HeaderLines(raw);
        List<ObjectId>? parents = null;
        var hasTree = false;
        var damaged = false;
        while (lines.Next())
        {
            if (lines.Key.SequenceEqual("tree"u8) && !hasTree)
            {
                hasTree = ObjectId.TryParse(lines.Value, out var tree);
                Tree = tree;
            }
            else if (lines.Key.SequenceEqual("parent"u8))
            {
                damaged |= !ObjectId.TryParse(lines.Value, out var parent);
                (parents ??= new List<ObjectId>(2)).Add(parent);
            }
            else if (lines.Key.SequenceEqual("author"u8))
            {
                Author = lines.Value;
            }
            else if (lines.Key.SequenceEqual("committer"u8))
            {
                Committer = lines.Value;
            }
            else if (lines.Key.SequenceEqual("encoding"u8))
            {
                Encoding = lines.Value;
            }
        }

        HasTree = hasTree;
        IsValid = hasTree && !damaged;
        Parents = parents is null ? [] : [.. parents.Where(parent => !parent.IsZero)];
        Message = lines.Message;
    }

    /// <summary>Whether the commit names a tree and its parents as git writes them. The message can be read either way.</summary>
    public bool IsValid { get; }

    public bool HasTree { get; }

    public ObjectId Tree { get; }

    public ObjectId[] Parents { get; }

    public ReadOnlySpan<byte> Author { get; }

    public ReadOnlySpan<byte> Committer { get; }

    public ReadOnlySpan<byte> Encoding { get; }

    public ReadOnlySpan<byte> Message { get; }
}
