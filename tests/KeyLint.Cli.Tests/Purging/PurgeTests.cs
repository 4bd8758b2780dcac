using System.Text;

namespace KeyLint.Cli.Tests.Purging;

/// <summary>The one command that writes secrets: where to, in which form, and with what said.</summary>
public sealed class PurgeTests : IDisposable
{
    private readonly TempRepository repository = new();
    private readonly TempFolder outside = new();
    private readonly Samples.Credential credential = Samples.Of("binance", 11);

    public PurgeTests()
    {
        repository.Write("bot.env", credential.Text);
        repository.Commit();
        repository.Write("bot.env", "nothing\n");
        repository.Commit();
    }

    private string File => Path.Combine(outside.Path, "replacements.txt");

    public void Dispose()
    {
        repository.Dispose();
        outside.Dispose();
    }

    [Fact]
    public void Every_secret_is_in_the_file_and_none_in_what_is_printed()
    {
        var run = Purge();
        var lines = System.IO.File.ReadAllText(File);

        Assert.Equal((int)ExitCode.Clean, run.Exit);
        Assert.All(credential.Parts.Where(part => !part.Value.Contains('\n', StringComparison.Ordinal)), part =>
        {
            Assert.Contains($"literal:{part.Value}==>***REMOVED***\n", lines, StringComparison.Ordinal);
            Assert.DoesNotContain(part.Value, run.Output + run.Error, StringComparison.Ordinal);
        });
        Assert.Contains("REWRITING DOES NOT UN-LEAK", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_its_owner_may_read_the_file()
    {
        Purge();

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
        }
    }

    [Theory]
    [InlineData("replacements.txt")]
    [InlineData("deep/er/replacements.txt")]
    [InlineData(".git/replacements.txt")]
    public void A_file_inside_the_repository_is_refused(string name)
    {
        Directory.CreateDirectory(Path.Combine(repository.Path, "deep/er"));
        var run = Tool.Run("purge", repository.Path, "--output", Path.Combine(repository.Path, name));

        Assert.Equal((int)ExitCode.Usage, run.Exit);
        Assert.Contains("inside the repository", run.Error, StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(Path.Combine(repository.Path, name)));
    }

    [Fact]
    public void A_link_into_the_repository_is_inside()
    {
        Directory.CreateSymbolicLink(Path.Combine(outside.Path, "link"), repository.Path);

        Assert.Equal((int)ExitCode.Usage, Tool.Run("purge", repository.Path, "--output", Path.Combine(outside.Path, "link", "r.txt")).Exit);
    }

    [Fact]
    public void A_file_that_is_there_is_not_replaced()
    {
        outside.Write("replacements.txt", "mine");
        var run = Purge();

        Assert.Equal((int)ExitCode.Usage, run.Exit);
        Assert.Equal("mine", System.IO.File.ReadAllText(File));
    }

    [Fact]
    public void Without_a_file_nothing_is_done() => Assert.Equal((int)ExitCode.Usage, Tool.Run("purge", repository.Path).Exit);

    [Fact]
    public void What_was_chosen_is_all_that_is_written()
    {
        var finding = Tool.Run("history", repository.Path, "--format", "json").Findings.First();
        Purge("--only", finding.GetProperty("fingerprint").GetString()!);

        Assert.Single(System.IO.File.ReadAllLines(File));
    }

    [Fact]
    public void An_unknown_id_is_refused()
    {
        var run = Purge("--only", "nosuchfingerprin");

        Assert.Equal((int)ExitCode.Usage, run.Exit);
        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public void A_secret_in_the_place_of_an_id_is_not_repeated()
    {
        var secret = credential.Parts[0].Value;
        var run = Purge("--only", secret);

        Assert.Equal((int)ExitCode.Usage, run.Exit);
        Assert.DoesNotContain(secret, run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clean_history_writes_no_file()
    {
        using var clean = new TempRepository();
        clean.Write("a.txt", "nothing here\n");
        clean.Commit();

        Assert.Equal((int)ExitCode.Clean, Tool.Run("purge", clean.Path, "--output", File).Exit);
        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public void A_secret_in_a_name_alone_is_not_called_nothing()
    {
        using var named = new TempRepository();
        named.Write(new KeyLint.Engine.Rules.SampleGenerator(9).Expand("{github:ghp_}") + ".txt", "nothing here\n");
        named.Commit();
        var run = Tool.Run("purge", named.Path, "--output", File);

        Assert.Contains("names of files, branches or tags", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("nothing to take out", run.Output, StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public void What_cannot_be_edited_is_named_by_its_object()
    {
        repository.Write("wide.env", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Samples.Of("kraken", 3).Text)]);
        repository.Commit();
        var id = repository.Git("rev-parse", "HEAD:wide.env");
        var run = Purge();

        Assert.Equal([id], System.IO.File.ReadAllLines(File + ".objects"));
        Assert.Contains("--strip-blobs-with-ids", run.Output, StringComparison.Ordinal);
    }

    [FilterRepoFact]
    public void Git_filter_repo_takes_the_file()
    {
        repository.Write("pem.env", Samples.Of("pem", 5).Text);
        repository.Commit();
        Purge();
        repository.Git("filter-repo", "--force", "--replace-text", File, "--replace-message", File);

        Assert.Empty(Tool.Run("history", repository.Path, "--format", "json", "--reachable-only").Findings);
        Assert.Contains("***REMOVED***", repository.Git("log", "-p", "--all"), StringComparison.Ordinal);
    }

    [FilterRepoFact]
    public void The_commands_that_are_printed_clean_the_remote_and_leave_nothing_else_there()
    {
        using var folder = new TempFolder();
        var remote = Path.Combine(folder.Path, "remote.git");
        repository.Commit();
        repository.Git("clone", "-q", "--bare", repository.Path, remote);
        var before = TempRepository.Run(remote, "2024-01-01T00:00:00Z", "for-each-ref", "--format=%(refname)");
        var commands = Purge().Output.Split('\n')
            .Where(line => line.StartsWith("  ", StringComparison.Ordinal) && !line.Contains("keylint history", StringComparison.Ordinal))
            .Select(line => line.Trim().Replace("REPOSITORY-ADDRESS", remote, StringComparison.Ordinal).Replace("FILE", File, StringComparison.Ordinal));

        using var shell = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("sh", ["-e", "-c", string.Join('\n', commands)])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = shell.StandardError.ReadToEndAsync();
        shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();

        Assert.True(shell.ExitCode == 0, error.Result);
        Assert.Equal(before, TempRepository.Run(remote, "2024-01-01T00:00:00Z", "for-each-ref", "--format=%(refname)"));
        Assert.Empty(Tool.Run("history", remote, "--format", "json", "--reachable-only").Findings);
    }

    private Tool Purge(params string[] options) => Tool.Run(["purge", repository.Path, "--output", File, .. options]);
}
