namespace KeyLint.Reports.Model;

/// <summary>The words for how a secret was reached, as <see cref="Occurrence.Source"/> gives them.</summary>
public static class Sources
{
    /// <summary>A file as it is now.</summary>
    public const string WorkTree = "worktree";

    /// <summary>Standard input.</summary>
    public const string StandardInput = "stdin";

    /// <summary>A file in a commit.</summary>
    public const string Blob = "blob";

    /// <summary>A file in a commit that Git LFS keeps.</summary>
    public const string LfsContent = "lfs-content";

    /// <summary>The message of a commit.</summary>
    public const string CommitMessage = "commit-message";

    /// <summary>The message of an annotated tag.</summary>
    public const string TagMessage = "tag-message";

    /// <summary>A file that a tag names and no commit holds.</summary>
    public const string Tag = "tag";

    /// <summary>A note on a commit.</summary>
    public const string Note = "note";

    /// <summary>A stash.</summary>
    public const string Stash = "stash";

    /// <summary>A file that another reference names and no commit holds.</summary>
    public const string Reference = "reference";

    /// <summary>A file in a dropped commit that a reflog or a command's note keeps.</summary>
    public const string Reflog = "reflog";

    /// <summary>A file that is staged, and in no commit.</summary>
    public const string Staged = "staged";

    /// <summary>An object that nothing reaches.</summary>
    public const string Unreachable = "unreachable";

    /// <summary>The name of a file or folder.</summary>
    public const string FileName = "file-name";

    /// <summary>The name of a reference.</summary>
    public const string ReferenceName = "reference-name";

    /// <summary>The message of an entry of a reflog.</summary>
    public const string ReflogMessage = "reflog-message";
}
