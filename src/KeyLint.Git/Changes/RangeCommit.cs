using KeyLint.Git.Objects;
using KeyLint.Git.Parsing;

namespace KeyLint.Git.Changes;

/// <summary>A commit of a range, as far as a scan of its change needs it.</summary>
internal sealed record RangeCommit(ObjectId Id, ObjectId Tree, ObjectId[] Parents, long Seconds, string Author, DateTimeOffset? Date, byte[] Message)
{
    /// <summary>Reads a commit.</summary>
    /// <exception cref="InvalidDataException">It is missing, damaged, or no commit.</exception>
    public static RangeCommit Read(ObjectLookup objects, ObjectId id)
    {
        var content = objects.Read(id, int.MaxValue, out var kind, out _);
        try
        {
            var raw = new RawCommit(content.Span);
            return kind == ObjectKind.Commit && raw.HasTree
                ? new RangeCommit(
                    id,
                    raw.Tree,
                    raw.Parents,
                    Signature.Seconds(raw.Committer),
                    MessageText.Decode(Signature.Person(raw.Author), raw.Encoding),
                    Signature.Date(raw.Author),
                    raw.Message.ToArray())
                : throw new InvalidDataException(kind == ObjectKind.Commit ? "it names no tree" : "it is no commit");
        }
        finally
        {
            content.Return();
        }
    }
}
