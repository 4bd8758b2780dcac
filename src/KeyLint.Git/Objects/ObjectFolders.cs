using System.Text;
using KeyLint.Git.Reading;
using KeyLint.Git.Storage;

namespace KeyLint.Git.Objects;

/// <summary>The folders that hold a repository's objects: its own and those that it borrows from.</summary>
internal static class ObjectFolders
{
    private const int MaxDepth = 5;
    private const int MaxLength = 1 << 20;

    public static IReadOnlyList<string> Of(string objectsDirectory, ProblemLog problems)
    {
        var folders = new List<string>();
        Add(objectsDirectory, 0, folders, problems);
        return folders;
    }

    private static void Add(string folder, int depth, List<string> folders, ProblemLog problems)
    {
        folders.Add(folder);
        var file = Path.Combine(folder, "info", "alternates");
        var lines = Encoding.UTF8.GetString(GitFile.Read(file, MaxLength, problems) ?? []).Split('\n');
        foreach (var line in lines.Where(line => line.Length > 0 && line[0] != '#'))
        {
            var other = line.Contains('\0', StringComparison.Ordinal) ? "" : Path.TrimEndingDirectorySeparator(Path.GetFullPath(line, folder));
            if (!Directory.Exists(other))
            {
                // What is missed because of it is named by itself.
                problems.Note(HistoryProblemKind.DamagedFile, file, "It names a folder to borrow objects from which does not exist.");
            }
            else if (depth < MaxDepth && !folders.Contains(other))
            {
                Add(other, depth + 1, folders, problems);
            }
        }
    }
}
