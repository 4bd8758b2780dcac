using System.Text.Json.Nodes;

namespace KeyLint.Cli.Tests;

/// <summary>What is shown beside files points at files that are there, and at what nobody has allowed.</summary>
public sealed class PresentPlaceTests : IDisposable
{
    private readonly TempRepository repository = new();
    private readonly string secret = Samples.Of("bybit", 5).Text;

    public void Dispose() => repository.Dispose();

    [Theory]
    [InlineData("github", "file=x.env", "file=w.env")]
    [InlineData("gitlab", "\"x.env\"", "\"path\": \"w.env\"")]
    [InlineData("short", "x.env:", "w.env:")]
    public void A_copy_on_another_branch_does_not_take_the_place_of_the_file_at_head(string format, string there, string gone)
    {
        Branch();

        var output = Tool.Run("history", repository.Path, "--no-cache", "--format", format).Output;

        Assert.Contains(there, output, StringComparison.Ordinal);
        Assert.DoesNotContain(gone, output, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_file_at_head_is_annotated()
    {
        foreach (var name in new[] { "a.env", "b.env", "c.env" })
        {
            repository.Write(name, secret);
        }

        repository.Commit();

        var output = Tool.Run("history", repository.Path, "--no-cache", "--format", "github").Output;

        Assert.All(["a.env", "b.env", "c.env"], name => Assert.Contains($"file={name}", output, StringComparison.Ordinal));
    }

    [Fact]
    public void The_report_says_of_each_place_whether_it_is_at_head()
    {
        Branch();

        var report = JsonNode.Parse(Tool.Run("history", repository.Path, "--no-cache", "--format", "json").Output)!;

        var places = report["findings"]!.AsArray().SelectMany(finding => finding!["occurrences"]!.AsArray()).ToLookup(place => (string)place!["path"]!, place => (bool?)place!["atHead"]);
        Assert.All(places["x.env"], Assert.True);
        Assert.All(places["w.env"], Assert.False);
        Assert.NotEmpty(places["w.env"]);
    }

    [Theory]
    [InlineData("github", "file=b.py", "file=a.cs")]
    [InlineData("short", "  b.py:", "  a.cs:")]
    public void What_a_comment_allows_does_not_hide_what_is_open(string format, string open, string allowed)
    {
        repository.Write("a.cs", $"// keylint:{"allow"} bybit made up\n" + string.Concat(Samples.Of("bybit", 5).Text.Split('\n').Where(line => line.Length > 0).Select(line => $"{line} // keylint:{"allow"} bybit made up\n")));
        repository.Write("b.py", secret);

        var output = Tool.RunIn(repository.Path, [], "scan", "--format", format).Output;

        Assert.Contains(open, output, StringComparison.Ordinal);
        Assert.DoesNotContain(allowed, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("csv")]
    [InlineData("github")]
    [InlineData("azure")]
    [InlineData("gitlab")]
    [InlineData("junit")]
    public void An_accepted_gap_is_told_all_the_same(string format)
    {
        repository.Write("a.txt", "a\n");
        repository.Commit();
        repository.Write("a.txt", "b\n");
        repository.Commit();
        using var shallow = new TempFolder();
        repository.Git("clone", "-q", "--depth", "1", $"file://{repository.Path}", Path.Combine(shallow.Path, "c"));

        var run = Tool.Run("history", Path.Combine(shallow.Path, "c"), "--no-cache", "--accept-gap", "shallow-clone", "--format", format);

        Assert.Equal(0, run.Exit);
        Assert.Contains("shallow-clone", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("everything could be read", run.Output, StringComparison.Ordinal);
    }

    private void Branch()
    {
        repository.Write("x.env", secret);
        repository.Commit();
        repository.Git("checkout", "-q", "-b", "p");
        repository.Write("w.env", secret);
        repository.Commit();
        repository.Git("checkout", "-q", "-");
    }
}
