using System.Numerics;
using KeyLint.Git.Parsing;
using KeyLint.Git.Reading;
using KeyLint.Git.References;

namespace KeyLint.Git.Tracing;

/// <summary>All places that hold the keys of a block.</summary>
internal sealed class BlockOccurrences
{
    private readonly HistoryGraph _graph;
    private readonly KeyBlock _block;
    private readonly PointReader _points;
    private readonly List<HistoryOccurrence>[] _found = [.. Enumerable.Range(0, KeyBlock.MaxKeys).Select(_ => new List<HistoryOccurrence>())];
    private readonly HashSet<int> _inCommits = [];
    private readonly HashSet<int> _named = [];
    private readonly Dictionary<int, ObjectId> _names;

    public BlockOccurrences(
        HistoryGraph graph,
        CommitOrder order,
        Reach reach,
        HoldingTrees trees,
        KeyBlock block,
        PointReader points,
        PathTable paths,
        CancellationToken cancellation)
    {
        (_graph, _block, _points) = (graph, block, points);
        _names = block.Texts.Keys.Where(text => text.Name >= 0).ToDictionary(text => text.Name, text => text.Id);
        var places = new PlaceSets(trees, block, cancellation);
        var head = graph.Tips.Where(tip => tip.Reference.Kind == ReferenceKind.Head && tip.Commit >= 0)
            .Select(tip => graph.Commit(tip.Commit).Tree)
            .SelectMany(tree => tree < 0 ? [] : places.Set(places.SetOf(trees.Position(tree))).ToArray())
            .ToHashSet();
        Commits(places, new FirstPlaces(graph, order, reach, trees, places), reach, head);
        foreach (var tip in graph.Tips.Where(tip => tip.Tree >= 0 || tip.Blob >= 0))
        {
            Named(tip, places, trees);
        }

        Messages();
        Texts();
        Loose(paths);
        foreach (var leaf in places.Truncated)
        {
            Truncated |= block.At(leaf);
        }
    }

    /// <summary>The keys of which not all paths are listed.</summary>
    public ulong Truncated { get; }

    /// <summary>The indexes that hold a key in a blob which is in no commit.</summary>
    public IEnumerable<string> Indexes(int bit)
        => _block.Blobs.Where(entry => (entry.Value & (1UL << bit)) != 0).SelectMany(entry => _graph.Staged[entry.Key]).Select(staged => staged.Index);

    public IReadOnlyList<HistoryOccurrence> Of(int bit)
        => [.. _found[bit]
            .OrderBy(occurrence => occurrence.Provenance)
            .ThenBy(occurrence => occurrence.Path, StringComparer.Ordinal)
            .ThenBy(occurrence => occurrence.Id)
            .ThenBy(occurrence => occurrence.Reference, StringComparer.Ordinal)];

    private void Commits(PlaceSets places, FirstPlaces first, Reach reach, HashSet<int> head)
    {
        for (var place = 0; place < places.Count; place++)
        {
            var commit = first.Commit(place);
            if (commit >= 0)
            {
                var leaf = places.Leaf(place);
                _inCommits.Add(leaf);
                var point = _points.Read(_graph.Commits[commit]);
                Add(_block.At(leaf), leaf >= 0
                    ? new HistoryOccurrence(reach.Of(commit), _graph.Blobs[leaf], places.Path(place), point, null) { AtHead = head.Contains(place) }
                    : new HistoryOccurrence(HistoryProvenance.FileName, _names[~leaf], places.Path(place), point, null) { AtHead = head.Contains(place) });
            }
        }
    }

    private void Named(Tip tip, PlaceSets places, HoldingTrees trees)
    {
        if (tip.Blob >= 0)
        {
            Add(tip, tip.Blob, null);
        }

        foreach (var place in tip.Tree < 0 ? [] : places.Set(places.SetOf(trees.Position(tip.Tree))))
        {
            Add(tip, places.Leaf(place), places.Path(place));
        }
    }

    private void Add(Tip tip, int leaf, string? path)
    {
        if (!_inCommits.Contains(leaf) && _block.At(leaf) is not 0 and var keys)
        {
            var provenance = leaf < 0 ? HistoryProvenance.FileName
                : tip.Reference.Kind == ReferenceKind.Tag ? HistoryProvenance.Tag
                : tip.Reference.IsTrace ? HistoryProvenance.Reflog
                : HistoryProvenance.Reference;
            var origin = tip.Tags.Length == 0 ? null : _points.Read(tip.Tags[0]);
            var id = leaf >= 0 ? _graph.Blobs[leaf] : _names[~leaf];
            _named.Add(leaf);
            Add(keys, new HistoryOccurrence(provenance, id, path, origin, tip.Reference.ShortName));
        }
    }

    // Names and messages that are no objects.
    private void Texts()
    {
        foreach (var (text, keys) in _block.Texts)
        {
            if (text.Kind != HistoryObjectKind.FileName)
            {
                var provenance = text.Kind == HistoryObjectKind.ReferenceName ? HistoryProvenance.ReferenceName : HistoryProvenance.ReflogMessage;
                Add(keys, new HistoryOccurrence(provenance, text.Id, null, null, text.Reference));
            }
            else if (!_inCommits.Contains(~text.Name) && !_named.Contains(~text.Name))
            {
                Add(keys, new HistoryOccurrence(HistoryProvenance.FileName, text.Id, PathText.Decode(text.Text), null, null));
            }
        }
    }

    // Blobs that no commit and no reference holds: what is staged, and what nothing reaches.
    private void Loose(PathTable paths)
    {
        foreach (var (blob, keys) in _block.Blobs.Where(entry => !_inCommits.Contains(entry.Key) && !_named.Contains(entry.Key)))
        {
            foreach (var (path, _) in _graph.Staged[blob])
            {
                Add(keys, new HistoryOccurrence(HistoryProvenance.Staged, _graph.Blobs[blob], path, null, null));
            }

            if (!_graph.Staged.Contains(blob))
            {
                var path = paths.OfBlob(blob);
                Add(keys, new HistoryOccurrence(HistoryProvenance.Unreachable, _graph.Blobs[blob], path.Length == 0 ? null : path, null, null));
            }
        }
    }

    private void Messages()
    {
        foreach (var (commit, keys) in _block.Commits)
        {
            var id = _graph.Commits[commit];
            Add(keys, new HistoryOccurrence(HistoryProvenance.CommitMessage, id, null, _points.Read(id), null));
        }

        foreach (var (tag, keys) in _block.Tags)
        {
            var names = _graph.Tips.Where(tip => tip.Tags.Contains(tag)).Select(tip => tip.Reference).ToList();
            var holding = names.Exists(name => name.IsHolding) ? names.Where(name => name.IsHolding) : names;
            foreach (var name in holding.Select(name => name.ShortName).DefaultIfEmpty())
            {
                Add(keys, new HistoryOccurrence(HistoryProvenance.TagMessage, tag, null, _points.Read(tag), name));
            }
        }
    }

    private void Add(ulong keys, HistoryOccurrence occurrence)
    {
        for (; keys != 0; keys &= keys - 1)
        {
            _found[BitOperations.TrailingZeroCount(keys)].Add(occurrence);
        }
    }
}
