using KeyLint.Git.Reading;
using KeyLint.Git.Storage;

namespace KeyLint.Git.Submodules;

/// <summary>Finds git folders below <c>modules</c>, where git keeps those of submodules, even of ones long removed.</summary>
internal static class ModuleFolders
{
    // What else a git folder holds. A name with slashes may put one submodule's folder into another's.
    private static readonly string[] NoModules =
    [
        "modules", "worktrees", "objects", "refs", "logs", "hooks", "info", "lfs", "branches", "rr-cache", "rebase-merge", "rebase-apply",
        "sequencer",
    ];

    /// <summary>The git folders of a repository's submodules and of theirs, as names and folders.</summary>
    public static IEnumerable<(string Name, string Folder)> Of(string gitDirectory, ProblemLog problems)
    {
        var waiting = new Stack<(string Name, string Folder)>();
        Push("", Path.Combine(gitDirectory, "modules"));
        foreach (var workTree in GitFolder.Folders(Path.Combine(gitDirectory, "worktrees"), problems).Reverse())
        {
            Push($"worktrees/{Path.GetFileName(workTree)}/", Path.Combine(workTree, "modules"));
        }

        while (waiting.TryPop(out var next))
        {
            var isGitFolder = IsGitFolder(next.Folder);
            if (isGitFolder)
            {
                yield return next;
                foreach (var (name, folder) in Of(next.Folder, problems))
                {
                    yield return ($"{next.Name}/{name}", folder);
                }
            }

            Push(next.Name + "/", next.Folder, name => !isGitFolder || !NoModules.Contains(name));
        }

        void Push(string prefix, string folder, Func<string, bool>? isWanted = null)
        {
            foreach (var inner in GitFolder.Folders(folder, problems, isWanted).Reverse())
            {
                waiting.Push((prefix + Path.GetFileName(inner), inner));
            }
        }
    }

    /// <summary>Whether a folder is one of git's, by what git itself asks for.</summary>
    public static bool IsGitFolder(string folder)
        => File.Exists(Path.Combine(folder, "HEAD"))
            && Directory.Exists(Path.Combine(folder, "objects"))
            && Directory.Exists(Path.Combine(folder, "refs"));
}
