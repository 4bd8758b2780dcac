using KeyLint.Git;

namespace KeyLint.Cli.Scanning;

/// <summary>What a report calls a repository: its paths count from the root, whatever folder of it was named.</summary>
internal static class RepositoryTarget
{
    /// <summary>The path as it was named if it is the root, or of a repository without a work tree; else the root, seen from the current folder.</summary>
    /// <param name="path">The path.</param>
    /// <param name="repository">What was found there.</param>
    public static string Of(string path, HistoryRepository repository)
    {
        if (repository.WorkTree is not { } root || !Directory.Exists(root) || !Directory.Exists(path))
        {
            return path;
        }

        var (here, real) = (RealPath.Of(path), RealPath.Of(root));
        return here == real ? path
            : Path.IsPathRooted(path) ? root
            : Path.GetRelativePath(RealPath.Of(Environment.CurrentDirectory), real);
    }
}
