using KeyLint.Git.Opening;

namespace KeyLint.Git;

/// <summary>Where git looks for the hooks of a repository.</summary>
public static class HooksFolder
{
    /// <summary>
    /// The folder that <c>core.hooksPath</c> names, of whatever level of configuration, or <c>hooks</c> in the git folder. A relative path
    /// counts from the root of the work tree, in a bare repository from the git folder.
    /// </summary>
    /// <param name="repository">The repository.</param>
    public static string Of(HistoryRepository repository)
    {
        ArgumentNullException.ThrowIfNull(repository);
        using var settings = new RepositorySettings(repository);
        return settings.Get<string>("core.hooksPath")?.Value is { Length: > 0 } named
            ? Path.GetFullPath(Expand(named), repository.WorkTree ?? repository.GitDirectory)
            : Path.Combine(repository.CommonDirectory, "hooks");
    }

    private static string Expand(string path)
        => path.StartsWith('~') && path is not "~" && !path.StartsWith("~/", StringComparison.Ordinal)
            ? throw new HistoryOpenException(HistoryOpenFailure.Unreadable, path, $"core.hooksPath is '{path}', in the folder of another user; say it in full.")
        : path is "~" ? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile)
        : path.StartsWith("~/", StringComparison.Ordinal) ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), path[2..]) : path;
}
