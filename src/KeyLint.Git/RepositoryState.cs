using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KeyLint.Git.Objects;
using KeyLint.Git.Reading;
using KeyLint.Git.Submodules;

namespace KeyLint.Git;

/// <summary>
/// A digest of everything that a reading of a repository depends on: names, lengths and times of all files in its git folders and in those of
/// its submodules and of what it borrows from, and the content of small ones. Nothing of a pack is opened for it.
/// </summary>
public static class RepositoryState
{
    /// <summary>Files up to this length are told apart by their content: references are all of one length.</summary>
    private const int SmallFile = 4096;

    /// <summary>The digest of a repository as it is now, or null if a file of it changed just now, so that its time tells nothing yet.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="IOException">A folder or file cannot be read, or changes meanwhile.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder or file may not be read.</exception>
    public static string? Of(HistoryRepository repository, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(repository);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var newest = DateTime.MinValue;
        var problems = new ProblemLog();
        var submodules = SubmoduleFolders.Of(repository, problems).Select(folder => folder.GitDirectory);
        var folders = new[] { repository.CommonDirectory, repository.GitDirectory }
            .Concat(submodules)
            .SelectMany(folder => new[] { folder }.Concat(ObjectFolders.Of(Path.Combine(folder, "objects"), problems)));
        foreach (var folder in folders.Distinct(StringComparer.Ordinal))
        {
            Append(folder);
            foreach (var file in Files(folder))
            {
                cancellation.ThrowIfCancellationRequested();
                newest = file.LastWriteTimeUtc > newest ? file.LastWriteTimeUtc : newest;
                Append(string.Create(CultureInfo.InvariantCulture, $"{file.FullName}\0{file.Length}\0{file.LastWriteTimeUtc.Ticks}"));
                if (file.Length is > 0 and <= SmallFile && !file.FullName.Contains("/objects/", StringComparison.Ordinal) && file.LinkTarget is null)
                {
                    hash.AppendData(File.ReadAllBytes(file.FullName));
                }
            }
        }

        return newest < DateTime.UtcNow.AddSeconds(-2) ? Convert.ToHexStringLower(hash.GetHashAndReset()) : null;

        void Append(string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));
    }

    // Links to folders are listed and not followed.
    private static IEnumerable<FileInfo> Files(string folder)
    {
        var found = new List<FileInfo>();
        var waiting = new Stack<DirectoryInfo>([new DirectoryInfo(folder)]);
        while (waiting.TryPop(out var next))
        {
            foreach (var entry in next.Exists ? next.EnumerateFileSystemInfos() : [])
            {
                if (entry is FileInfo file)
                {
                    found.Add(file);
                }
                else if (entry is DirectoryInfo inner && inner.LinkTarget is null)
                {
                    waiting.Push(inner);
                }
            }
        }

        return found.OrderBy(file => file.FullName, StringComparer.Ordinal);
    }
}
