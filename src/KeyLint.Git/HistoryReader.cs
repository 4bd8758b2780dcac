using KeyLint.Git.Objects;
using KeyLint.Git.Reading;
using KeyLint.Git.References;

namespace KeyLint.Git;

/// <summary>Reads everything that a repository's references reach.</summary>
public static class HistoryReader
{
    /// <summary>
    /// Gives every reachable blob, commit message and tag message to the handler, each exactly once. Objects that cannot be read
    /// become problems of the result; only what the handler throws, and cancellation, ends the reading.
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <param name="handler">Takes the objects.</param>
    /// <param name="options">How to read; the defaults if null.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static History Read(
        HistoryRepository repository,
        HistoryObjectHandler handler,
        HistoryReadOptions? options = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(repository);
        ArgumentNullException.ThrowIfNull(handler);
        options ??= new HistoryReadOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Degree, 1, nameof(options));

        var problems = new ProblemLog();
        var failures = new ObjectFailures(problems, repository.IsPartialClone);
        var counters = new Counters(options.Progress);
        var graph = new HistoryGraph();
        using var source = RepositoryObjectSource.Open(repository.ObjectsDirectory);
        var delivery = new Delivery(source, handler, options, failures, counters);
        if (options.Degree == 1)
        {
            Walk(new DirectQueue(delivery));
        }
        else
        {
            using var queue = new WorkerQueue(delivery, options.Degree, cancellation);
            Walk(queue);
            queue.Complete();
        }

        failures.Close(repository.CommonDirectory);
        counters.Report();
        return new History(repository, graph, counters.Now, problems.Sorted());

        void Walk(IDeliveryQueue queue)
        {
            PackChecks.Run(repository, problems);
            RepositoryChecks.Grafts(repository, problems);
            var shallow = RepositoryChecks.Shallow(repository, problems);
            var trees = new TreeWalk(graph, source, queue, failures, problems, counters, cancellation);
            var commits = new CommitWalk(graph, source, queue, trees, shallow, failures, problems, counters, cancellation);
            commits.Run(ReferenceReader.Read(repository, problems));
        }
    }
}
