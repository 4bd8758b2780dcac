using KeyLint.Git.Reading;
using KeyLint.Git.Storage;

namespace KeyLint.Git.References;

/// <summary>
/// The references of a repository as written: name to value, from <c>packed-refs</c> and from loose files of all work trees.
/// Read here and not by libgit2, whose listing leaves out broken references silently.
/// </summary>
internal static class ReferenceFiles
{
    public static SortedDictionary<string, string> Read(HistoryRepository repository, ProblemLog problems)
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var common = repository.CommonDirectory;
        ReadPacked(common, values, problems);
        ReadFolder(Path.Combine(common, "refs"), "refs", values, problems);

        var isLinked = repository.GitDirectory != common;
        ReadFile(Path.Combine(repository.GitDirectory, "HEAD"), "HEAD", values);
        if (isLinked)
        {
            ReadFolder(Path.Combine(repository.GitDirectory, "refs"), "refs", values, problems);
            ReadFile(Path.Combine(common, "HEAD"), "main-worktree/HEAD", values);
        }

        foreach (var other in Folders(Path.Combine(common, "worktrees"), problems).Where(folder => folder != repository.GitDirectory))
        {
            var name = "worktrees/" + Path.GetFileName(other);
            ReadFile(Path.Combine(other, "HEAD"), name + "/HEAD", values);
            ReadFolder(Path.Combine(other, "refs"), name + "/refs", values, problems);
        }

        return values;
    }

    private static void ReadPacked(string common, SortedDictionary<string, string> values, ProblemLog problems)
    {
        try
        {
            foreach (var line in ReferenceText.Packed(common))
            {
                var space = line.IndexOf(' ', StringComparison.Ordinal);
                var name = space < 0 ? line : line[(space + 1)..];
                values[name] = space < 0 ? "" : line[..space];
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Gap(HistoryProblemKind.DamagedFile, Path.Combine(common, "packed-refs"), $"The file cannot be read: {exception.Message.TrimEnd('.')}.");
        }
    }

    private static void ReadFolder(string folder, string name, SortedDictionary<string, string> values, ProblemLog problems)
    {
        foreach (var inner in Folders(folder, problems))
        {
            ReadFolder(inner, name + "/" + Path.GetFileName(inner), values, problems);
        }

        foreach (var file in GitFolder.Listed(folder, problems, Directory.GetFiles))
        {
            if (!file.EndsWith(".lock", StringComparison.Ordinal))
            {
                ReadFile(file, name + "/" + Path.GetFileName(file), values);
            }
        }
    }

    private static IEnumerable<string> Folders(string folder, ProblemLog problems)
        => GitFolder.Listed(folder, problems, Directory.GetDirectories).Where(inner => !GitFolder.IsLink(inner));

    private static void ReadFile(string file, string name, SortedDictionary<string, string> values) => values[name] = ReferenceText.Read(file);
}
