using KeyLint.Git.Objects;
using KeyLint.Git.Parsing;
using KeyLint.Git.Reading;

namespace KeyLint.Git.Changes;

/// <summary>What a commit says.</summary>
internal sealed record CommitText(string Author, DateTimeOffset? Date, byte[] Message)
{
    /// <summary>Reads it of a commit; nothing if it is gone since it was read first, which becomes a gap.</summary>
    public static CommitText Read(ObjectLookup objects, ObjectId commit, ProblemLog problems)
    {
        try
        {
            var content = objects.ReadStructure(commit, out _);
            var raw = new RawCommit(content.Span);
            var text = new CommitText(MessageText.Decode(Signature.Person(raw.Author), raw.Encoding), Signature.Date(raw.Committer), raw.Message.ToArray());
            content.Return();
            return text;
        }
        catch (InvalidDataException exception)
        {
            problems.Gap(HistoryProblemKind.MissingObject, commit.ToString(), $"The commit cannot be read: {exception.Message}.");
            return new CommitText("", null, []);
        }
    }
}
