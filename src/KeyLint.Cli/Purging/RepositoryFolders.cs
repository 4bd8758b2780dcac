using KeyLint.Git;

namespace KeyLint.Cli.Purging;

/// <summary>The folders of a repository, into which no file of secrets belongs, whatever links lead there.</summary>
internal sealed class RepositoryFolders(HistoryRepository repository)
{
    private readonly string shared = RealPath.Of(repository.CommonDirectory);
    private readonly List<string> roots = [.. new[] { repository.WorkTree, repository.CommonDirectory }.OfType<string>().Where(Directory.Exists).Select(RealPath.Of)];

    /// <summary>Whether a folder lies in them, or in another work tree of the repository.</summary>
    /// <exception cref="IOException">It cannot be found.</exception>
    public bool Hold(string folder) => Ancestors(RealPath.Of(folder)).Any(roots.Contains) || IsInWorkTree(folder);

    /// <summary>The nearest folder that lies outside, from a folder up.</summary>
    /// <exception cref="IOException">It cannot be found.</exception>
    public string Outside(string folder) => Hold(folder) ? Ancestors(RealPath.Of(folder)).FirstOrDefault(above => !Hold(above)) ?? folder : folder;

    private bool IsInWorkTree(string folder)
    {
        try
        {
            return RealPath.Of(HistoryRepository.Open(folder, trustAnyOwner: true).CommonDirectory) == shared;
        }
        catch (HistoryOpenException)
        {
            // No repository, or none that could be this one, which was opened.
            return false;
        }
    }

    private static IEnumerable<string> Ancestors(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            yield return at;
        }
    }
}
