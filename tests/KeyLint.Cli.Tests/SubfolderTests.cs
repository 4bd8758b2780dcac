namespace KeyLint.Cli.Tests;

/// <summary>A folder of a repository is as good as its root: paths are true from where the command ran.</summary>
public sealed class SubfolderTests : IDisposable
{
    private readonly TempRepository repository = new();

    public SubfolderTests()
    {
        repository.Write("src/a.env", Samples.Of("okx", 12).Text);
        repository.Write("src/inner/b.txt", "none\n");
        repository.Commit();
        repository.Write("c.env", Samples.Of("bitget", 13).Text);
        repository.Git("add", "-A");
    }

    public static TheoryData<string, string, string> Cases => new()
    {
        { "", ".", "" },
        { "", "src", "" },
        { "", "src/inner", "" },
        { "", "./src/", "" },
        { "", ".git", "" },
        { "src", ".", "../" },
        { "src/inner", ".", "../../" },
        { "src", "..", "../" },
        { "src", "inner", "../" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Paths_are_seen_from_the_current_folder(string current, string path, string prefix)
    {
        var folder = Path.Combine(repository.Path, current);

        Assert.Contains($"file={prefix}src/a.env,", Tool.RunIn(folder, [], "history", path, "--format", "github").Output, StringComparison.Ordinal);
        Assert.Contains($"file={prefix}c.env,", Tool.RunIn(folder, [], "staged", path, "--format", "github").Output, StringComparison.Ordinal);
        Assert.Contains($"  {prefix}c.env:", Tool.RunIn(folder, [], "staged", path, "--format", "short").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_path_of_a_folder_means_its_repository()
    {
        var run = Tool.RunIn(Path.GetTempPath(), [], "history", Path.Combine(repository.Path, "src"), "--format", "json");

        Assert.Equal(["c.env", "src/a.env"], run.Paths.Order(StringComparer.Ordinal));
        Assert.EndsWith(Path.GetFileName(repository.Path), run.Json.GetProperty("scans")[0].GetProperty("target").GetString(), StringComparison.Ordinal);
    }

    public void Dispose() => repository.Dispose();
}
