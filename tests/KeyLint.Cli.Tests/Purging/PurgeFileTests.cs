using System.Text;

namespace KeyLint.Cli.Tests.Purging;

/// <summary>The files of a purge: both or none, and none in the repository.</summary>
public sealed class PurgeFileTests : IDisposable
{
    private readonly PurgedRepository purged = new();

    public PurgeFileTests()
    {
        purged.Repository.Write("bot.env", Samples.Of("binance", 11).Text);
        purged.Repository.Write("wide.env", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Samples.Of("kraken", 3).Text)]);
        purged.Repository.Commit();
    }

    public void Dispose() => purged.Dispose();

    [Fact]
    public void The_ids_do_not_stay_where_the_secrets_cannot_be_written()
    {
        File.WriteAllText(purged.File, "mine");

        Assert.Equal((int)ExitCode.Usage, purged.Purge().Exit);
        Assert.False(File.Exists(purged.Objects));

        File.Delete(purged.File);
        Assert.Equal((int)ExitCode.Clean, purged.Purge().Exit);
    }

    [Fact]
    public void Ids_that_were_there_before_stay()
    {
        File.WriteAllText(purged.Objects, "mine");

        Assert.Equal((int)ExitCode.Usage, purged.Purge().Exit);
        Assert.Equal("mine", File.ReadAllText(purged.Objects));
        Assert.False(File.Exists(purged.File));
    }

    [Fact]
    public void A_link_that_leads_on_over_another_link_is_followed_to_its_end()
    {
        // To "inner" in "second", which is the repository.
        Directory.CreateDirectory(Path.Combine(purged.Repository.Path, "inner"));
        Directory.CreateSymbolicLink(Path.Combine(purged.Outside, "second"), purged.Repository.Path);
        Directory.CreateSymbolicLink(Path.Combine(purged.Outside, "first"), Path.Combine(purged.Outside, "second", "inner"));

        var run = Tool.Run("purge", purged.Repository.Path, "--output", Path.Combine(purged.Outside, "first", "r.txt"));

        Assert.Equal((int)ExitCode.Usage, run.Exit);
        Assert.Contains("inside the repository", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(purged.Repository.Path, "inner", "r.txt")));
        Directory.Delete(Path.Combine(purged.Outside, "first"));
        Directory.Delete(Path.Combine(purged.Outside, "second"));
    }

    [Fact]
    public void Another_work_tree_of_the_repository_is_the_repository_too()
    {
        var other = Path.Combine(purged.Outside, "other");
        purged.Repository.Git("worktree", "add", "-q", other);

        Assert.Contains("inside the repository", Tool.Run("purge", purged.Repository.Path, "--output", Path.Combine(other, "r.txt")).Error, StringComparison.Ordinal);
        Assert.Contains("inside the repository", Tool.Run("purge", other, "--output", Path.Combine(purged.Repository.Path, "r.txt")).Error, StringComparison.Ordinal);
        Assert.Equal((int)ExitCode.Clean, purged.Purge().Exit);
    }

    [Fact]
    public void A_folder_that_is_not_there_or_leads_nowhere_is_a_wrong_path()
    {
        Directory.CreateSymbolicLink(Path.Combine(purged.Outside, "loop"), Path.Combine(purged.Outside, "loop"));

        foreach (var folder in new[] { "none", "loop" })
        {
            var run = Tool.Run("purge", purged.Repository.Path, "--output", Path.Combine(purged.Outside, folder, "r.txt"));
            Assert.Equal((int)ExitCode.Usage, run.Exit);
            Assert.Contains("cannot be written", run.Error, StringComparison.Ordinal);
        }

        File.Delete(Path.Combine(purged.Outside, "loop"));
    }
}
