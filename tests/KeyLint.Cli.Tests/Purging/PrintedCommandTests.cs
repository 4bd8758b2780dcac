using System.Diagnostics;

namespace KeyLint.Cli.Tests.Purging;

/// <summary>What a purge prints to be pasted works as it is printed, from where the user stands.</summary>
public sealed class PrintedCommandTests : IDisposable
{
    private const string Date = "2024-01-01T00:00:00Z";

    private readonly TempRepository repository = new();
    private readonly TempFolder outer = new();

    public PrintedCommandTests()
    {
        repository.Write("bot.env", Samples.Of("binance", 11).Text);
        repository.Write("deep/wide.env", [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes(Samples.Of("kraken", 3).Text)]);
        repository.Commit();
        TempRepository.Run(outer.Path, Date, "clone", "-q", "--bare", repository.Path, Remote);
        TempRepository.Run(outer.Path, Date, "clone", "-q", Remote, Clone);
        outer.Write("bin/keylint", $"#!/bin/sh\nexec dotnet '{typeof(ExitCode).Assembly.Location}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path.Combine(outer.Path, "bin/keylint"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    private string Remote => Path.Combine(outer.Path, "remote.git");

    private string Clone => Path.Combine(outer.Path, "bot");

    public void Dispose()
    {
        repository.Dispose();
        outer.Dispose();
    }

    [FilterRepoTheory]
    [InlineData("", "../replacements.txt")]
    [InlineData("deep", "../../replacements.txt")]
    [InlineData("", "../it's a folder/replace me.txt")]
    [InlineData("deep", "secrets.txt", "--inside-repository")]
    public void They_clean_the_remote_and_leave_nothing_in_the_clone(string stand, string file, params string[] options)
    {
        Directory.CreateDirectory(Path.Combine(outer.Path, "it's a folder"));
        var before = References();
        var folder = Path.Combine(Clone, stand);
        var purge = Tool.RunIn(folder, [], ["purge", "--output", file, .. options]);
        var blocks = Blocks(purge.Output);

        Assert.Equal(2, blocks.Count);
        Run(folder, blocks[0]);
        Assert.NotEmpty(Tool.Run("history", Remote, "--format", "json").Findings);
        Run(folder, [.. blocks[0].Take(1).Where(line => line.StartsWith("cd ", StringComparison.Ordinal)), .. blocks[1]]);

        Assert.Equal(before, References());
        Assert.Empty(Tool.Run("history", Remote, "--format", "json", "--reachable-only").Findings);
        Assert.DoesNotContain(Directory.EnumerateDirectories(Clone, "*", SearchOption.AllDirectories), path => path.EndsWith("clean.git", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_pushed_in_the_block_that_rewrites()
    {
        var blocks = Blocks(Tool.RunIn(Clone, [], "purge", "--output", "../replacements.txt").Output);

        Assert.Contains(blocks[0], line => line.Contains("keylint history", StringComparison.Ordinal));
        Assert.DoesNotContain(blocks[0], line => line.Contains("push", StringComparison.Ordinal));
        Assert.Contains("push --force", Assert.Single(blocks[1]), StringComparison.Ordinal);
    }

    /// <summary>The indented lines, by the text between them.</summary>
    private static List<List<string>> Blocks(string output)
    {
        var blocks = new List<List<string>>();
        var isInside = false;
        foreach (var line in output.Split('\n'))
        {
            var isCommand = line.StartsWith("  ", StringComparison.Ordinal);
            if (isCommand && !isInside)
            {
                blocks.Add([]);
            }

            if (isCommand)
            {
                blocks[^1].Add(line[2..]);
            }

            isInside = isCommand;
        }

        return blocks;
    }

    private string References() => TempRepository.Run(Remote, Date, "for-each-ref", "--format=%(refname)");

    /// <summary>Runs lines as they were printed, but for the address, which only the user knows.</summary>
    private void Run(string folder, IEnumerable<string> lines)
    {
        var script = string.Join('\n', lines).Replace("REPOSITORY-ADDRESS", Remote, StringComparison.Ordinal);
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-e", "-c", script])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["PATH"] = $"{Path.Combine(outer.Path, "bin")}:{Environment.GetEnvironmentVariable("PATH")}",
                ["XDG_CONFIG_HOME"] = "/dev/null/none",
                ["XDG_CACHE_HOME"] = "/dev/null/none",
            },
        })!;
        var error = shell.StandardError.ReadToEndAsync();
        var output = shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        Assert.True(shell.ExitCode == 0, script + output + error.Result);
    }
}
