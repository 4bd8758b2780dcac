using System.Runtime.InteropServices;
using KeyLint.Git.Objects;
using KeyLint.Git.Storage;
using LibGit2Sharp;

namespace KeyLint.Git.Opening;

/// <summary>Finds and opens a repository, and turns each way this can fail into a clear message.</summary>
internal static class RepositoryOpener
{
    private static readonly Lock OwnerValidation = new();
    private static readonly string[] NeverEmpty = ["HEAD", "commondir", "gitdir", "shallow"];

    public static HistoryRepository Open(string path, bool trustAnyOwner)
    {
        var folder = FolderOf(path);
        NativeLibraryStart.Ensure();
        try
        {
            return trustAnyOwner ? WithoutOwnerValidation(path, folder) : OpenFolder(path, folder, trustAnyOwner);
        }
        catch (LibGit2SharpException exception)
        {
            throw Explain(path, folder, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new HistoryOpenException(
                HistoryOpenFailure.Unreadable, $"The repository at '{path}' cannot be opened: {exception.Message}", exception);
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
            throw new HistoryOpenException(HistoryOpenFailure.PathMissing, $"'{path}' does not exist.");
        }

        return Path.GetFileName(full) == ".git"
            ? Path.GetDirectoryName(full)!
            : throw new HistoryOpenException(
                HistoryOpenFailure.PathIsFile, $"'{path}' is a file; give the folder of a repository.");
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
                return OpenFolder(path, folder, trustAnyOwner: true);
            }
            finally
            {
                GlobalSettings.SetOwnerValidation(before);
            }
        }
    }

    private static HistoryRepository OpenFolder(string path, string folder, bool trustAnyOwner)
    {
        var found = Discover(folder);
        var own = Path.Combine(folder, ".git");
        if (Directory.Exists(own) && (found is null || !SameFolder(found, own)))
        {
            // libgit2 walks past a git folder that it does not recognise, to the repository around it.
            throw new HistoryOpenException(
                HistoryOpenFailure.Unreadable, $"'{own}' is no valid git folder: HEAD, objects or refs is missing or damaged.");
        }

        if (found is null)
        {
            throw new HistoryOpenException(HistoryOpenFailure.NotARepository, $"'{path}' is not in a git repository.");
        }

        // libgit2 would wait for a pipe in the place of one.
        if (NeverEmpty.Select(name => Path.Combine(found, name)).FirstOrDefault(file => File.Exists(file) && !RegularFile.HasContent(file)) is { } odd)
        {
            throw new HistoryOpenException(HistoryOpenFailure.Unreadable, $"'{odd}' is empty or no regular file.");
        }

        var common = CommonDirectory.Of(Trim(found));
        var configuration = RepositoryConfiguration.Read(common);
        _ = ConfigurationFile.Checked(Path.Combine(found, "config.worktree"));
        if (configuration.Refusal is { } refusal)
        {
            throw Unsupported(path, refusal);
        }

        string gitDirectory;
        string? workTree;
        if (configuration.ObjectFormat == ObjectFormat.Sha1)
        {
            using var repository = new Repository(found);
            (gitDirectory, workTree) = (repository.Info.Path, repository.Info.WorkingDirectory);
        }
        else
        {
            // libgit2 as it is built here opens no other format than SHA-1.
            (gitDirectory, workTree) = (found, WorkTreeSearch.Of(found, folder, configuration));
            if (!trustAnyOwner && !OwnerCheck.Accepts(gitDirectory, workTree))
            {
                throw OwnedByAnother(path, workTree ?? gitDirectory, null);
            }
        }

        return new HistoryRepository(
            Trim(gitDirectory),
            CommonDirectory.Of(Trim(gitDirectory)),
            workTree is null ? null : Trim(workTree),
            configuration.ObjectFormat,
            configuration.IsPartialClone)
        {
            IsCopy = configuration.IsCopy,
        };
    }

    // LibGit2Sharp's own call gives nothing back in a native image.
    private static string? Discover(string folder)
    {
        var path = default(NativeMethods.NativeBuffer);
        try
        {
            return NativeMethods.Discover(ref path, folder, acrossFileSystems: 0, ceilings: null) == 0 ? Marshal.PtrToStringUTF8(path.Text) : null;
        }
        finally
        {
            NativeMethods.Free(ref path);
        }
    }

    private static HistoryOpenException Explain(string path, string folder, LibGit2SharpException exception)
    {
        // What may not be read, libgit2 calls missing, by the name of another file.
        var text = exception.Message.Contains("ProgramData", StringComparison.Ordinal)
            ? "git's configuration of this user or this machine may not be read."
            : exception.Message;
        if (text.Contains("not owned by", StringComparison.Ordinal))
        {
            return OwnedByAnother(path, text.Split('\'') is [_, var owned, _] ? owned : folder, exception);
        }

        return text.Contains("unsupported extension", StringComparison.Ordinal) || text.Contains("unsupported repository", StringComparison.Ordinal)
            ? Unsupported(path, text, exception)
            : new HistoryOpenException(HistoryOpenFailure.Unreadable, $"The repository at '{path}' cannot be opened: {text}", exception);
    }

    private static HistoryOpenException OwnedByAnother(string path, string folder, Exception? cause)
        => new(
            HistoryOpenFailure.OwnedByAnother,
            $"'{path}' belongs to another user, and git would refuse it too. If you trust it, run: "
            + $"git config --global --add safe.directory '{Trim(folder)}'",
            cause);

    private static HistoryOpenException Unsupported(string path, string why, Exception? cause = null)
        => new(HistoryOpenFailure.UnsupportedFormat, $"The repository at '{path}' cannot be read: {why}.", cause);

    // git resolves all links on the way; somebody may come by another one.
    private static bool SameFolder(string left, string right)
        => string.Equals(RealPath.Of(left), RealPath.Of(right), StringComparison.Ordinal);

    private static string Trim(string folder) => Path.TrimEndingDirectorySeparator(folder);
}
