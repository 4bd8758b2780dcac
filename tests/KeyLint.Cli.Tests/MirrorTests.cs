namespace KeyLint.Cli.Tests;

/// <summary>A mirror holds what was pushed, and what is known about it is in the ledger that is committed.</summary>
public sealed class MirrorTests : IDisposable
{
    private readonly TempRepository repository = new();
    private readonly TempFolder beside = new();

    public MirrorTests()
    {
        repository.Write("bot.env", Samples.Of("binance", 3).Text);
        repository.Commit();
    }

    private string Mirror => Path.Combine(beside.Path, "mirror.git");

    [Fact]
    public void What_it_holds_was_pushed()
    {
        repository.Git("clone", "-q", "--mirror", repository.Path, Mirror);

        var run = Tool.Run("history", Mirror, "--format", "json");

        Assert.Equal((int)ExitCode.Findings, run.Exit);
        Assert.All(run.Findings, finding => Assert.True(finding.GetProperty("exposure").GetProperty("pushed").GetBoolean()));
        Assert.Equal("critical", run.Json.GetProperty("credentials")[0].GetProperty("urgency").GetString());
    }

    [Fact]
    public void A_scan_of_it_as_files_says_where_they_are()
    {
        repository.Git("clone", "-q", "--mirror", repository.Path, Mirror);

        Assert.Contains("keylint history reads them", Tool.Run("scan", Mirror).Error, StringComparison.Ordinal);
        Assert.Equal("", Tool.Run("scan", repository.Path).Error);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public void Its_committed_ledger_closes(bool isCommitted, int exit)
    {
        var ids = Tool.Run("scan", repository.Path, "--format", "json").Findings.Select(finding => finding.GetProperty("fingerprint").GetString()!);
        Assert.Equal(0, Tool.RunIn(repository.Path, [], ["ledger", "mark", "revoked", .. ids, "--by", "Ada", "--reason", "deleted"]).Exit);
        if (isCommitted)
        {
            repository.Commit("What is known");
        }

        repository.Git("clone", "-q", "--mirror", repository.Path, Mirror);

        Assert.Equal(exit, Tool.Run("history", Mirror).Exit);
        Assert.Equal((int)ExitCode.Findings, Tool.Run("history", Mirror, "--no-ledger").Exit);
    }

    [Fact]
    public void A_committed_ledger_that_is_none_is_refused_as_a_file_is()
    {
        repository.Write("keylint.ledger.json", "{ broken");
        repository.Commit();
        repository.Git("clone", "-q", "--mirror", repository.Path, Mirror);

        var run = Tool.Run("history", Mirror);

        Assert.Equal((int)ExitCode.Usage, run.Exit);
        Assert.Contains("keylint.ledger.json: this ledger, as it is committed, cannot be used", run.Error, StringComparison.Ordinal);
        Assert.Contains("keylint.ledger.json:1: ", run.Error, StringComparison.Ordinal);
        Assert.Equal((int)ExitCode.Findings, Tool.Run("history", Mirror, "--no-ledger").Exit);
    }

    public void Dispose()
    {
        repository.Dispose();
        beside.Dispose();
    }
}
