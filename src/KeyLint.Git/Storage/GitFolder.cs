using KeyLint.Git.Reading;

namespace KeyLint.Git.Storage;

/// <summary>Lists what is in a folder of a repository, in an order that is the same everywhere. Links are named and left alone.</summary>
internal static class GitFolder
{
    /// <summary>The files directly in a folder that may not exist; if a name is asked for, only those.</summary>
    public static IReadOnlyList<string> Files(string folder, ProblemLog problems, Func<string, bool>? isWanted = null)
        => List(folder, problems, isWanted, Directory.GetFiles);

    /// <summary>The folders directly in a folder that may not exist; if a name is asked for, only those.</summary>
    public static IReadOnlyList<string> Folders(string folder, ProblemLog problems, Func<string, bool>? isWanted = null)
        => List(folder, problems, isWanted, Directory.GetDirectories);

    /// <summary>The files in a folder and below, each with its name relative to the folder, parted by slashes.</summary>
    public static IEnumerable<(string Name, string Path)> Tree(string folder, ProblemLog problems)
    {
        var waiting = new Stack<(string Prefix, string Folder)>();
        waiting.Push(("", folder));
        while (waiting.TryPop(out var next))
        {
            foreach (var file in Files(next.Folder, problems))
            {
                yield return (next.Prefix + Path.GetFileName(file), file);
            }

            foreach (var inner in Folders(next.Folder, problems).Reverse())
            {
                waiting.Push((next.Prefix + Path.GetFileName(inner) + "/", inner));
            }
        }
    }

    /// <summary>The place of a relative path below a folder; null if it leaves the folder or a link is on the way.</summary>
    public static string? Below(string folder, string path)
    {
        var place = folder;
        foreach (var part in path.Split('/', Path.DirectorySeparatorChar))
        {
            place = Path.Combine(place, part);
            if (part is "" or "." or ".." || part.Contains('\0', StringComparison.Ordinal) || Path.IsPathRooted(part) || IsLink(place))
            {
                return null;
            }
        }

        return place;
    }

    public static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

    /// <summary>What stands in a folder that may not exist, links among it, in order; a folder that cannot be listed becomes a gap.</summary>
    public static string[] Listed(string folder, ProblemLog problems, Func<string, string[]> list)
    {
        try
        {
            var found = Directory.Exists(folder) ? list(folder) : [];
            Array.Sort(found, StringComparer.Ordinal);
            return found;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Gap(HistoryProblemKind.DamagedFile, folder, $"The folder cannot be listed: {exception.Message.TrimEnd('.')}.");
            return [];
        }
    }

    private static List<string> List(string folder, ProblemLog problems, Func<string, bool>? isWanted, Func<string, string[]> list)
    {
        if (Directory.Exists(folder) && IsLink(folder))
        {
            problems.Gap(HistoryProblemKind.DamagedFile, folder, "The folder is a link, and was not followed.");
            return [];
        }

        var found = new List<string>();
        foreach (var path in Listed(folder, problems, list).Where(path => isWanted?.Invoke(Path.GetFileName(path)) ?? true))
        {
            if (IsLink(path))
            {
                problems.Gap(HistoryProblemKind.DamagedFile, path, "The entry is a link, and was not followed.");
            }
            else
            {
                found.Add(path);
            }
        }

        return found;
    }
}
