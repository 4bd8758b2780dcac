using KeyLint.Git.Objects;
using KeyLint.Git.Parsing;
using KeyLint.Git.Reading;

namespace KeyLint.Git.Changes;

/// <summary>The trees of commits.</summary>
internal static class Trees
{
    /// <summary>The tree of a commit; null if it cannot be read, which becomes a gap.</summary>
    public static ObjectId? Of(ObjectLookup objects, ObjectId commit, ProblemLog problems)
    {
        try
        {
            var content = objects.ReadStructure(commit, out var kind);
            var raw = new RawCommit(content.Span);
            var tree = kind == ObjectKind.Commit && raw.HasTree ? raw.Tree : throw new InvalidDataException("it names no tree");
            content.Return();
            return tree;
        }
        catch (InvalidDataException exception)
        {
            problems.Gap(HistoryProblemKind.CorruptObject, commit.ToString(), $"The commit cannot be read: {exception.Message}.");
            return null;
        }
    }
}
