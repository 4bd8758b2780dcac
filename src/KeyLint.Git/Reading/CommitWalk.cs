using KeyLint.Git.Objects;
using KeyLint.Git.Parsing;
using KeyLint.Git.References;

namespace KeyLint.Git.Reading;

/// <summary>Goes from the references to all commits, tags and trees that they reach.</summary>
internal sealed class CommitWalk(
    HistoryGraph graph,
    IObjectSource source,
    IDeliveryQueue queue,
    TreeWalk trees,
    HashSet<ObjectId> shallow,
    ObjectFailures failures,
    ProblemLog problems,
    Counters counters,
    CancellationToken cancellation)
{
    private readonly Dictionary<ObjectId, ObjectId> _tagTargets = [];
    private readonly Stack<int> _waiting = new();

    public void Run(IEnumerable<Reference> references)
    {
        foreach (var reference in references)
        {
            counters.Reference();
            Reference(reference);
        }
    }

    private void Reference(Reference reference)
    {
        var tags = new List<ObjectId>();
        var id = reference.Target;
        while (true)
        {
            var header = source.ReadHeader(id);
            if (header.Status != ObjectStatus.Found)
            {
                Unreadable(reference, id, header, tags.Count > 0);
                graph.Tips.Add(new Tip(reference, [.. tags], -1, -1, -1));
                return;
            }

            if (header.Kind == ObjectKind.Tag && !tags.Contains(id) && Tag(id, out var target))
            {
                tags.Add(id);
                id = target;
                continue;
            }

            graph.Tips.Add(new Tip(
                reference,
                [.. tags],
                header.Kind == ObjectKind.Commit ? Commit(id) : -1,
                header.Kind == ObjectKind.Tree ? trees.Tree(id) : -1,
                header.Kind == ObjectKind.Blob ? trees.Blob(id) : -1));
            return;
        }
    }

    private void Unreadable(Reference reference, ObjectId id, ObjectHeader header, bool behindTag)
    {
        failures.Add(id, ObjectKind.Unknown, header.Status, header.Detail);
        if (!behindTag)
        {
            problems.Gap(HistoryProblemKind.BrokenReference, reference.Name, $"The reference names object {id}, which cannot be read.");
        }
    }

    private bool Tag(ObjectId id, out ObjectId target)
    {
        if (_tagTargets.TryGetValue(id, out target))
        {
            return true;
        }

        using var lease = source.Read(id);
        if (lease.Status != ObjectStatus.Found)
        {
            failures.Add(id, ObjectKind.Tag, lease.Status, lease.Detail);
            return false;
        }

        var tag = new RawTag(lease.Content);
        graph.Tags.Add(id);
        counters.Tag();
        queue.Message(id, HistoryObjectKind.TagMessage, tag.Message);
        if (!tag.IsValid)
        {
            failures.Malformed(id, ObjectKind.Tag);
            return false;
        }

        target = tag.Target;
        _tagTargets.Add(id, target);
        return true;
    }

    private int Commit(ObjectId id)
    {
        var tip = Meet(id);
        while (_waiting.TryPop(out var next))
        {
            cancellation.ThrowIfCancellationRequested();
            Read(next);
        }

        return tip;
    }

    private int Meet(ObjectId id)
    {
        var number = graph.Commits.Number(id, out var isNew);
        if (isNew)
        {
            _waiting.Push(number);
        }

        return number;
    }

    private void Read(int number)
    {
        var id = graph.Commits[number];
        using var lease = source.Read(id);
        if (lease.Status != ObjectStatus.Found)
        {
            failures.Add(id, ObjectKind.Commit, lease.Status, lease.Detail);
            return;
        }

        if (lease.Kind != ObjectKind.Commit)
        {
            failures.WrongKind(id, ObjectKind.Commit, lease.Kind);
            return;
        }

        var commit = new RawCommit(lease.Content);
        if (!commit.IsValid)
        {
            failures.Malformed(id, ObjectKind.Commit);
        }

        counters.Commit();
        queue.Message(id, HistoryObjectKind.CommitMessage, commit.Message);

        // What lies beyond a shallow boundary was not fetched; the boundary itself is a problem that is named once.
        var parents = shallow.Contains(id) ? [] : Array.ConvertAll(commit.Parents, Meet);
        var tree = commit.HasTree ? trees.Tree(commit.Tree) : -1;
        graph.SetCommit(number, new CommitNode(true, parents, tree, Signature.Seconds(commit.Committer)));
    }
}
