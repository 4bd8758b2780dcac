using System.Diagnostics;

namespace KeyLint.Cli.Tests;

/// <summary>A test that needs git filter-repo, and is reported as skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FilterRepoFactAttribute : FactAttribute
{
    public FilterRepoFactAttribute() => Skip = IsInstalled() ? null : "There is no git filter-repo.";

    private static bool IsInstalled()
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["filter-repo", "--version"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        git.WaitForExit();
        return git.ExitCode == 0;
    }
}
