using LibGit2Sharp;

namespace KeyLint.Git.Opening;

/// <summary>
/// What a repository's configuration says about its format. Read before the repository is opened, because libgit2 opens only
/// some formats. Format: git's Documentation/technical/repository-version.txt.
/// </summary>
internal sealed class RepositoryConfiguration
{
    private const string Extensions = "extensions.";

    private static readonly string[] Known =
        ["noop", "objectformat", "partialclone", "preciousobjects", "refstorage", "relativeworktrees", "worktreeconfig"];

    private RepositoryConfiguration()
    {
    }

    public ObjectFormat ObjectFormat { get; private init; }

    public bool IsPartialClone { get; private init; }

    public bool IsBare { get; private init; }

    /// <summary>Whether it was copied from elsewhere and nobody works in it, nor in a work tree of it: what its references hold came from there.</summary>
    public bool IsCopy { get; private init; }

    /// <summary>The work tree that <c>core.worktree</c> names, as written.</summary>
    public string? WorkTree { get; private init; }

    /// <summary>Why the repository cannot be read; null if it can.</summary>
    public string? Refusal { get; private init; }

    /// <summary>Reads the configuration of a repository.</summary>
    /// <exception cref="IOException">A file of it is none, or too long.</exception>
    /// <exception cref="UnauthorizedAccessException">A file of it may not be read.</exception>
    /// <exception cref="LibGit2SharpException">A file of it is malformed.</exception>
    public static RepositoryConfiguration Read(string commonDirectory)
    {
        var ownFile = ConfigurationFile.Checked(Path.Combine(commonDirectory, "config.worktree"));
        if (ConfigurationFile.Checked(Path.Combine(commonDirectory, "config")) is not { } file)
        {
            return new RepositoryConfiguration();
        }

        using var configuration = Configuration.BuildFrom(file);
        var hasOwn = configuration.Get<bool>(Extensions + "worktreeconfig", ConfigurationLevel.Local)?.Value ?? false;
        using var own = hasOwn && ownFile is not null ? Configuration.BuildFrom(ownFile) : null;
        var format = Extension("objectformat") ?? "sha1";
        return new RepositoryConfiguration
        {
            ObjectFormat = format == "sha256" ? ObjectFormat.Sha256 : ObjectFormat.Sha1,
            IsPartialClone = configuration.Any(IsPromisor),
            IsBare = Find<bool>("core.bare")?.Value ?? false,
            IsCopy = (Find<bool>("core.bare")?.Value ?? false) && configuration.Any(IsRemote) && !Directory.Exists(Path.Combine(commonDirectory, "worktrees")),
            WorkTree = Find<string>("core.worktree")?.Value,
            Refusal = Extension("refstorage") is { } storage && storage != "files"
                ? $"it keeps its references as '{storage}'; git refs migrate --ref-format=files turns them into files"
                : format switch
                {
                    "sha1" => null, // libgit2 judges the rest.
                    "sha256" => RefusalOfSha256(configuration),
                    _ => $"it uses the unknown object format '{format}'",
                },
        };

        // What concerns one work tree alone may stand in a file of its own.
        ConfigurationEntry<T>? Find<T>(string key)
            => own?.Get<T>(key, ConfigurationLevel.Local) ?? configuration.Get<T>(key, ConfigurationLevel.Local);

        string? Extension(string name) => configuration.Get<string>(Extensions + name, ConfigurationLevel.Local)?.Value;
    }

    private static string? RefusalOfSha256(Configuration configuration)
    {
        var version = configuration.Get<int>("core.repositoryformatversion", ConfigurationLevel.Local)?.Value ?? 0;
        var unknown = configuration
            .Where(entry => entry.Level == ConfigurationLevel.Local && entry.Key.StartsWith(Extensions, StringComparison.OrdinalIgnoreCase))
            .Select(entry => entry.Key[Extensions.Length..])
            .FirstOrDefault(name => !Known.Contains(name, StringComparer.OrdinalIgnoreCase));
        return version != 1
            ? $"its format version is {version}, but the object format sha256 needs version 1"
            : unknown is null ? null : $"unsupported extension name {Extensions}{unknown}";
    }

    private static bool IsRemote(ConfigurationEntry<string> entry)
        => entry.Level == ConfigurationLevel.Local
            && entry.Key.StartsWith("remote.", StringComparison.OrdinalIgnoreCase)
            && entry.Key.EndsWith(".url", StringComparison.OrdinalIgnoreCase);

    private static bool IsPromisor(ConfigurationEntry<string> entry)
        => entry.Key.Equals(Extensions + "partialclone", StringComparison.OrdinalIgnoreCase)
            || (entry.Key.StartsWith("remote.", StringComparison.OrdinalIgnoreCase)
                && entry.Key.EndsWith(".promisor", StringComparison.OrdinalIgnoreCase));
}
