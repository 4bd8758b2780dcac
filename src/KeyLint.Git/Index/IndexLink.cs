namespace KeyLint.Git.Index;

/// <summary>The extension <c>link</c> of a split index: which shared index it builds on, and which entries of that it changes.</summary>
internal sealed class IndexLink
{
    private readonly IReadOnlyList<Range> _deleted;
    private readonly IReadOnlyList<Range> _replaced;

    private IndexLink(ObjectId shared, IReadOnlyList<Range> deleted, IReadOnlyList<Range> replaced)
    {
        Base = shared;
        _deleted = deleted;
        _replaced = replaced;
    }

    /// <summary>The checksum of the shared index, which is part of its name; zero if there is none.</summary>
    public ObjectId Base { get; }

    public static IndexLink? Read(ReadOnlySpan<byte> data, int idLength)
    {
        if (data.Length < idLength)
        {
            return null;
        }

        var shared = new ObjectId(data[..idLength]);
        data = data[idLength..];
        if (data.IsEmpty)
        {
            return new IndexLink(shared, [], []);
        }

        return EwahBits.Read(ref data) is { } deleted && EwahBits.Read(ref data) is { } replaced && data.IsEmpty
            ? new IndexLink(shared, deleted, replaced)
            : null;
    }

    /// <summary>The entries of the whole index. Those that replace one of the shared index come first, without a path.</summary>
    public IEnumerable<StagedFile> Join(IReadOnlyList<StagedFile> shared, IReadOnlyList<StagedFile> own)
    {
        var isGone = Marks(_deleted, shared.Count);
        var isReplaced = Marks(_replaced, shared.Count);
        var next = 0;
        for (var at = 0; at < shared.Count; at++)
        {
            if (isReplaced[at] && next < own.Count)
            {
                var entry = own[next++];
                yield return entry.Path.Length == 0 ? entry with { Path = shared[at].Path } : entry;
            }
            else if (!isGone[at])
            {
                yield return shared[at];
            }
        }

        for (; next < own.Count; next++)
        {
            yield return own[next];
        }
    }

    private static bool[] Marks(IReadOnlyList<Range> ranges, int count)
    {
        var marks = new bool[count];
        foreach (var range in ranges)
        {
            var start = Math.Min(range.Start.Value, count);
            marks.AsSpan(start, Math.Min(range.End.Value, count) - start).Fill(true);
        }

        return marks;
    }
}
