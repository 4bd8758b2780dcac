using System.Diagnostics;

namespace KeyLint.Cli.Tests;

/// <summary>A git repository of its own for one test, made with git itself and untouched by the user's configuration.</summary>
public sealed class TempRepository : TempFolder
{
    private int commits;

    public TempRepository(params string[] options) => Git(["init", "-q", "-b", "main", .. options]);

    /// <summary>Commits everything and returns the commit's id.</summary>
    public string Commit(string message = "Change")
    {
        Git("add", "-A");
        Git("commit", "-q", "--allow-empty", "-m", message);
        return Git("rev-parse", "HEAD");
    }

    public string Git(params string[] arguments) => Run(Path, $"2024-01-{1 + (commits++ % 28):00}T12:00:00 +0000", arguments);

    public static string Run(string folder, string date, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["GIT_CONFIG_GLOBAL"] = "/dev/null",
                ["GIT_CONFIG_NOSYSTEM"] = "1",
                ["GIT_AUTHOR_NAME"] = "Ada Trader",
                ["GIT_AUTHOR_EMAIL"] = "ada@example.invalid",
                ["GIT_AUTHOR_DATE"] = date,
                ["GIT_COMMITTER_NAME"] = "Ada Trader",
                ["GIT_COMMITTER_EMAIL"] = "ada@example.invalid",
                ["GIT_COMMITTER_DATE"] = date,
                ["GIT_ALLOW_PROTOCOL"] = "file",
            },
        };
        using var git = Process.Start(start)!;
        var error = git.StandardError.ReadToEndAsync();
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return git.ExitCode == 0 ? output.Trim() : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: {error.Result}");
    }
}
