using System.Numerics;
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

    public BlockOccurrences(
        HistoryGraph graph,
        CommitOrder order,
        Reach reach,
        HoldingTrees trees,
        KeyBlock block,
        PointReader points,
        CancellationToken cancellation)
    {
        (_graph, _block, _points) = (graph, block, points);
        var places = new PlaceSets(trees, block.Blobs.ContainsKey, cancellation);
        Commits(places, new FirstPlaces(graph, order, trees, places), reach);
        foreach (var tip in graph.Tips.Where(tip => tip.Tree >= 0 || tip.Blob >= 0))
        {
            Named(tip, places, trees);
        }

        Messages();
        foreach (var blob in places.Truncated)
        {
            Truncated |= block.Blobs[blob];
        }
    }

    /// <summary>The keys of which not all paths are listed.</summary>
    public ulong Truncated { get; }

    public IReadOnlyList<HistoryOccurrence> Of(int bit)
        => [.. _found[bit]
            .OrderBy(occurrence => occurrence.Provenance)
            .ThenBy(occurrence => occurrence.Path, StringComparer.Ordinal)
            .ThenBy(occurrence => occurrence.Id)
            .ThenBy(occurrence => occurrence.Reference, StringComparer.Ordinal)];

    private void Commits(PlaceSets places, FirstPlaces first, Reach reach)
    {
        for (var place = 0; place < places.Count; place++)
        {
            var commit = first.Commit(place);
            if (commit >= 0)
            {
                var blob = places.Blob(place);
                _inCommits.Add(blob);
                Add(_block.Blobs[blob], new HistoryOccurrence(
                    reach.Of(commit), _graph.Blobs[blob], places.Path(place), _points.Read(_graph.Commits[commit]), null));
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
            Add(tip, places.Blob(place), places.Path(place));
        }
    }

    private void Add(Tip tip, int blob, string? path)
    {
        if (!_inCommits.Contains(blob) && _block.Blobs.TryGetValue(blob, out var keys))
        {
            var provenance = tip.Reference.Kind == ReferenceKind.Tag ? HistoryProvenance.Tag : HistoryProvenance.Reference;
            var origin = tip.Tags.Length == 0 ? null : _points.Read(tip.Tags[0]);
            Add(keys, new HistoryOccurrence(provenance, _graph.Blobs[blob], path, origin, tip.Reference.ShortName));
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
            foreach (var tip in _graph.Tips.Where(tip => tip.Tags.Contains(tag)))
            {
                Add(keys, new HistoryOccurrence(HistoryProvenance.TagMessage, tag, null, _points.Read(tag), tip.Reference.ShortName));
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
