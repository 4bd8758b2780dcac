using KeyLint.Git.Opening;
using LibGit2Sharp;

namespace KeyLint.Git.Ignoring;

/// <summary>What git's configuration says about ignoring.</summary>
/// <param name="FoldsCase">Whether patterns fit letters of either case.</param>
/// <param name="ExcludesFile">The person's own ignore file; null if nothing says where it would be.</param>
internal sealed record IgnoreConfiguration(bool FoldsCase, string? ExcludesFile)
{
    /// <summary>Reads the configuration of a repository, with that of its user and of the machine.</summary>
    /// <exception cref="LibGit2SharpException">A file is malformed.</exception>
    public static IgnoreConfiguration Read(HistoryRepository repository)
    {
        using var settings = new RepositorySettings(repository);
        return new IgnoreConfiguration(
            settings.Get<bool>("core.ignorecase")?.Value ?? false,
            settings.Get<string>("core.excludesfile") is { } named ? Expand(named.Value, repository) : Standard());
    }

    // An empty name says that there is none. One of another user (~name/) is not looked for.
    private static string? Expand(string named, HistoryRepository repository) =>
        named.Length == 0 || (named.StartsWith('~') && !named.StartsWith("~/", StringComparison.Ordinal)) ? null
        : named.StartsWith("~/", StringComparison.Ordinal) ? Home() is { } home ? Path.Combine(home, named[2..]) : null
        : Path.GetFullPath(named, repository.WorkTree!);

    private static string? Standard()
    {
        var folder = Environment.GetEnvironmentVariable("XDG_CONFIG_HOME") is { Length: > 0 } named ? named
            : Home() is { } home ? Path.Combine(home, ".config")
            : null;
        return folder is null ? null : Path.Combine(folder, "git", "ignore");
    }

    private static string? Home() => Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) is { Length: > 0 } home ? home : null;
}
