namespace KeyLint.Reports.Model;

/// <summary>The words for what a scan read, as <see cref="ScanInfo.Kind"/> gives them.</summary>
public static class ScanKinds
{
    /// <summary>A folder.</summary>
    public const string WorkTree = "worktree";

    /// <summary>A repository's history, or a part of it.</summary>
    public const string History = "history";

    /// <summary>Standard input.</summary>
    public const string StandardInput = "stdin";

    /// <summary>Files that were named.</summary>
    public const string Files = "files";

    /// <summary>What is staged.</summary>
    public const string Staged = "staged";
}
