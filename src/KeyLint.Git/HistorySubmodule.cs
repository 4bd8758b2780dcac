using KeyLint.Git.Reading;
using KeyLint.Git.Submodules;

namespace KeyLint.Git;

/// <summary>A submodule whose repository is on disk.</summary>
/// <param name="Name">The path in the work tree, or the name that git keeps it under.</param>
/// <param name="GitDirectory">Its git folder.</param>
public sealed record HistorySubmodule(string Name, string GitDirectory)
{
    /// <summary>Finds the submodules of a repository that are on disk, also those of submodules and those long removed.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="problems">What was wrong on the way.</param>
    public static IReadOnlyList<HistorySubmodule> Find(HistoryRepository repository, out IReadOnlyList<HistoryProblem> problems)
    {
        var log = new ProblemLog();
        var found = SubmoduleFolders.Of(repository, log);
        problems = log.Sorted();
        return [.. found.Select(folder => new HistorySubmodule(folder.Path ?? folder.Name, folder.GitDirectory))];
    }
}
