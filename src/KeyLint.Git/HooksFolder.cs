using KeyLint.Git.Opening;
using LibGit2Sharp;

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
        if (!settings.IsOwn("core.hooksPath") && settings.ConditionalFiles.FirstOrDefault(SetsFolder) is { } conditional)
        {
            throw new HistoryOpenException(
                HistoryOpenFailure.Unreadable,
                $"core.hooksPath is set in '{conditional}', which is included on a condition (includeIf) that is not evaluated here; set it in the repository too: git config core.hooksPath \"$(git rev-parse --git-path hooks)\"");
        }

        var folder = settings.Get<string>("core.hooksPath")?.Value;
        if (folder is "" || folder?.StartsWith("%(", StringComparison.Ordinal) == true)
        {
            throw new HistoryOpenException(HistoryOpenFailure.Unreadable, $"core.hooksPath is '{folder}'; say the folder in full, or unset it.");
        }

        return folder is { } named
            ? Path.GetFullPath(Expand(named), repository.WorkTree ?? repository.GitDirectory)
            : Path.Combine(repository.CommonDirectory, "hooks");
    }

    /// <summary>Whether a file of settings names a folder; one that is not there, or cannot be read, names none.</summary>
    private static bool SetsFolder(string path)
    {
        try
        {
            var file = Expand(path);
            return Path.IsPathRooted(file) && File.Exists(file) && LayeredConfiguration.Names(file, "core.hooksPath");
        }
        catch (Exception fault) when (fault is HistoryOpenException or LibGit2SharpException)
        {
            return false;
        }
    }

    private static string Expand(string path)
        => path.StartsWith('~') && path is not "~" && !path.StartsWith("~/", StringComparison.Ordinal)
            ? throw new HistoryOpenException(HistoryOpenFailure.Unreadable, $"core.hooksPath is '{path}', in the folder of another user; say it in full.")
        : path is "~" ? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile)
        : path.StartsWith("~/", StringComparison.Ordinal) ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), path[2..]) : path;
}
