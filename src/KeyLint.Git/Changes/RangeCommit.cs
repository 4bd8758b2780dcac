using KeyLint.Git.Objects;
using KeyLint.Git.Parsing;

namespace KeyLint.Git.Changes;

/// <summary>A commit of a range. Without its text: a range can have a million.</summary>
internal sealed record RangeCommit(ObjectId Id, ObjectId Tree, ObjectId[] Parents, long Seconds)
{
    /// <summary>Reads a commit.</summary>
    /// <exception cref="InvalidDataException">It is missing, damaged, or no commit.</exception>
    public static RangeCommit Read(ObjectLookup objects, ObjectId id)
    {
        var content = objects.ReadStructure(id, out var kind);
        try
        {
            var raw = new RawCommit(content.Span);
            return kind == ObjectKind.Commit && raw.HasTree
                ? new RangeCommit(id, raw.Tree, raw.Parents, Signature.Seconds(raw.Committer))
                : throw new InvalidDataException(kind == ObjectKind.Commit ? "it names no tree" : "it is no commit");
        }
        finally
        {
            content.Return();
        }
    }
}
