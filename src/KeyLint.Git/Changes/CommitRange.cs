using KeyLint.Git.Objects;
using KeyLint.Git.Reading;

namespace KeyLint.Git.Changes;

/// <summary>
/// The commits that some reach and others do not, as <c>git rev-list TIPS --not KNOWN</c>. Both sides are followed by date, the newest
/// first, until only known commits are left, so that the length of the history does not matter. Clocks that are wrong can bring in commits
/// too many, never too few.
/// </summary>
internal sealed class CommitRange(ObjectLookup objects, IReadOnlySet<ObjectId> shallow, ProblemLog problems)
{
    private readonly Dictionary<ObjectId, Node> _nodes = [];
    private readonly PriorityQueue<Node, (long, ObjectId)> _queue = new();
    private int _newInQueue;

    /// <summary>The commits, parents before children, the same on every run.</summary>
    public IReadOnlyList<RangeCommit> Read(IEnumerable<ObjectId> tips, IEnumerable<ObjectId> known)
    {
        foreach (var id in known)
        {
            Add(id, isKnown: true);
        }

        foreach (var id in tips)
        {
            Add(id, isKnown: false);
        }

        while (_newInQueue > 0 && _queue.TryDequeue(out var node, out _))
        {
            node.IsQueued = false;
            _newInQueue -= node.IsKnown ? 0 : 1;
            foreach (var parent in node.Commit!.Parents)
            {
                Add(parent, node.IsKnown);
            }
        }

        var sorted = Sorted();
        foreach (var commit in sorted.Where(commit => shallow.Contains(commit.Id)))
        {
            problems.Gap(
                HistoryProblemKind.ShallowClone,
                commit.Id.ToString(),
                "The clone is shallow: nothing before this commit was fetched, so that all its files count as new. Run git fetch --unshallow.");
        }

        return sorted;
    }

    private void Add(ObjectId id, bool isKnown)
    {
        var waiting = new Stack<ObjectId>([id]);
        while (waiting.TryPop(out var next))
        {
            if (!_nodes.TryGetValue(next, out var node))
            {
                _nodes[next] = node = new Node { IsKnown = isKnown, Commit = Commit(next, isKnown) };
                Enqueue(node);
            }
            else if (isKnown && !node.IsKnown)
            {
                // It was met from the other side first: so were those behind it.
                node.IsKnown = true;
                _newInQueue -= node.IsQueued ? 1 : 0;
                foreach (var parent in node is { IsQueued: false, Commit: { } commit } ? commit.Parents : [])
                {
                    waiting.Push(parent);
                }
            }
        }
    }

    private void Enqueue(Node node)
    {
        if (node.Commit is { } commit)
        {
            node.IsQueued = true;
            _newInQueue += node.IsKnown ? 0 : 1;
            _queue.Enqueue(node, (-commit.Seconds, commit.Id));
        }
    }

    private RangeCommit? Commit(ObjectId id, bool isKnown)
    {
        try
        {
            var commit = RangeCommit.Read(objects, id);
            return shallow.Contains(id) ? commit with { Parents = [] } : commit;
        }
        catch (InvalidDataException exception)
        {
            // What is known need not be here: another side may be ahead.
            if (!isKnown)
            {
                problems.Gap(HistoryProblemKind.MissingObject, id.ToString(), $"The commit cannot be read: {exception.Message}.");
            }

            return null;
        }
    }

    private List<RangeCommit> Sorted()
    {
        var sorted = new List<RangeCommit>();
        var isDone = new HashSet<ObjectId>();
        foreach (var start in _nodes.Values.Where(IsNew).OrderBy(node => node.Commit!.Seconds).ThenBy(node => node.Commit!.Id))
        {
            var waiting = new Stack<(RangeCommit Commit, bool IsAfter)>([(start.Commit!, false)]);
            while (waiting.TryPop(out var next))
            {
                if (next.IsAfter)
                {
                    sorted.Add(next.Commit);
                }
                else if (isDone.Add(next.Commit.Id))
                {
                    waiting.Push((next.Commit, true));
                    foreach (var parent in next.Commit.Parents.Reverse())
                    {
                        if (_nodes.TryGetValue(parent, out var node) && IsNew(node))
                        {
                            waiting.Push((node.Commit!, false));
                        }
                    }
                }
            }
        }

        return sorted;

        static bool IsNew(Node node) => node is { IsKnown: false, Commit: not null };
    }

    private sealed class Node
    {
        public RangeCommit? Commit { get; init; }

        public bool IsKnown { get; set; }

        public bool IsQueued { get; set; }
    }
}
