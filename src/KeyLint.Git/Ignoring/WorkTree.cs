using System.Text;
using KeyLint.Git.Ignoring;
using KeyLint.Git.Index;
using KeyLint.Git.Reading;
using LibGit2Sharp;

namespace KeyLint.Git;

/// <summary>The work tree of a repository as far as a walk of its files needs it: what git ignores in it, and what git tracks nevertheless. Thread-safe.</summary>
public sealed class WorkTree
{
    private readonly HistoryRepository _repository;
    private readonly ProblemLog _problems = new();
    private readonly Lazy<TrackedFiles> _tracked;
    private readonly bool _foldsCase;

    private WorkTree(HistoryRepository repository, string prefix)
    {
        (_repository, Prefix) = (repository, prefix);
        var configuration = ReadConfiguration();
        _foldsCase = configuration.FoldsCase;
        _tracked = new(() => new TrackedFiles(StagedFiles.Read(repository.GitDirectory, repository.ObjectFormat, _problems), _foldsCase));
        var rules = IgnoreRules.None(_foldsCase);
        rules = configuration.ExcludesFile is { } file ? Add(rules, file, 0, followsLinks: true) : rules;
        rules = Add(rules, Path.Combine(repository.CommonDirectory, "info", "exclude"), 0, followsLinks: true);
        Rules = Above(".gitignore", rules);
    }

    /// <summary>The path from the root to the folder that was asked for, with a slash behind it; empty at the root.</summary>
    public string Prefix { get; }

    /// <summary>
    /// What holds in the folder: the ignore files of the folders above it, <c>info/exclude</c>, and the person's own. Its own is not in it.
    /// Nothing, if the folder is ignored itself.
    /// </summary>
    public IgnoreRules Rules { get; }

    /// <summary>What was wrong so far with files that say what is ignored or tracked.</summary>
    public IReadOnlyList<HistoryProblem> Problems => _problems.Sorted();

    /// <summary>The work tree that a folder lies in; null if it lies in none.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="isRoot">Whether only a work tree whose root the folder is counts.</param>
    /// <exception cref="HistoryOpenException">There is a repository, but it cannot be read.</exception>
    public static WorkTree? Of(string folder, bool isRoot = false)
    {
        HistoryRepository repository;
        try
        {
            // Whoever owns it: nothing of it is run.
            repository = HistoryRepository.Open(folder, trustAnyOwner: true);
        }
        catch (HistoryOpenException fault) when (fault.Failure == HistoryOpenFailure.NotARepository)
        {
            return null;
        }

        if (repository.WorkTree is null)
        {
            return null;
        }

        var (root, real) = (RealPath.Of(repository.WorkTree), RealPath.Of(folder));
        var prefix = Path.GetRelativePath(root, real).Replace(Path.DirectorySeparatorChar, '/');
        return prefix == "." ? new WorkTree(repository, "")
            : isRoot || prefix == ".." || prefix.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(prefix) || IsGits(prefix) ? null
            : new WorkTree(repository, prefix + "/");
    }

    /// <summary>The rules of other ignore files in the folders above the one that was asked for.</summary>
    /// <param name="name">What they are called.</param>
    public IgnoreRules Above(string name) => Above(name, IgnoreRules.None(_foldsCase));

    /// <summary>Whether git tracks a file.</summary>
    /// <param name="path">From the root, parted by slashes.</param>
    public bool Tracks(string path) => _tracked.Value.Holds(path);

    /// <summary>Whether git tracks a file in a folder or below.</summary>
    /// <param name="path">From the root, parted by slashes, without one behind it.</param>
    public bool TracksBelow(string path) => _tracked.Value.HoldsBelow(path);

    private static bool IsGits(string prefix) => prefix.Split('/').Contains(".git");

    private IgnoreConfiguration ReadConfiguration()
    {
        try
        {
            return IgnoreConfiguration.Read(_repository);
        }
        catch (LibGit2SharpException exception)
        {
            _problems.Note(HistoryProblemKind.DamagedFile, _repository.CommonDirectory, $"The configuration cannot be read: {exception.Message.TrimEnd('.')}.");
            return new IgnoreConfiguration(false, null);
        }
    }

    // A folder that somebody asked for though it is ignored is walked: nothing from outside holds in it.
    private IgnoreRules Above(string name, IgnoreRules rules)
    {
        var path = Encoding.UTF8.GetBytes(Prefix);
        for (var start = 0; start < path.Length;)
        {
            rules = Add(rules, Path.Combine(_repository.WorkTree!, Encoding.UTF8.GetString(path, 0, start), name), start, followsLinks: false);
            var end = start + path.AsSpan(start).IndexOf((byte)'/');
            rules = rules.IsIgnored(path.AsSpan(0, end), start, isFolder: true) == true ? IgnoreRules.None(_foldsCase) : rules;
            start = end + 1;
        }

        return rules;
    }

    // What is not read ignores nothing, so that nothing is missed.
    private IgnoreRules Add(IgnoreRules rules, string file, int baseLength, bool followsLinks)
    {
        var content = IgnoreFileReader.Read(file, followsLinks, out var fault);
        if (fault is not null)
        {
            _problems.Note(HistoryProblemKind.DamagedFile, file, $"The ignore file {fault}.");
        }

        return content is null ? rules : rules.With(content, baseLength);
    }
}
