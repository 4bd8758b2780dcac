using KeyLint.Reports.Model;

namespace KeyLint.Cli.Scanning;

/// <summary>Lists the files of a folder. Links are not followed, so that the walk ends and stays inside.</summary>
internal static class FolderWalk
{
    /// <summary>Folders that hold what was built, fetched or is git's own; the last is read by <c>keylint history</c>.</summary>
    private static readonly HashSet<string> Excluded = new(StringComparer.Ordinal) { "bin", "obj", "node_modules", ".vs", ".git" };

    /// <summary>Lists files, each once.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="note">Told what is left out, and what cannot be listed.</param>
    public static IEnumerable<FoundFile> Files(string root, Action<Problem> note)
    {
        var excluded = 0;
        var pending = new Stack<DirectoryInfo>([new DirectoryInfo(root)]);
        while (pending.TryPop(out var folder))
        {
            foreach (var entry in List(folder, root, note))
            {
                var path = Relative(root, entry.FullName);
                if (entry.LinkTarget is not null)
                {
                    continue;
                }

                if (entry is DirectoryInfo inner)
                {
                    if (!Excluded.Contains(inner.Name))
                    {
                        pending.Push(inner);
                    }
                    else if (inner.Name != ".git")
                    {
                        excluded++;
                    }
                }
                else if (entry is FileInfo { Length: > 0 } file)
                {
                    // Pipes, sockets and devices have no length; opening one could wait for ever.
                    yield return new FoundFile(file.FullName, path, file.Length);
                }
            }
        }

        if (excluded > 0)
        {
            note(new Problem("excluded", "bin, obj, node_modules, .vs", $"folders with these names are not scanned: {excluded}", false));
        }
    }

    private static FileSystemInfo[] List(DirectoryInfo folder, string root, Action<Problem> note)
    {
        try
        {
            return folder.GetFileSystemInfos();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            var reason = fault is UnauthorizedAccessException ? "access is denied" : fault.Message;
            note(new Problem("unreadable", Relative(root, folder.FullName), $"the folder cannot be listed: {reason}", true));
            return [];
        }
    }

    private static string Relative(string root, string path) => Path.GetRelativePath(root, path).Replace('\\', '/');
}

/// <summary>A file to scan.</summary>
/// <param name="FullPath">To open it.</param>
/// <param name="Path">To name it: relative to the folder that was given, with forward slashes.</param>
/// <param name="Length">Its size in bytes.</param>
internal sealed record FoundFile(string FullPath, string Path, long Length);
