using KeyLint.Git.Objects;
using LibGit2Sharp;

namespace KeyLint.Git.Opening;

/// <summary>Finds and opens a repository, and turns each way this can fail into a clear message.</summary>
internal static class RepositoryOpener
{
    private static readonly Lock OwnerValidation = new();

    public static HistoryRepository Open(string path, bool trustAnyOwner)
    {
        var folder = FolderOf(path);
        NativeLibraryStart.Ensure();
        try
        {
            return trustAnyOwner ? WithoutOwnerValidation(path, folder) : OpenFolder(path, folder);
        }
        catch (LibGit2SharpException exception)
        {
            throw Explain(path, folder, exception);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new HistoryOpenException(HistoryOpenFailure.Unreadable, path, $"'{path}' may not be read.", exception);
        }
    }

    private static string FolderOf(string path)
    {
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full))
        {
            return full;
        }

        if (!File.Exists(full))
        {
            throw new HistoryOpenException(HistoryOpenFailure.PathMissing, path, $"'{path}' does not exist.");
        }

        return Path.GetFileName(full) == ".git"
            ? Path.GetDirectoryName(full)!
            : throw new HistoryOpenException(
                HistoryOpenFailure.PathIsFile, path, $"'{path}' is a file; give the folder of a repository.");
    }

    private static HistoryRepository WithoutOwnerValidation(string path, string folder)
    {
        // The setting is one for the process, so only one caller at a time may lift it.
        lock (OwnerValidation)
        {
            var before = GlobalSettings.GetOwnerValidation();
            GlobalSettings.SetOwnerValidation(false);
            try
            {
                return OpenFolder(path, folder);
            }
            finally
            {
                GlobalSettings.SetOwnerValidation(before);
            }
        }
    }

    private static HistoryRepository OpenFolder(string path, string folder)
    {
        var found = Repository.Discover(folder);
        var own = Path.Combine(folder, ".git");
        if (Directory.Exists(own) && (found is null || !SameFolder(found, own)))
        {
            // libgit2 walks past a git folder that it does not recognise, to the repository around it.
            throw new HistoryOpenException(
                HistoryOpenFailure.Unreadable, path, $"'{own}' is no valid git folder: HEAD, objects or refs is missing or damaged.");
        }

        if (found is null)
        {
            throw new HistoryOpenException(HistoryOpenFailure.NotARepository, path, $"'{path}' is not in a git repository.");
        }

        using var repository = new Repository(found);
        var gitDirectory = Trim(repository.Info.Path);
        return new HistoryRepository(
            gitDirectory,
            CommonDirectory.Of(gitDirectory),
            repository.Info.WorkingDirectory is { } workTree ? Trim(workTree) : null,
            IsPartialClone(repository));
    }

    private static bool IsPartialClone(Repository repository)
        => repository.Config.Any(entry =>
            entry.Key.Equals("extensions.partialclone", StringComparison.OrdinalIgnoreCase)
            || (entry.Key.StartsWith("remote.", StringComparison.OrdinalIgnoreCase)
                && entry.Key.EndsWith(".promisor", StringComparison.OrdinalIgnoreCase)));

    private static HistoryOpenException Explain(string path, string folder, LibGit2SharpException exception)
    {
        var text = exception.Message;
        if (text.Contains("not owned by", StringComparison.Ordinal))
        {
            return new HistoryOpenException(
                HistoryOpenFailure.OwnedByAnother,
                path,
                $"'{path}' belongs to another user, and git would refuse it too. If you trust it, run: "
                + $"git config --global --add safe.directory '{folder}'",
                exception);
        }

        if (text.Contains("object format", StringComparison.Ordinal))
        {
            return Unsupported($"it uses another object format than sha1 ({text})");
        }

        return text.Contains("unsupported extension", StringComparison.Ordinal) || text.Contains("unsupported repository", StringComparison.Ordinal)
            ? Unsupported(text)
            : new HistoryOpenException(HistoryOpenFailure.Unreadable, path, $"The repository at '{path}' cannot be opened: {text}", exception);

        HistoryOpenException Unsupported(string why)
            => new(HistoryOpenFailure.UnsupportedFormat, path, $"The repository at '{path}' cannot be read: {why}.", exception);
    }

    private static bool SameFolder(string left, string right)
        => string.Equals(Real(left), Real(right), StringComparison.Ordinal);

    private static string Real(string folder)
        => Trim(new DirectoryInfo(folder).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? Path.GetFullPath(folder));

    private static string Trim(string folder) => Path.TrimEndingDirectorySeparator(folder);
}
