using System.Text;
using KeyLint.Git;

namespace KeyLint.Cli.Scanning.Walking;

/// <summary>What decides in one folder which of its entries are scanned. <c>.keylintignore</c> has the first word, then the names of what was built, then git.</summary>
internal sealed class FolderRules
{
    /// <summary>The name of the files that say what KeyLint leaves out.</summary>
    public const string OwnFile = ".keylintignore";

    private const int LongestOnStack = 1024;

    private readonly WorkTree? tree;
    private readonly IgnoreRules git;
    private readonly IgnoreRules own;

    /// <summary>The folder's path from where the rules begin, with a slash behind it.</summary>
    private readonly string path;
    private readonly byte[] pathBytes;

    /// <summary>Where in it the work tree begins: another repository may lie in the first.</summary>
    private readonly (int Letters, int Bytes) root;

    /// <summary>Why nothing but what git tracks is scanned here.</summary>
    private readonly LeaveReason rest;

    /// <summary>Whether there is a repository that cannot say what it tracks: what was built may be.</summary>
    private readonly bool isUnknown;

    private FolderRules(WorkTree? tree, IgnoreRules git, IgnoreRules own, string path, (int Letters, int Bytes) root, LeaveReason rest, bool isUnknown)
    {
        (this.tree, this.git, this.own, this.path, this.root, this.rest, this.isUnknown) = (tree, git, own, path, root, rest, isUnknown);
        pathBytes = Encoding.UTF8.GetBytes(path);
    }

    /// <summary>Folders that hold what was built or fetched.</summary>
    public static IReadOnlyList<string> BuiltNames { get; } = ["bin", "obj", "node_modules", ".vs"];

    /// <summary>Whether git has a say here: outside of a work tree <c>.gitignore</c> means nothing.</summary>
    public bool IsInWorkTree => tree is not null;

    /// <summary>The rules of the folder that a walk begins in, but for the files in it.</summary>
    public static FolderRules Start(WorkTree? tree, bool ignores) => new(
        tree,
        tree is null || !ignores ? IgnoreRules.None(false) : tree.Rules,
        tree is null || !ignores ? IgnoreRules.None(false) : tree.Above(OwnFile),
        tree?.Prefix ?? "",
        (0, 0),
        LeaveReason.None,
        isUnknown: false);

    /// <summary>The same with the ignore files in the folder itself.</summary>
    public FolderRules With(byte[]? gitIgnore, byte[]? keyLintIgnore) => new(
        tree,
        gitIgnore is null ? git : git.With(gitIgnore, pathBytes.Length - root.Bytes),
        keyLintIgnore is null ? own : own.With(keyLintIgnore, pathBytes.Length),
        path,
        root,
        rest,
        isUnknown);

    /// <summary>The rules of an inner folder that is walked.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="reason">Why only what git tracks is scanned in it.</param>
    public FolderRules Inner(string name, LeaveReason reason) => new(tree, git, own, path + name + "/", root, reason, isUnknown);

    /// <summary>The rules of the folder where it is the root of a work tree of its own, in which nothing of the outer one holds.</summary>
    public FolderRules In(WorkTree inner, bool ignores) =>
        new(inner, ignores ? inner.Rules : IgnoreRules.None(false), own, path, (path.Length, pathBytes.Length), LeaveReason.None, isUnknown: false);

    /// <summary>The rules of a folder that is the root of a repository which cannot be read.</summary>
    public FolderRules InUnknown() => new(null, IgnoreRules.None(false), own, path, root, LeaveReason.None, isUnknown: true);

    /// <summary>Whether an entry is scanned; of a folder, whether git tracks something in it at least.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    /// <param name="reason">Why it is not, or not all of it.</param>
    public bool Takes(string name, bool isFolder, out LeaveReason reason)
    {
        reason = Reason(name, isFolder);
        return reason == LeaveReason.None
            || (reason is LeaveReason.Name or LeaveReason.GitIgnores && tree is not null
                && (isFolder ? tree.TracksBelow(path[root.Letters..] + name) : tree.Tracks(path[root.Letters..] + name)));
    }

    private LeaveReason Reason(string name, bool isFolder)
    {
        if (isFolder && name == ".git")
        {
            return LeaveReason.Git;
        }

        var length = pathBytes.Length + Encoding.UTF8.GetMaxByteCount(name.Length);
        var whole = length <= LongestOnStack ? stackalloc byte[length] : new byte[length];
        pathBytes.CopyTo(whole);
        whole = whole[..(pathBytes.Length + Encoding.UTF8.GetBytes(name, whole[pathBytes.Length..]))];
        return own.IsIgnored(whole, pathBytes.Length, isFolder) switch
        {
            true => LeaveReason.KeyLintIgnores,
            _ when rest != LeaveReason.None => rest,
            false => LeaveReason.None,
            _ when isFolder && !isUnknown && BuiltNames.Contains(name) => LeaveReason.Name,
            _ => git.IsIgnored(whole[root.Bytes..], pathBytes.Length - root.Bytes, isFolder) == true ? LeaveReason.GitIgnores : LeaveReason.None,
        };
    }
}
