using System.Globalization;

namespace KeyLint.Git.Tests.Support;

/// <summary>The exposure of a key as worked out from what the git command says, commit by commit.</summary>
internal sealed class GitAnswers
{
    private readonly TestRepository _repository;
    private readonly Dictionary<string, string[]> _parents = [];
    private readonly Dictionary<string, long> _times = [];
    private readonly Dictionary<string, HashSet<string>> _ancestors = [];
    private readonly Dictionary<string, HashSet<(string Blob, string Path)>> _files = [];
    private readonly Dictionary<string, string[]> _references = [];

    /// <param name="repository">The repository.</param>
    /// <param name="tips">Where git begins to walk.</param>
    public GitAnswers(TestRepository repository, params string[] tips)
    {
        _repository = repository;
        foreach (var fields in Lines(["log", "--format=%H|%ct|%P", .. tips]).Select(line => line.Split('|')))
        {
            var line = fields[0];
            _times[line] = long.Parse(fields[1], CultureInfo.InvariantCulture);
            _parents[line] = fields[2].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            _ancestors[line] = [.. Lines("rev-list", line)];
            _files[line] = [.. _repository.Git("ls-tree", "-r", "-z", line).Split('\0', StringSplitOptions.RemoveEmptyEntries)
                .Select(entry => (entry[12..52], entry[53..]))];
            _references[line] = Lines("for-each-ref", "--contains", line, "--format=%(refname)");
        }
    }

    public IEnumerable<string> Commits => _parents.Keys;

    public bool Holds(string commit, HashSet<string> blobs) => _files[commit].Any(file => blobs.Contains(file.Blob));

    /// <summary>The last commit, by date, whose tree holds one of the blobs.</summary>
    public string? Last(HashSet<string> blobs)
        => Commits.Where(commit => Holds(commit, blobs))
            .OrderByDescending(commit => _times[commit])
            .ThenByDescending(commit => commit, StringComparer.Ordinal)
            .FirstOrDefault();

    /// <summary>For each long name of a file or folder the paths that end in it, and the commits that brought it in.</summary>
    public Dictionary<string, (string[] Paths, string[] Introduced, int Commits)> Names(int minLength)
    {
        var paths = Commits.ToDictionary(commit => commit, commit => _files[commit].SelectMany(file => Starts(file.Path)).ToHashSet());
        return paths.Values.SelectMany(all => all).Select(Name).Where(name => name.Length >= minLength).Distinct().ToDictionary(
            name => name,
            name => (
                Sorted(paths.Values.SelectMany(all => all).Where(path => Name(path) == name)),
                Sorted(Commits.Where(commit => Has(commit, name) && !_parents[commit].Any(parent => Has(parent, name)))),
                Commits.Count(commit => Has(commit, name))));

        bool Has(string commit, string name) => paths[commit].Any(path => Name(path) == name);
        static string Name(string path) => path[(path.LastIndexOf('/') + 1)..];
        static string[] Sorted(IEnumerable<string> texts) => [.. texts.Distinct().Order(StringComparer.Ordinal)];
        static IEnumerable<string> Starts(string path) => Enumerable.Range(1, path.Length).Where(end => end == path.Length || path[end] == '/').Select(end => path[..end]);
    }

    public string[] Introduced(HashSet<string> objects)
        => [.. Commits.Where(commit => objects.Contains(commit)
            || (Holds(commit, objects) && !_parents[commit].Any(parent => Holds(parent, objects)))).Order(StringComparer.Ordinal)];

    public string? First(HashSet<string> objects)
        => Earliest(Commits.Where(commit => objects.Contains(commit) || Holds(commit, objects)));

    public string? Removed(HashSet<string> blobs)
    {
        var removals = Commits.Where(commit => !Holds(commit, blobs) && _parents[commit].Any(parent => Holds(parent, blobs))).ToArray();
        return removals
            .Where(commit => !removals.Any(later => later != commit && _ancestors[later].Contains(commit)))
            .OrderByDescending(commit => _times[commit])
            .ThenByDescending(commit => commit, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    public string[] Occurrences(HashSet<string> blobs)
        => [.. _files.Values.SelectMany(files => files).Where(file => blobs.Contains(file.Blob)).Distinct()
            .Select(file => $"{file.Path} {file.Blob} {Earliest(Commits.Where(commit => _files[commit].Contains(file)))}")
            .Order(StringComparer.Ordinal)];

    /// <summary>The short names under a prefix whose history holds one of the objects.</summary>
    public string[] References(string prefix, HashSet<string> objects)
        => [.. Commits.Where(commit => objects.Contains(commit) || Holds(commit, objects))
            .SelectMany(commit => _references[commit])
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Select(name => name[prefix.Length..])
            .Distinct()];

    public string[] TipBranches(HashSet<string> blobs)
        => [.. Lines("for-each-ref", "--format=%(objectname) %(refname)", "refs/heads", "refs/remotes")
            .Select(line => line.Split(' '))
            .Where(parts => Holds(parts[0], blobs))
            .Select(parts => parts[1][(parts[1].IndexOf('/', 5) + 1)..])
            .Order(StringComparer.Ordinal)];

    private string? Earliest(IEnumerable<string> commits)
    {
        var all = commits.ToArray();
        return all
            .Where(commit => !all.Any(earlier => earlier != commit && _ancestors[commit].Contains(earlier)))
            .OrderBy(commit => _times[commit])
            .ThenBy(commit => commit, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    private string[] Lines(params string[] arguments) => _repository.Git(arguments).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
