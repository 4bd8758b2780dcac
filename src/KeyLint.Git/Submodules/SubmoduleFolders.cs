using KeyLint.Git.Index;
using KeyLint.Git.Opening;
using KeyLint.Git.Parsing;
using KeyLint.Git.Reading;
using KeyLint.Git.Storage;
using LibGit2Sharp;

namespace KeyLint.Git.Submodules;

/// <summary>
/// Finds the git folders of a repository's submodules, and of theirs: below <c>modules</c>, and where an index names a
/// submodule in a work tree. Nothing outside of the repository's own git folder and work trees is looked at.
/// </summary>
internal sealed class SubmoduleFolders
{
    private readonly Dictionary<string, SubmoduleFolder> _found = new(StringComparer.Ordinal);
    private readonly HashSet<(string Root, string GitDirectory)> _visited = [];
    private readonly List<string> _inside = [];
    private readonly HashSet<string> _own = new(StringComparer.Ordinal);
    private readonly ProblemLog _problems;

    private SubmoduleFolders(ProblemLog problems) => _problems = problems;

    /// <summary>The git folders, each once, by name.</summary>
    public static IReadOnlyList<SubmoduleFolder> Of(HistoryRepository repository, ProblemLog problems)
    {
        var search = new SubmoduleFolders(problems);
        foreach (var (name, folder) in ModuleFolders.Of(repository.CommonDirectory, problems))
        {
            search._found.Add(folder, new SubmoduleFolder(name, null, folder));
        }

        var own = WorkTreeFolders.Of(repository, problems);
        search._own.UnionWith(own.Select(workTree => workTree.Folder));
        var workTrees = own
            .Select(workTree => (Root: RootOf(repository, workTree.Folder, problems), workTree.Folder))
            .Where(workTree => workTree.Root is not null)
            .ToArray();
        search._inside.Add(repository.CommonDirectory);
        search._inside.AddRange(workTrees.Select(workTree => workTree.Root!));
        foreach (var (root, folder) in workTrees)
        {
            search.Visit(root!, folder, repository.ObjectFormat);
        }

        return [.. search._found.Values
            .OrderBy(found => found.Name, StringComparer.Ordinal).ThenBy(found => found.GitDirectory, StringComparer.Ordinal)];
    }

    private static string? RootOf(HistoryRepository repository, string gitDirectory, ProblemLog problems)
        => gitDirectory == repository.GitDirectory ? repository.WorkTree
            : gitDirectory == repository.CommonDirectory
                ? WorkTreeSearch.Of(gitDirectory, gitDirectory, RepositoryConfiguration.Read(gitDirectory))
                : WorkTreeFolders.RootOfLinked(gitDirectory, problems);

    private void Visit(string topRoot, string topFolder, ObjectFormat topFormat)
    {
        var waiting = new Stack<(string Prefix, string Root, string GitDirectory, ObjectFormat Format)>();
        waiting.Push(("", topRoot, topFolder, topFormat));
        while (waiting.TryPop(out var next))
        {
            if (!_visited.Add((next.Root, next.GitDirectory)))
            {
                continue;
            }

            var staged = StagedFiles.Read(next.GitDirectory, next.Format, _problems);
            foreach (var path in staged.Where(file => file.Kind == EntryKind.Submodule).Select(file => file.Path).Distinct())
            {
                if (GitFolder.Below(next.Root, path) is { } root && GitFolderAt(root) is { } gitDirectory)
                {
                    Add(next.Prefix + path, gitDirectory);
                    waiting.Push((next.Prefix + path + "/", root, gitDirectory, FormatOf(gitDirectory)));
                }
            }
        }
    }

    private void Add(string path, string gitDirectory)
    {
        if (!_found.TryGetValue(gitDirectory, out var known))
        {
            _found.Add(gitDirectory, new SubmoduleFolder(path, path, gitDirectory));
            foreach (var (name, folder) in ModuleFolders.Of(gitDirectory, _problems))
            {
                _found.TryAdd(folder, new SubmoduleFolder($"{path}/{name}", null, folder));
            }
        }
        else if (known.Path is null)
        {
            _found[gitDirectory] = known with { Path = path };
        }
    }

    // Null where the submodule was not fetched.
    private string? GitFolderAt(string root)
    {
        var own = Path.Combine(root, ".git");
        if (GitFolder.IsLink(own))
        {
            return Outside(own);
        }

        if (Directory.Exists(own))
        {
            return ModuleFolders.IsGitFolder(own) ? own : Damaged(own, "The folder is no valid git folder.");
        }

        if (PathFile.ReadGitFile(own, _problems) is not { } target)
        {
            return File.Exists(own) ? Damaged(own, "The file names no git folder.") : null;
        }

        if (!_inside.Any(folder => IsBelow(folder, target)))
        {
            return Outside(own);
        }

        if (_own.Contains(target))
        {
            return Damaged(own, "The file names the git folder of the repository around it.");
        }

        return ModuleFolders.IsGitFolder(target) || File.Exists(Path.Combine(target, "commondir"))
            ? target
            : Damaged(own, "The file names a git folder that is missing or damaged.");
    }

    private static bool IsBelow(string folder, string path)
    {
        var relative = Path.GetRelativePath(folder, path);
        return !Path.IsPathRooted(relative) && GitFolder.Below(folder, relative) is not null;
    }

    private string? Outside(string subject) => Damaged(subject, "It leads out of the repository, and was not followed.");

    private string? Damaged(string subject, string message)
    {
        _problems.Gap(HistoryProblemKind.DamagedFile, subject, message);
        return null;
    }

    private ObjectFormat FormatOf(string gitDirectory)
    {
        try
        {
            return RepositoryConfiguration.Read(CommonDirectory.Of(gitDirectory)).ObjectFormat;
        }
        catch (Exception exception) when (exception is LibGit2SharpException or IOException or UnauthorizedAccessException)
        {
            _problems.Gap(HistoryProblemKind.DamagedFile, gitDirectory, $"The configuration cannot be read: {exception.Message.TrimEnd('.')}.");
            return ObjectFormat.Sha1;
        }
    }
}
