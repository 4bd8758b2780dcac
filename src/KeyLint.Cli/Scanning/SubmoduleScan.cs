using System.Globalization;
using KeyLint.Git;
using KeyLint.Reports.Model;

namespace KeyLint.Cli.Scanning;

/// <summary>Scans the histories of a repository's submodules that are on disk, and says which are not.</summary>
internal static class SubmoduleScan
{
    /// <summary>Scans them.</summary>
    /// <param name="outer">The repository around them, scanned.</param>
    /// <param name="target">Its name in reports.</param>
    /// <param name="scan">Scans one history under a name; its result is disposed here.</param>
    /// <param name="problems">Receives what is missing or cannot be opened.</param>
    public static IReadOnlyList<Report> Run(History outer, string target, Func<HistoryRepository, string, (History History, Report Report)> scan, List<Problem> problems)
    {
        var reports = new List<Report>();
        var inner = new List<History>();
        try
        {
            var found = HistorySubmodule.Find(outer.Repository, out var faults);
            problems.AddRange(faults.Select(HistoryScan.Problem));
            foreach (var submodule in found)
            {
                try
                {
                    var (history, report) = scan(HistoryRepository.Open(submodule.GitDirectory), $"{target.TrimEnd('/')}/{submodule.Name}");
                    inner.Add(history);
                    reports.Add(report);
                }
                catch (HistoryOpenException fault)
                {
                    problems.Add(new Problem("submodule", submodule.Name, $"not read: {fault.Message}", true));
                }
                catch (OperationCanceledException)
                {
                    problems.Add(new Problem("interrupted", submodule.Name, "The scan was interrupted before this submodule was read.", true));
                }
            }

            foreach (var recorded in inner.SelectMany(history => history.Submodules).Concat(outer.Submodules))
            {
                Missing(recorded, inner, problems);
            }
        }
        finally
        {
            inner.ForEach(history => history.Dispose());
        }

        return reports;
    }

    private static void Missing(RecordedSubmodule recorded, List<History> inner, List<Problem> problems)
    {
        var missing = recorded.Commits.Count(commit => !inner.Exists(history => history.Holds(commit)));
        if (missing > 0)
        {
            problems.Add(new Problem(
                "submodule",
                recorded.Path,
                string.Create(CultureInfo.InvariantCulture, $"another repository, {missing} of its {recorded.Commits.Count} recorded commits are not on disk; run git submodule update --init, or scan it on its own"),
                true));
        }
    }
}
