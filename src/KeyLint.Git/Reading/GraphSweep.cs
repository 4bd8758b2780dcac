using KeyLint.Git.Objects;
using KeyLint.Git.Packs;
using KeyLint.Git.Parsing;

namespace KeyLint.Git.Reading;

/// <summary>Reads all commits, trees and tags into the graph, and gives their messages away if it is known that all are wanted.</summary>
internal sealed class GraphSweep : IObjectVisitor
{
    /// <summary>No tree, commit or tag that people make is larger; one that is was made to take memory.</summary>
    public const long MaxSize = 100 << 20;

    private readonly HistoryGraph _graph;
    private readonly HashSet<ObjectId> _shallow;
    private readonly Delivery _delivery;
    private readonly ObjectFailures _failures;
    private readonly bool _givesMessages;
    private readonly TreeReader[] _trees;

    public GraphSweep(HistoryGraph graph, HashSet<ObjectId> shallow, Delivery delivery, ObjectFailures failures, bool givesMessages)
    {
        (_graph, _shallow, _delivery, _failures, _givesMessages) = (graph, shallow, delivery, failures, givesMessages);
        _trees = [.. Enumerable.Range(0, delivery.Options.Degree).Select(_ => new TreeReader(graph))];
    }

    public long SizeLimit => MaxSize;

    public bool VerifiesHashes => _delivery.Options.VerifyObjects;

    /// <summary>All that is not known, but blobs. Of what is of no known kind it shows what is wrong with it.</summary>
    public bool Wants(int number) => _graph.Store.Kind(number) != ObjectKind.Blob && _graph.Store.Known?.Knows(number) != true;

    public object? Visit(int number, ObjectKind kind, ReadOnlySpan<byte> content, EntryChange change, int worker)
    {
        switch (kind)
        {
            case ObjectKind.Tree:
                return Tree(number, content, change, worker);
            case ObjectKind.Commit:
                Commit(number, content, worker);
                break;
            case ObjectKind.Tag:
                Tag(number, content, worker);
                break;
            default:
                Fail(number, "it is of no kind that is known");
                break;
        }

        return null;
    }

    /// <summary>Takes over what an earlier reading knows.</summary>
    public void TakeOver()
    {
        if (_graph.Store.Known is not { } known)
        {
            return;
        }

        known.Fill(_graph);
        for (var number = 0; number < _graph.Store.Count; number++)
        {
            if (known.Knows(number))
            {
                Count(_graph.Store.Kind(number));
            }
        }
    }

    public void TooLarge(int number, long size) => _failures.TooLarge(_graph.Store.Id(number), _graph.Store.Kind(number), size, MaxSize);

    public void Fail(int number, string detail) => _failures.Corrupt(_graph.Store.Id(number), _graph.Store.Kind(number), detail);

    private void Count(ObjectKind kind)
    {
        switch (kind)
        {
            case ObjectKind.Commit:
                _delivery.Counters.Commit();
                break;
            case ObjectKind.Tree:
                _delivery.Counters.Tree();
                break;
            case ObjectKind.Tag:
                _delivery.Counters.Tag();
                break;
            default:
                break;
        }
    }

    private TreeShape? Tree(int number, ReadOnlySpan<byte> content, EntryChange change, int worker)
    {
        var shape = _trees[worker].Read(_graph.Numbers[number], content, change, out var isDamaged);
        if (isDamaged)
        {
            _failures.Malformed(_graph.Store.Id(number), ObjectKind.Tree);
        }

        Count(ObjectKind.Tree);
        return shape;
    }

    private void Commit(int number, ReadOnlySpan<byte> content, int worker)
    {
        var id = _graph.Store.Id(number);
        var commit = new RawCommit(content);
        if (!commit.IsValid)
        {
            _failures.Malformed(id, ObjectKind.Commit);
        }

        Count(ObjectKind.Commit);
        if (_givesMessages)
        {
            _delivery.Message(id, HistoryObjectKind.CommitMessage, commit.Message, worker);
        }

        // What lies beyond a shallow boundary was not fetched; the boundary itself is a problem that is named once.
        var parents = new List<int>();
        foreach (var parent in _shallow.Contains(id) ? [] : commit.Parents)
        {
            if (_graph.Commits.TryFind(parent, out var known))
            {
                parents.Add(known);
            }
            else
            {
                _graph.Absent.Named(_graph.Numbers[number], parent, ObjectKind.Commit);
            }
        }

        var tree = -1;
        if (commit.HasTree && !_graph.Trees.TryFind(commit.Tree, out tree))
        {
            _graph.Absent.Named(_graph.Numbers[number], commit.Tree, ObjectKind.Tree);
        }

        _graph.SetCommit(_graph.Numbers[number], new CommitNode(true, [.. parents], tree, Signature.Seconds(commit.Committer)));
    }

    private void Tag(int number, ReadOnlySpan<byte> content, int worker)
    {
        var id = _graph.Store.Id(number);
        var tag = new RawTag(content);
        Count(ObjectKind.Tag);
        if (_givesMessages)
        {
            _delivery.Message(id, HistoryObjectKind.TagMessage, tag.Message, worker);
        }

        if (tag.IsValid)
        {
            _graph.TagTargets[_graph.Numbers[number]] = tag.Target;
        }
        else
        {
            _failures.Malformed(id, ObjectKind.Tag);
        }
    }
}
