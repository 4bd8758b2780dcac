namespace KeyLint.Cli.Tests;

/// <summary>Repositories that are empty, bare, shallow or damaged.</summary>
public sealed class BadRepositoryTests
{
    private readonly Samples.Credential credential = Samples.Of("bitget", 11);

    [Fact]
    public void An_empty_repository_is_clean()
    {
        using var repository = new TempRepository();

        var run = Tool.Run("history", repository.Path);

        Assert.Equal((int)ExitCode.Clean, run.Exit);
        Assert.Contains("0 commits", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bare_repository_is_read()
    {
        using var repository = Leaky();
        using var bare = new TempFolder();
        repository.Git("clone", "-q", "--bare", repository.Path, Path.Combine(bare.Path, "bare.git"));

        var run = Tool.Run("history", Path.Combine(bare.Path, "bare.git"), "--format", "json");

        Assert.Equal((int)ExitCode.Findings, run.Exit);
        Assert.NotEmpty(run.Findings);
    }

    [Fact]
    public void A_shallow_clone_says_so_and_is_not_clean()
    {
        using var repository = new TempRepository();
        repository.Write("a.txt", "a");
        repository.Commit();
        repository.Write("b.txt", "b");
        repository.Commit();
        using var shallow = new TempFolder();
        repository.Git("clone", "-q", "--depth", "1", "file://" + repository.Path, Path.Combine(shallow.Path, "clone"));

        var run = Tool.Run("history", Path.Combine(shallow.Path, "clone"));

        Assert.Equal((int)ExitCode.Incomplete, run.Exit);
        Assert.Contains("shallow", run.Output, StringComparison.Ordinal);
        Assert.Contains("INCOMPLETE", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_corrupt_object_is_named_and_the_rest_is_read()
    {
        using var repository = Leaky();
        repository.Write("victim.txt", "to be damaged");
        repository.Commit();
        var id = repository.Git("rev-parse", "HEAD:victim.txt");
        var file = Path.Combine(repository.Path, ".git", "objects", id[..2], id[2..]);
        File.SetAttributes(file, FileAttributes.Normal);
        File.WriteAllBytes(file, [0x78, 0x01, 1, 2, 3]);

        var run = Tool.Run("history", repository.Path);

        Assert.Equal((int)ExitCode.Findings, run.Exit);
        Assert.Contains(id, run.Output, StringComparison.Ordinal);
        Assert.Contains("INCOMPLETE", run.Output, StringComparison.Ordinal);
        Assert.Contains("Bitget", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_in_a_commit_message_is_found_and_not_quoted()
    {
        using var repository = new TempRepository();
        repository.Write("a.txt", "a");
        repository.Commit("Use " + credential.Parts[0].Value);

        var run = Tool.Run("history", repository.Path, "--format", "json");

        var place = Assert.Single(run.Findings).GetProperty("occurrences")[0];
        Assert.Equal("commit-message", place.GetProperty("source").GetString());
        Assert.DoesNotContain(credential.Parts[0].Value, run.Output, StringComparison.Ordinal);
    }

    private TempRepository Leaky()
    {
        var repository = new TempRepository();
        repository.Write("bot.env", credential.Text);
        repository.Commit();
        return repository;
    }
}
