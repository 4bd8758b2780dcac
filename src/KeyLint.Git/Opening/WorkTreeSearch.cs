using KeyLint.Git.Storage;

namespace KeyLint.Git.Opening;

/// <summary>Finds the work tree of a git folder, by git's rules.</summary>
internal static class WorkTreeSearch
{
    /// <param name="gitDirectory">The git folder.</param>
    /// <param name="start">The folder from which it was found.</param>
    /// <param name="configuration">The configuration of the repository.</param>
    /// <returns>The root of the work tree; null if the repository has none.</returns>
    public static string? Of(string gitDirectory, string start, RepositoryConfiguration configuration)
    {
        var own = Path.TrimEndingDirectorySeparator(gitDirectory);
        var back = Path.Combine(own, "gitdir");
        if (File.Exists(Path.Combine(own, "commondir")) && File.Exists(back) && PathFile.Read(back) is { } file)
        {
            return Path.GetDirectoryName(Path.GetFullPath(file, own));
        }

        if (configuration.WorkTree is { Length: > 0 } named)
        {
            return Path.GetFullPath(named, own);
        }

        return configuration.IsBare ? null
            : HolderOfGitFile(own, start) ?? (Path.GetFileName(own) == ".git" ? Path.GetDirectoryName(own) : null);
    }

    // A .git file may name a git folder that lies anywhere.
    private static string? HolderOfGitFile(string gitDirectory, string start)
    {
        for (var folder = start; folder is not null && folder != gitDirectory; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, ".git")))
            {
                return folder;
            }
        }

        return null;
    }
}
