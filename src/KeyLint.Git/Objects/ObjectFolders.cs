namespace KeyLint.Git.Objects;

/// <summary>The folders that hold a repository's objects: its own and those that it borrows from.</summary>
internal static class ObjectFolders
{
    private const int MaxDepth = 5;

    public static IReadOnlyList<string> Of(string objectsDirectory)
    {
        var folders = new List<string>();
        Add(objectsDirectory, 0, folders);
        return folders;
    }

    private static void Add(string folder, int depth, List<string> folders)
    {
        if (depth > MaxDepth || folders.Contains(folder) || !Directory.Exists(folder))
        {
            return;
        }

        folders.Add(folder);
        var file = Path.Combine(folder, "info", "alternates");
        foreach (var line in File.Exists(file) ? File.ReadAllLines(file) : [])
        {
            if (line.Length > 0 && line[0] != '#')
            {
                Add(Path.TrimEndingDirectorySeparator(Path.GetFullPath(line, folder)), depth + 1, folders);
            }
        }
    }
}
