namespace KeyLint.Cli.Tests.Ledgers;

/// <summary>Which ledger a scan is held against, and that a scan of a part does not judge what the ledger says of the whole.</summary>
public sealed class LedgerPlaceTests : IDisposable
{
    private readonly LedgerRepository repository = new();
    private readonly TempFolder elsewhere = new();

    public LedgerPlaceTests()
    {
        repository.Git.Write("src/deep/bybit.env", File.ReadAllBytes(repository.Path + "/bybit.env"));
        repository.Done("add", repository.Findings, "--state", "revoked");
    }

    public void Dispose()
    {
        repository.Dispose();
        elsewhere.Dispose();
    }

    [Theory]
    [InlineData("")]
    [InlineData("bybit.env")]
    [InlineData("src/deep/bybit.env")]
    [InlineData("bybit.env", "okx.env")]
    [InlineData("src/deep", "okx.env")]
    [InlineData("src", "src/deep/bybit.env")]
    public void It_is_found_from_elsewhere(params string[] paths) =>
        Assert.Equal((int)ExitCode.Clean, From(elsewhere.Path, [.. paths.Select(path => $"{repository.Path}/{path}")]).Exit);

    [Fact]
    public void Paths_of_several_places_have_the_one_of_where_one_stands()
    {
        var other = elsewhere.Write("a.env", "");

        Assert.Equal((int)ExitCode.Findings, From(elsewhere.Path, repository.Path + "/bybit.env", other).Exit);
        Assert.Equal((int)ExitCode.Clean, From(repository.Path, repository.Path + "/bybit.env", other).Exit);
    }

    [Theory]
    [InlineData("bybit.env")]
    [InlineData("bybit.env", "src")]
    [InlineData("src")]
    public void Part_does_not_tell_what_the_ledger_has_beyond_it(params string[] paths)
    {
        var run = From(repository.Path, [.. paths, "--fail-on-unused"]);

        Assert.Equal((int)ExitCode.Clean, run.Exit);
        Assert.Equal(0, run.Json.GetProperty("unusedLedgerEntries").GetArrayLength());
    }

    [Fact]
    public void Whole_tells_it()
    {
        File.Delete(repository.Path + "/okx.env");

        var run = From(elsewhere.Path, repository.Path, "--fail-on-unused");

        Assert.Equal((int)ExitCode.Findings, run.Exit);
        Assert.NotEqual(0, run.Json.GetProperty("unusedLedgerEntries").GetArrayLength());
    }

    private static Tool From(string folder, params string[] words) => Tool.RunIn(folder, [], ["scan", "--format", "json", .. words]);
}
