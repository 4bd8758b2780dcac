using KeyLint.Git.Objects;
using KeyLint.Git.Parsing;
using KeyLint.Git.Reading;

namespace KeyLint.Git.Tracing;

/// <summary>Reads who, when and what of the few commits and tags that are reported.</summary>
internal sealed class PointReader(HistoryGraph graph)
{
    private readonly Dictionary<ObjectId, HistoryPoint> _points = [];

    public HistoryPoint Read(ObjectId id)
    {
        if (_points.TryGetValue(id, out var point))
        {
            return point;
        }

        Span<byte> bytes = stackalloc byte[graph.IdLength];
        id.CopyTo(bytes);
        _ = graph.Store.TryFind(bytes, out var number);
        using var lease = graph.Store.Read(number);
        point = lease.Kind switch
        {
            ObjectKind.Commit => Commit(id, new RawCommit(lease.Content)),
            ObjectKind.Tag => Tag(id, new RawTag(lease.Content)),
            _ => throw new IOException($"The repository changed while it was read: {id} is gone."),
        };
        _points.Add(id, point);
        return point;
    }

    private static HistoryPoint Commit(ObjectId id, RawCommit commit)
        => new(
            id,
            MessageText.Decode(Signature.Person(commit.Author), commit.Encoding),
            Signature.Date(commit.Committer),
            MessageText.Subject(commit.Message, commit.Encoding));

    private static HistoryPoint Tag(ObjectId id, RawTag tag)
        => new(id, MessageText.Decode(Signature.Person(tag.Tagger), default), Signature.Date(tag.Tagger), MessageText.Subject(tag.Message, default));
}
