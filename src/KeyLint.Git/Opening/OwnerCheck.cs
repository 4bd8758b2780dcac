using LibGit2Sharp;

namespace KeyLint.Git.Opening;

/// <summary>
/// Whether git would work in folders that may belong to another user. libgit2 judges owners only when it opens a repository,
/// so it is given a stand-in of a format that it opens, whose work tree is the folder to be judged.
/// </summary>
internal static class OwnerCheck
{
    public static bool Accepts(string gitDirectory, string? workTree)
    {
        // git looks an owner's exception up by the work tree; only a bare repository goes by its git folder.
        return workTree is null
            ? IsOwned(gitDirectory)
            : IsListed(workTree) || (IsOwned(workTree) && IsOwned(gitDirectory));
    }

    /// <summary>Whether the values of <c>safe.directory</c>, first to last, make an exception for a folder.</summary>
    internal static bool IsListed(IEnumerable<string> values, string folder)
    {
        var isListed = false;
        foreach (var value in values)
        {
            // An empty value forgets the ones before it.
            isListed = value.Length > 0 && (isListed || value == "*" || Trim(value) == Trim(folder));
        }

        return isListed;
    }

    private static bool IsOwned(string folder)
    {
        var standIn = Directory.CreateTempSubdirectory("keylint-owner-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(standIn, "objects"));
            Directory.CreateDirectory(Path.Combine(standIn, "refs"));
            File.WriteAllText(Path.Combine(standIn, "HEAD"), "ref: refs/heads/main\n");
            File.WriteAllText(Path.Combine(standIn, "config"), $"[core]\nbare = false\nworktree = {Quote(folder)}\n");
            using var repository = new Repository(standIn);
            return true;
        }
        catch (LibGit2SharpException exception) when (exception.Message.Contains("not owned by", StringComparison.Ordinal))
        {
            return false;
        }
        finally
        {
            Directory.Delete(standIn, recursive: true);
        }
    }

    private static bool IsListed(string folder)
    {
        using var configuration = LayeredConfiguration.Open(null);
        return IsListed(
            configuration.Where(entry => entry.Key.Equals("safe.directory", StringComparison.OrdinalIgnoreCase)).Select(entry => entry.Value),
            folder);
    }

    private static string Quote(string text)
        => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal) + "\"";

    private static string Trim(string folder) => Path.TrimEndingDirectorySeparator(folder);
}
