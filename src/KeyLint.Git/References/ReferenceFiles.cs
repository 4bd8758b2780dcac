namespace KeyLint.Git.References;

/// <summary>
/// The references of a repository as written: name to value, from <c>packed-refs</c> and from loose files of all work trees.
/// Read here and not by libgit2, whose listing leaves out broken references silently.
/// </summary>
internal static class ReferenceFiles
{
    public static SortedDictionary<string, string> Read(HistoryRepository repository)
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var common = repository.CommonDirectory;
        ReadPacked(common, values);
        ReadFolder(Path.Combine(common, "refs"), "refs", values);

        var isLinked = repository.GitDirectory != common;
        ReadFile(Path.Combine(repository.GitDirectory, "HEAD"), "HEAD", values);
        if (isLinked)
        {
            ReadFolder(Path.Combine(repository.GitDirectory, "refs"), "refs", values);
            ReadFile(Path.Combine(common, "HEAD"), "main-worktree/HEAD", values);
        }

        foreach (var other in Folders(Path.Combine(common, "worktrees")).Where(folder => folder != repository.GitDirectory))
        {
            var name = "worktrees/" + Path.GetFileName(other);
            ReadFile(Path.Combine(other, "HEAD"), name + "/HEAD", values);
            ReadFolder(Path.Combine(other, "refs"), name + "/refs", values);
        }

        return values;
    }

    private static void ReadPacked(string common, SortedDictionary<string, string> values)
    {
        foreach (var line in ReferenceText.Packed(common))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var name = space < 0 ? line : line[(space + 1)..];
            values[name] = space < 0 ? "" : line[..space];
        }
    }

    private static void ReadFolder(string folder, string name, SortedDictionary<string, string> values)
    {
        foreach (var inner in Folders(folder))
        {
            ReadFolder(inner, name + "/" + Path.GetFileName(inner), values);
        }

        foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder) : [])
        {
            if (!file.EndsWith(".lock", StringComparison.Ordinal))
            {
                ReadFile(file, name + "/" + Path.GetFileName(file), values);
            }
        }
    }

    private static IEnumerable<string> Folders(string folder)
        => Directory.Exists(folder)
            ? Directory.GetDirectories(folder).Where(inner => !File.GetAttributes(inner).HasFlag(FileAttributes.ReparsePoint))
            : [];

    private static void ReadFile(string file, string name, SortedDictionary<string, string> values) => values[name] = ReferenceText.Read(file);
}
