namespace KeyLint.Cli.Tests.Purging;

/// <summary>A repository to be purged, and a folder beside it for the file of secrets.</summary>
internal sealed class PurgedRepository : IDisposable
{
    private readonly TempFolder outside = new();

    public TempRepository Repository { get; } = new();

    public string Outside => outside.Path;

    public string File => Path.Combine(outside.Path, "replacements.txt");

    public string Objects => File + ".objects";

    public Tool Purge(params string[] options) => Tool.Run(["purge", Repository.Path, "--output", File, .. options]);

    /// <summary>Rewrites the repository itself with what was written.</summary>
    public void Rewrite() => Repository.Git(
        ["filter-repo", "--force", "--replace-text", File, "--replace-message", File, .. System.IO.File.Exists(Objects) ? ["--strip-blobs-with-ids", Objects] : Array.Empty<string>()]);

    public void Dispose()
    {
        Repository.Dispose();
        outside.Dispose();
    }
}
