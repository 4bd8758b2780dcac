using KeyLint.Git.Reading;

namespace KeyLint.Git.Storage;

/// <summary>The git folder of one work tree.</summary>
/// <param name="Prefix">What git puts before names that belong to the work tree alone: nothing for the one that was opened,
/// else <c>main-worktree/</c> or <c>worktrees/NAME/</c>.</param>
/// <param name="Folder">The git folder.</param>
internal sealed record WorkTreeFolder(string Prefix, string Folder);

/// <summary>The git folders of all work trees of a repository.</summary>
internal static class WorkTreeFolders
{
    public static IReadOnlyList<WorkTreeFolder> Of(HistoryRepository repository, ProblemLog problems)
    {
        var (own, common) = (repository.GitDirectory, repository.CommonDirectory);
        var folders = new List<WorkTreeFolder> { new("", own) };
        if (own != common)
        {
            folders.Add(new WorkTreeFolder("main-worktree/", common));
        }

        folders.AddRange(GitFolder.Folders(Path.Combine(common, "worktrees"), problems)
            .Where(folder => folder != own)
            .Select(folder => new WorkTreeFolder($"worktrees/{Path.GetFileName(folder)}/", folder)));
        return folders;
    }

    /// <summary>The root of a linked work tree, if its <c>.git</c> file points back at the git folder; else null.</summary>
    public static string? RootOfLinked(string gitDirectory, ProblemLog problems)
    {
        var pointer = GitFile.Read(Path.Combine(gitDirectory, "gitdir"), PathFile.Limit, problems);
        if (pointer is null || PathFile.Decode(pointer) is not { } named)
        {
            return null;
        }

        var file = Path.GetFullPath(named, gitDirectory);
        return PathFile.ReadGitFile(file, problems) == gitDirectory ? Path.GetDirectoryName(file) : null;
    }
}
