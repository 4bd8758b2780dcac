using KeyLint.Git.Reading;

namespace KeyLint.Git.Tracing;

/// <summary>
/// All commits that were read, parents before children whatever their dates say; by date and id where the graph leaves it open.
/// </summary>
internal sealed class CommitOrder
{
    public CommitOrder(HistoryGraph graph)
    {
        var count = graph.Commits.Count;
        Parents = new int[count][];
        Rank = new int[count];
        var waitsFor = new int[count];
        var children = new List<int>?[count];
        for (var commit = 0; commit < count; commit++)
        {
            var node = graph.Commit(commit);
            Parents[commit] = [.. node.Parents.Where(parent => graph.Commit(parent).IsRead).Distinct()];
            waitsFor[commit] = node.IsRead ? Parents[commit].Length : -1;
            foreach (var parent in Parents[commit])
            {
                (children[parent] ??= []).Add(commit);
            }
        }

        var ready = new PriorityQueue<int, (long Time, ObjectId Id)>();
        for (var commit = 0; commit < count; commit++)
        {
            Release(commit);
        }

        var order = new List<int>(count);
        while (ready.TryDequeue(out var commit, out _))
        {
            Rank[commit] = order.Count;
            order.Add(commit);
            foreach (var child in children[commit] ?? [])
            {
                waitsFor[child]--;
                Release(child);
            }
        }

        Order = [.. order];

        void Release(int commit)
        {
            if (waitsFor[commit] == 0)
            {
                ready.Enqueue(commit, (graph.Commit(commit).Time, graph.Commits[commit]));
            }
        }
    }

    /// <summary>The commits, parents first.</summary>
    public int[] Order { get; }

    /// <summary>The place of each commit in <see cref="Order"/>.</summary>
    public int[] Rank { get; }

    /// <summary>The distinct parents of each commit that were read.</summary>
    public int[][] Parents { get; }

    /// <summary>All commits that can be, once for each commit: how many commits the arrays of a pass need.</summary>
    public int Count => Rank.Length;
}
