namespace KeyLint.Git.Reading;

/// <summary>Collects problems from all threads and gives them in an order that does not depend on the threads.</summary>
internal sealed class ProblemLog
{
    private readonly HashSet<HistoryProblem> _problems = [];
    private readonly Lock _lock = new();

    public void Gap(HistoryProblemKind kind, string subject, string message) => Add(new HistoryProblem(kind, subject, message, true));

    public void Note(HistoryProblemKind kind, string subject, string message) => Add(new HistoryProblem(kind, subject, message, false));

    public IReadOnlyList<HistoryProblem> Sorted()
    {
        lock (_lock)
        {
            return [.. _problems
                .OrderBy(problem => problem.Kind)
                .ThenBy(problem => problem.Subject, StringComparer.Ordinal)
                .ThenBy(problem => problem.Message, StringComparer.Ordinal)];
        }
    }

    private void Add(HistoryProblem problem)
    {
        lock (_lock)
        {
            _problems.Add(problem);
        }
    }
}
