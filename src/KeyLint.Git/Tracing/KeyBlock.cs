using KeyLint.Git.Reading;

namespace KeyLint.Git.Tracing;

/// <summary>Up to 64 keys, a bit each, and which objects hold them.</summary>
internal sealed class KeyBlock
{
    public const int MaxKeys = 64;

    public KeyBlock(HistoryGraph graph, IReadOnlyList<string> keys, IReadOnlyDictionary<string, IReadOnlyCollection<ObjectId>> found)
    {
        for (var bit = 0; bit < keys.Count; bit++)
        {
            foreach (var id in found[keys[bit]])
            {
                if (graph.Texts.TryFind(id, out var text))
                {
                    Add(text!, 1UL << bit);
                    continue;
                }

                if (graph.Blobs.TryFind(id, out var blob))
                {
                    Blobs[blob] = Blobs.GetValueOrDefault(blob) | (1UL << bit);
                }

                if (graph.Commits.TryFind(id, out var commit))
                {
                    Commits[commit] = Commits.GetValueOrDefault(commit) | (1UL << bit);
                }

                if (graph.Tags.TryFind(id, out _))
                {
                    Tags[id] = Tags.GetValueOrDefault(id) | (1UL << bit);
                }
            }
        }
    }

    public Dictionary<int, ulong> Blobs { get; } = [];

    public Dictionary<int, ulong> Commits { get; } = [];

    public Dictionary<ObjectId, ulong> Tags { get; } = [];

    /// <summary>Names of files, by number.</summary>
    public Dictionary<int, ulong> Names { get; } = [];

    /// <summary>Names of references.</summary>
    public Dictionary<string, ulong> References { get; } = [];

    /// <summary>All text that is no object.</summary>
    public Dictionary<NamedText, ulong> Texts { get; } = [];

    /// <summary>What stands at the end of a place: a blob by its number, a name by the complement of its own.</summary>
    public ulong At(int leaf) => leaf >= 0 ? Blobs.GetValueOrDefault(leaf) : Names.GetValueOrDefault(~leaf);

    /// <summary>What each holding tree holds.</summary>
    public ulong[] InTrees(HoldingTrees trees)
    {
        var masks = new ulong[trees.Count];
        for (var position = 0; position < masks.Length; position++)
        {
            foreach (var (name, child) in trees.Entries(position))
            {
                masks[position] |= Names.GetValueOrDefault(name) | (child >= 0 ? Blobs.GetValueOrDefault(child) : masks[~child]);
            }
        }

        return masks;
    }

    private void Add(NamedText text, ulong mask)
    {
        Texts[text] = Texts.GetValueOrDefault(text) | mask;
        if (text.Kind == HistoryObjectKind.FileName)
        {
            Names[text.Name] = Names.GetValueOrDefault(text.Name) | mask;
        }
        else if (text.Kind == HistoryObjectKind.ReferenceName)
        {
            References[text.Reference] = References.GetValueOrDefault(text.Reference) | mask;
        }
    }
}
