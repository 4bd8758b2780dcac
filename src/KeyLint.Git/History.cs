using KeyLint.Git.Reading;

namespace KeyLint.Git;

/// <summary>A history that was read: how much of it, what was wrong, and where each object was.</summary>
public sealed class History
{
    private readonly HistoryRepository _repository;
    private readonly HistoryGraph _graph;

    internal History(HistoryRepository repository, HistoryGraph graph, HistoryCounts counts, IReadOnlyList<HistoryProblem> problems)
    {
        _repository = repository;
        _graph = graph;
        Counts = counts;
        Problems = problems;
    }

    /// <summary>How much was read.</summary>
    public HistoryCounts Counts { get; }

    /// <summary>What was wrong, sorted.</summary>
    public IReadOnlyList<HistoryProblem> Problems { get; }

    /// <summary>Whether nothing of the reachable history went unseen.</summary>
    public bool IsComplete => !Problems.Any(problem => problem.IsGap);

    /// <summary>Finds out how exposed secrets are, from the objects that hold them.</summary>
    /// <param name="found">For each key, such as a fingerprint, the blobs, commits and tags given by the reader that hold it.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>One exposure for each key, sorted by key.</returns>
    public IReadOnlyList<Exposure> Trace(
        IReadOnlyDictionary<string, IReadOnlyCollection<ObjectId>> found, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(found);
        return new Tracing.Tracer(_repository, _graph, cancellation).Trace(found);
    }
}
