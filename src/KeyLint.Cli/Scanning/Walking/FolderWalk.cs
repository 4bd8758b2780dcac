using System.Collections.Concurrent;
using KeyLint.Git;
using KeyLint.Reports.Model;

namespace KeyLint.Cli.Scanning.Walking;

/// <summary>Finds the files of a folder that are to be scanned, on several threads, and gives them away as they are found.</summary>
/// <param name="crew">Does the work.</param>
/// <param name="ignores">Whether ignore files are heeded.</param>
/// <param name="found">Takes each file once, on any thread.</param>
internal sealed class FolderWalk(ScanCrew crew, bool ignores, Action<FoundFile> found)
{
    /// <summary>So many files, or so many bytes, are one piece of work.</summary>
    private const int ChunkFiles = 32;
    private const int ChunkBytes = 1 << 20;

    private readonly LeftOut leftOut = new();
    private readonly ConcurrentBag<WorkTree> trees = [];
    private readonly ConcurrentBag<Problem> problems = [];

    /// <summary>What was left out, and what could not be listed.</summary>
    public IEnumerable<Problem> Problems => [.. problems, .. leftOut.Problems, .. trees.SelectMany(tree => tree.Problems).Select(HistoryScan.Problem)];

    /// <summary>Walks a folder to its end.</summary>
    public void Run(string root)
    {
        // A full path once spares asking for the current folder with each file.
        var full = Path.GetFullPath(root);
        crew.Run(() =>
        {
            var (tree, isUnknown) = TreeAt(full, "", isRoot: false);
            var rules = FolderRules.Start(tree, ignores);
            List(full, "", isUnknown ? rules.InUnknown() : rules);
        });
    }

    private void List(string folder, string path, FolderRules rules)
    {
        var here = ignores ? rules.With(rules.IsInWorkTree ? Read(folder, path, ".gitignore") : null, Read(folder, path, FolderRules.OwnFile)) : rules;
        var (files, bytes) = (new List<FoundFile>(), 0L);
        foreach (var entry in Entries(folder, path))
        {
            if (!entry.IsFolder && entry.Length == 0)
            {
                NoteHidden(folder, path, entry.Name);
            }
            else if (!here.Takes(entry.Name, entry.IsFolder, out var reason))
            {
                leftOut.Add(reason, entry.IsFolder);
            }
            else if (entry.IsFolder)
            {
                crew.Give(() => Enter(Path.Join(folder, entry.Name), path + entry.Name, here.Inner(entry.Name, reason)));
            }
            else
            {
                files.Add(new FoundFile(Path.Join(folder, entry.Name), path + entry.Name));
                bytes += entry.Length;
                if (files.Count == ChunkFiles || bytes > ChunkBytes)
                {
                    var chunk = files;
                    crew.Give(() => chunk.ForEach(found));
                    (files, bytes) = ([], 0);
                }
            }
        }

        files.ForEach(found);
    }

    private void Enter(string folder, string path, FolderRules rules)
    {
        var (tree, isUnknown) = Path.Exists(Path.Join(folder, ".git")) ? TreeAt(folder, path, isRoot: true) : default;
        List(folder, path + "/", isUnknown ? rules.InUnknown() : tree is null ? rules : rules.In(tree, ignores));
    }

    private (WorkTree? Tree, bool IsUnknown) TreeAt(string folder, string path, bool isRoot)
    {
        try
        {
            var tree = WorkTree.Of(folder, isRoot);
            if (tree is null && !isRoot && GitFolderAbove(folder) is { } above)
            {
                problems.Add(new Problem("repository", ".", $"what git ignores here is not known, so it is scanned: git finds no work tree, though '{above}' stands above", false));
                return (null, true);
            }

            if (tree is not null)
            {
                trees.Add(tree);
            }

            return (tree, false);
        }
        catch (HistoryOpenException fault)
        {
            problems.Add(new Problem("repository", path.Length == 0 ? "." : path, $"what git ignores there is not known, so it is scanned: {fault.Message}", false));
            return (null, true);
        }
    }

    /// <summary>The nearest git folder in a folder above; a damaged one is none to git. Null where there is none.</summary>
    private static string? GitFolderAbove(string folder)
    {
        for (var at = Path.GetDirectoryName(folder); at is not null; at = Path.GetDirectoryName(at))
        {
            if (Directory.Exists(Path.Join(at, ".git")))
            {
                return Path.Join(at, ".git");
            }
        }

        return null;
    }

    private IEnumerable<FolderEntry> Entries(string folder, string path)
    {
        IEnumerator<FolderEntry>? left = null;
        try
        {
            while (Next())
            {
                yield return left!.Current;
            }
        }
        finally
        {
            left?.Dispose();
        }

        bool Next()
        {
            try
            {
                left ??= FolderListing.Of(folder).GetEnumerator();
                return left.MoveNext();
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                problems.Add(new Problem("unreadable", path.Length == 0 ? "." : path.TrimEnd('/'), $"the folder cannot be listed: {FileReader.Reason(fault)}", true));
                return false;
            }
        }
    }

    /// <summary>What cannot be asked for would pass as empty: a file in a folder that may be listed and not entered, or of a name that is not UTF-8.</summary>
    private void NoteHidden(string folder, string path, string name)
    {
        try
        {
            _ = File.GetAttributes(Path.Join(folder, name));
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            // Other files were removed meanwhile.
            if (name.Contains('\uFFFD', StringComparison.Ordinal))
            {
                Note("its name is not valid UTF-8; rename it, or pipe it in: keylint scan - < FILE");
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Note(FileReader.Reason(fault));
        }

        void Note(string reason) => problems.Add(new Problem("unreadable", path + name, $"not read: {reason}", true));
    }

    private byte[]? Read(string folder, string path, string name)
    {
        var content = IgnoreFileReader.Read(Path.Join(folder, name), followsLinks: false, out var fault);
        if (fault is not null)
        {
            problems.Add(new Problem("ignored", path + name, $"the file {fault}; what it names is scanned", false));
        }

        return content;
    }
}
