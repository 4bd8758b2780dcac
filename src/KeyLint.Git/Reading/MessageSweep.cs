using KeyLint.Git.Objects;
using KeyLint.Git.Packs;
using KeyLint.Git.Parsing;
using KeyLint.Git.Selecting;

namespace KeyLint.Git.Reading;

/// <summary>Gives the messages of selected commits and tags, all of which were read before.</summary>
internal sealed class MessageSweep(HistoryGraph graph, Selection selection, Delivery delivery) : IObjectVisitor
{
    public long SizeLimit => GraphSweep.MaxSize;

    public bool VerifiesHashes => false;

    public bool Wants(int number) => graph.Store.Kind(number) is ObjectKind.Commit or ObjectKind.Tag && selection.HasMessage(number);

    public object? Visit(int number, ObjectKind kind, ReadOnlySpan<byte> content, EntryChange change, int worker)
    {
        var id = graph.Store.Id(number);
        if (kind == ObjectKind.Commit)
        {
            delivery.Message(id, HistoryObjectKind.CommitMessage, new RawCommit(content).Message, worker);
        }
        else
        {
            delivery.Message(id, HistoryObjectKind.TagMessage, new RawTag(content).Message, worker);
        }

        return null;
    }

    public void TooLarge(int number, long size)
    {
        // Named when the graph was read.
    }

    public void Fail(int number, string detail)
    {
        // Named when the graph was read.
    }
}
