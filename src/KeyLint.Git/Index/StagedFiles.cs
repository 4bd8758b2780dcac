using KeyLint.Git.Reading;
using KeyLint.Git.Storage;

namespace KeyLint.Git.Index;

/// <summary>The index of a work tree.</summary>
/// <param name="WorkTree">The work tree's git folder and the prefix of its names.</param>
/// <param name="Files">What is staged.</param>
internal sealed record WorkTreeIndex(WorkTreeFolder WorkTree, IReadOnlyList<StagedFile> Files);

/// <summary>
/// Reads what is staged in all work trees. Read here and not by libgit2, which opens no SHA-256 repository, refuses a split
/// index, and gives nothing of a damaged one.
/// </summary>
internal static class StagedFiles
{
    internal const int Limit = 512 * 1024 * 1024;

    /// <summary>One index for each work tree; an index with faults gives what could be read of it, and a gap.</summary>
    public static IEnumerable<WorkTreeIndex> Read(HistoryRepository repository, ProblemLog problems)
    {
        foreach (var workTree in WorkTreeFolders.Of(repository, problems))
        {
            yield return new WorkTreeIndex(workTree, Read(workTree.Folder, repository.ObjectFormat, problems));
        }
    }

    /// <summary>The index of one git folder; empty if it has none.</summary>
    public static IReadOnlyList<StagedFile> Read(string gitDirectory, ObjectFormat format, ProblemLog problems)
        => Read(gitDirectory, Path.Combine(gitDirectory, "index"), format, problems).Files;

    /// <summary>The index that the repository was opened with, and the trees that it remembers of folders.</summary>
    public static (IReadOnlyList<StagedFile> Files, IReadOnlyDictionary<string, ObjectId> Trees) ReadIndex(HistoryRepository repository, ProblemLog problems)
        => Read(repository.GitDirectory, repository.IndexFile, repository.ObjectFormat, problems);

    private static (IReadOnlyList<StagedFile> Files, IReadOnlyDictionary<string, ObjectId> Trees) Read(
        string gitDirectory, string file, ObjectFormat format, ProblemLog problems)
    {
        if (ReadFile(file, format, problems) is not { } index)
        {
            return ([], new Dictionary<string, ObjectId>());
        }

        if (index.Link is not { } link || link.Base.IsZero)
        {
            return ([.. index.Entries, .. index.Resolved], index.Trees);
        }

        var path = Path.Combine(gitDirectory, "sharedindex." + link.Base);
        var shared = ReadFile(path, format, problems);
        if (shared is null && !File.Exists(path))
        {
            problems.Gap(HistoryProblemKind.DamagedFile, path, "The shared part of a split index is missing.");
        }

        return ([.. link.Join(shared?.Entries ?? [], index.Entries), .. index.Resolved], index.Trees);
    }

    private static IndexFile? ReadFile(string path, ObjectFormat format, ProblemLog problems)
    {
        var content = GitFile.Read(path, Limit, problems);
        if (content is null)
        {
            return null;
        }

        var index = IndexFile.Read(content, format);
        if (index.Fault is not null)
        {
            problems.Gap(HistoryProblemKind.DamagedFile, path, $"The index {index.Fault}; what could be read of it was read.");
        }

        return index;
    }
}
