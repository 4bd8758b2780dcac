using KeyLint.Git.Objects;
using KeyLint.Git.References;
using KeyLint.Git.Tracing;

namespace KeyLint.Git.Reading;

/// <summary>One reading of a history: first commits, trees and tags, then the blobs, whose paths are known by then.</summary>
internal sealed class HistoryReading(HistoryRepository repository, IObjectStore store, Delivery delivery, ProblemLog problems, CancellationToken cancellation)
{
    private readonly ObjectFailures _failures = new(problems, repository.IsPartialClone);

    public History Run()
    {
        var graph = new HistoryGraph(store, repository.IdLength);
        RepositoryChecks.Grafts(repository, problems);
        var shallow = RepositoryChecks.Shallow(repository, problems);
        Damaged();
        store.Sweep(new GraphSweep(graph, shallow, delivery, _failures, number => !store.IsBorrowed(number)), delivery.Options.Degree, cancellation);
        Tips(graph);
        graph.Staged = StagedBlobs.Read(repository, graph, _failures, problems);
        var order = new CommitOrder(graph);
        var reach = new Reachability(graph, order, _failures);
        SubmoduleChecks.Name(graph, reach, problems);
        store.Sweep(new BlobSweep(graph, reach.Paths, IsOurs, delivery, _failures), delivery.Options.Degree, cancellation);
        Borrowed(graph, shallow, reach);
        graph.Texts.AddNames(graph, number => !store.IsBorrowed(number) || reach.Has(number));
        foreach (var text in graph.Texts.All)
        {
            cancellation.ThrowIfCancellationRequested();
            delivery.Give(text.Id, text.Kind, text.Text, 0);
        }

        _failures.Close(repository.CommonDirectory);
        delivery.Counters.Report();
        return new History(repository, graph, order, reach.Paths, delivery.Counters.Now, problems.Sorted());

        // What a repository borrows from another is its own only as far as it reaches it.
        bool IsOurs(int number) => !store.IsBorrowed(number) || reach.HasBlob(graph.Numbers[number]);
    }

    private void Tips(HistoryGraph graph)
    {
        var tips = new TipReader(graph, _failures, problems);
        foreach (var reference in ReferenceReader.Read(repository, problems))
        {
            cancellation.ThrowIfCancellationRequested();
            delivery.Counters.Reference();
            graph.Texts.Add(reference);
            tips.Add(reference);
        }

        var reflogs = Reflogs.Read(repository, problems).ToList();
        reflogs.ForEach(graph.Texts.Add);
        foreach (var trace in TraceReader.Read(repository, reflogs, problems))
        {
            cancellation.ThrowIfCancellationRequested();
            tips.Add(trace);
        }
    }

    private void Damaged()
    {
        for (var number = 0; number < store.Count; number++)
        {
            if (store.Kind(number) == ObjectKind.Unknown)
            {
                using var lease = store.Read(number);
                _failures.Corrupt(store.Id(number), ObjectKind.Unknown, lease.Detail ?? "it is of no kind that is known");
            }
        }
    }

    private void Borrowed(HistoryGraph graph, HashSet<ObjectId> shallow, Reachability reach)
    {
        bool IsBorrowedAndReached(int number) => store.IsBorrowed(number) && reach.Has(number);
        for (var number = 0; store.Borrows && number < store.Count; number++)
        {
            if (store.Kind(number) is ObjectKind.Commit or ObjectKind.Tag && IsBorrowedAndReached(number))
            {
                using var lease = store.Read(number);
                _ = lease.Status == ObjectStatus.Found
                    ? new GraphSweep(graph, shallow, delivery, _failures, IsBorrowedAndReached).Visit(number, lease.Kind, lease.Content, default, 0)
                    : null;
            }
        }
    }
}
