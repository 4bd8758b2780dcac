using KeyLint.Git.Reading;

namespace KeyLint.Git.Tracing;

/// <summary>Finds the exposure of keys, 64 at a time, so that memory does not grow with their number.</summary>
internal sealed class Tracer(HistoryGraph graph, CommitOrder order, PathTable paths, CancellationToken cancellation)
{
    public IReadOnlyList<Exposure> Trace(IReadOnlyDictionary<string, IReadOnlyCollection<ObjectId>> found)
    {
        var exposures = new List<Exposure>(found.Count);
        if (found.Count == 0)
        {
            return exposures;
        }

        var reach = new Reach(graph, order);
        var trees = new HoldingTrees(graph, Blobs(found), Names(found), cancellation);
        var points = new PointReader(graph);
        foreach (var keys in found.Keys.Order(StringComparer.Ordinal).Chunk(KeyBlock.MaxKeys))
        {
            cancellation.ThrowIfCancellationRequested();
            var block = new KeyBlock(graph, keys, found);
            var presence = new KeyPresence(graph, order, reach, trees, block);
            var occurrences = new BlockOccurrences(graph, order, reach, trees, block, points, paths, cancellation);
            for (var bit = 0; bit < keys.Length; bit++)
            {
                exposures.Add(ExposureBuilder.Build(keys[bit], bit, graph, order, presence, occurrences, points));
            }
        }

        return exposures;
    }

    private HashSet<int> Blobs(IReadOnlyDictionary<string, IReadOnlyCollection<ObjectId>> found)
    {
        var blobs = new HashSet<int>();
        foreach (var id in found.Values.SelectMany(ids => ids))
        {
            if (graph.Blobs.TryFind(id, out var blob))
            {
                blobs.Add(blob);
            }
        }

        return blobs;
    }

    private HashSet<int> Names(IReadOnlyDictionary<string, IReadOnlyCollection<ObjectId>> found)
    {
        var names = new HashSet<int>();
        foreach (var id in found.Values.SelectMany(ids => ids))
        {
            if (graph.Texts.TryFind(id, out var text) && text!.Kind == HistoryObjectKind.FileName)
            {
                names.Add(text.Name);
            }
        }

        return names;
    }
}
