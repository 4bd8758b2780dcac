using System.Collections;
using KeyLint.Git.Objects;
using KeyLint.Git.Packs;
using KeyLint.Git.Parsing;
using KeyLint.Git.Selecting;

namespace KeyLint.Git.Reading;

/// <summary>Gives the messages of selected commits and tags that were not given when the graph was read.</summary>
internal sealed class MessageSweep(HistoryGraph graph, Selection selection, Delivery delivery, Func<int, bool> isOpen) : IObjectVisitor
{
    private readonly BitArray _isWanted = new(graph.Store.Count);

    public long SizeLimit => GraphSweep.MaxSize;

    public bool VerifiesHashes => false;

    public bool Wants(int number) => _isWanted[number];

    /// <summary>Finds out what is to be read; what was scanned before counts as read.</summary>
    public void Prepare()
    {
        for (var number = 0; number < graph.Store.Count; number++)
        {
            if (graph.Store.Kind(number) is not (ObjectKind.Commit or ObjectKind.Tag) || !isOpen(number) || !selection.HasMessage(number))
            {
                continue;
            }

            if (delivery.Options.Scanned is { } scanned && scanned.Knows(graph.Store.Id(number), () => "", out var size))
            {
                delivery.Counters.Given(HistoryObjectKind.CommitMessage, size);
            }
            else
            {
                _isWanted[number] = true;
            }
        }
    }

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
