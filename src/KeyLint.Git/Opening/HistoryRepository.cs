namespace KeyLint.Git;

/// <summary>
/// A repository whose history can be read. Holds no open files. Opening and reading run nothing that the repository's
/// configuration names: no hook, filter, text conversion, credential helper or monitor.
/// </summary>
public sealed class HistoryRepository
{
    internal HistoryRepository(string gitDirectory, string commonDirectory, string? workTree, ObjectFormat objectFormat, bool isPartialClone)
    {
        GitDirectory = gitDirectory;
        CommonDirectory = commonDirectory;
        WorkTree = workTree;
        ObjectFormat = objectFormat;
        IsPartialClone = isPartialClone;
    }

    /// <summary>The git folder; of a linked work tree, its own one.</summary>
    public string GitDirectory { get; }

    /// <summary>The git folder that all work trees of the repository share.</summary>
    public string CommonDirectory { get; }

    /// <summary>The root of the work tree; null in a bare repository.</summary>
    public string? WorkTree { get; }

    /// <summary>The hash that names the repository's objects.</summary>
    public ObjectFormat ObjectFormat { get; }

    /// <summary>The length of object ids in bytes.</summary>
    internal int IdLength => ObjectFormat.IdLength();

    internal bool IsPartialClone { get; }

    /// <summary>Whether it is a bare copy of another, such as a mirror: what its references hold was elsewhere.</summary>
    internal bool IsCopy { get; init; }

    /// <summary>Where the surroundings say that something lies elsewhere than git would look for it.</summary>
    internal Opening.GitEnvironment Environment { get; private init; } = Opening.GitEnvironment.None;

    internal string ObjectsDirectory => Environment.Objects ?? System.IO.Path.Combine(CommonDirectory, "objects");

    internal string IndexFile => Environment.Index ?? System.IO.Path.Combine(GitDirectory, "index");

    /// <summary>Opens the repository that a path belongs to.</summary>
    /// <param name="path">A folder in a work tree, a git folder, a bare repository, or a <c>.git</c> file.</param>
    /// <param name="trustAnyOwner">Opens the repository even though it belongs to another user.</param>
    /// <exception cref="HistoryOpenException">The repository cannot be opened; the exception says why.</exception>
    public static HistoryRepository Open(string path, bool trustAnyOwner = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Opening.RepositoryOpener.Open(path, trustAnyOwner);
    }

    /// <summary>
    /// Opens the repository that git means when it runs a hook: that of the current folder, unless <c>GIT_DIR</c>, <c>GIT_INDEX_FILE</c>,
    /// <c>GIT_OBJECT_DIRECTORY</c> and <c>GIT_ALTERNATE_OBJECT_DIRECTORIES</c> say otherwise.
    /// </summary>
    /// <param name="variable">Gives the value of an environment variable; null when it is not set.</param>
    /// <exception cref="HistoryOpenException">The repository cannot be opened; the exception says why.</exception>
    public static HistoryRepository OpenAround(Func<string, string?> variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        var environment = Opening.GitEnvironment.Read(variable);
        var found = Open(environment.GitDirectory ?? ".");
        if (environment.GitDirectory is { } named && Directory.Exists(named) && RealPath.Of(named) != RealPath.Of(found.GitDirectory))
        {
            throw new HistoryOpenException(HistoryOpenFailure.NotARepository, $"GIT_DIR: '{named}' is no git folder.");
        }

        return new HistoryRepository(found.GitDirectory, found.CommonDirectory, found.WorkTree, found.ObjectFormat, found.IsPartialClone)
        {
            IsCopy = found.IsCopy,
            Environment = environment,
        };
    }
}
