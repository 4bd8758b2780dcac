using KeyLint.Git.Objects;
using KeyLint.Git.Parsing;
using KeyLint.Git.Reading;

namespace KeyLint.Git.Changes;

/// <summary>Follows what is pushed to commits: an annotated tag is a text of its own, and may name anything.</summary>
internal sealed class ChangeEnds(ObjectLookup objects, int idLength, ProblemLog problems)
{
    private const int MaxTags = 64;

    private readonly List<Change> _tags = [];

    /// <summary>The tags that were met, and trees and blobs that are pushed without a commit.</summary>
    public IReadOnlyList<Change> Tags => _tags;

    /// <summary>The commit that an object leads to; null if it leads to none, or cannot be read, which becomes a gap.</summary>
    public ObjectId? Commit(ObjectId id)
    {
        var at = id;
        for (var depth = 0; depth < MaxTags; depth++)
        {
            if (Next(at, out var kind) is not { } next)
            {
                return kind == ObjectKind.Commit ? at : null;
            }

            at = next;
        }

        problems.Gap(HistoryProblemKind.CorruptObject, id.ToString(), "The tag leads to too many tags.");
        return null;
    }

    private ObjectId? Next(ObjectId id, out ObjectKind kind)
    {
        try
        {
            var content = objects.ReadStructure(id, out kind);
            try
            {
                return kind switch
                {
                    ObjectKind.Tag => Tag(id, new RawTag(content.Span)),
                    ObjectKind.Tree => Bare(id, [.. TreeFiles.Read(objects, id, new Dictionary<string, ObjectId>(), idLength, new PathRoom(), problems)
                        .Files.Select(file => new ChangedFile(file.Key, file.Value)).OrderBy(file => file.Path, StringComparer.Ordinal)]),
                    ObjectKind.Blob => Bare(id, [new ChangedFile("", id)]),
                    _ => null,
                };
            }
            finally
            {
                content.Return();
            }
        }
        catch (InvalidDataException exception)
        {
            kind = ObjectKind.Unknown;
            problems.Gap(HistoryProblemKind.MissingObject, id.ToString(), $"The object cannot be read: {exception.Message}.");
            return null;
        }
    }

    private ObjectId? Tag(ObjectId id, RawTag tag)
    {
        _tags.Add(new Change(ChangeKind.Tag, id, [], () => [])
        {
            Author = MessageText.Decode(Signature.Person(tag.Tagger), default),
            Date = Signature.Date(tag.Tagger),
            Message = tag.Message.ToArray(),
        });
        return tag.IsValid ? tag.Target : throw new InvalidDataException("the tag names no object");
    }

    private ObjectId? Bare(ObjectId id, IReadOnlyList<ChangedFile> files)
    {
        _tags.Add(new Change(ChangeKind.Tag, id, files, () => []));
        return null;
    }
}
