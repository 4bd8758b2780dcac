using System.Text.Json;
using KeyLint.Engine.Directives;

namespace KeyLint.Cli.Tests.Allowing;

/// <summary>What comments close in a history: a file is one, in whatever version it says so.</summary>
public sealed class AllowHistoryTests : IDisposable
{
    private const string Allow = DirectiveWord.Text;

    private readonly TempRepository repository = new();
    private readonly TempFolder cache = new();
    private readonly string line = $"BINANCE_API_SECRET={Samples.Of("binance", 7).Parts[1].Value}";

    private string Allowed => $"{line} # {Allow} binance demo account";

    public void Dispose()
    {
        repository.Dispose();
        cache.Dispose();
    }

    [Fact]
    public void Comment_that_came_later_allows_earlier_versions_of_the_file()
    {
        Commit("a.env", line);
        Commit("a.env", line + "\nmore=1");
        Commit("a.env", Allowed);

        var run = History();

        Assert.Equal((int)ExitCode.Clean, run.Exit);
        Assert.Equal("demo account", Mark(run).GetProperty("reason").GetString());
        Assert.Equal($"{Allow} in a.env:1", Mark(run).GetProperty("by").GetString());
    }

    [Fact]
    public void Comment_that_is_gone_counts_for_the_file() => Closed([("a.env", Allowed), ("a.env", line + "\n")]);

    [Fact]
    public void Other_file_stays_open() => Open([("a.env", Allowed), ("b.env", line)]);

    [Fact]
    public void Other_file_is_open_though_it_is_gone() => Open([("b.env", line), ("b.env", "x=1"), ("a.env", Allowed)]);

    [Fact]
    public void Comment_of_another_secret_closes_nothing() =>
        Open([("a.env", $"BINANCE_API_SECRET={Samples.Of("binance", 8).Parts[1].Value} # {Allow} binance demo account"), ("a.env", line)]);

    [Fact]
    public void Faulty_comment_closes_nothing() => Open([("a.env", $"{line} # {Allow} binance")]);

    [Fact]
    public void Message_of_a_commit_stands_for_itself()
    {
        repository.Write("a.env", Allowed);
        repository.Commit("Add " + line);

        Assert.Equal((int)ExitCode.Findings, History().Exit);
    }

    [Fact]
    public void What_is_remembered_changes_nothing()
    {
        Commit("a.env", line);
        var open = Cached();
        Commit("a.env", Allowed);
        var closed = Cached();
        Assert.Equal((int)ExitCode.Findings, open.Exit);
        Assert.Equal((int)ExitCode.Clean, closed.Exit);
        Assert.Equal(closed.Output, Cached().Output);
        Assert.Equal(closed.Output, History().Output);

        Commit("a.env", "x=1");
        Assert.Equal(History().Output, Cached().Output);
    }

    [Fact]
    public void What_is_remembered_heeds_the_option()
    {
        Commit("a.env", line + " # gitleaks:allow");

        Assert.Equal((int)ExitCode.Findings, Cached().Exit);
        Assert.Equal((int)ExitCode.Clean, Cached("--foreign-directives").Exit);
        Assert.Equal((int)ExitCode.Findings, Cached().Exit);
        Assert.Equal((int)ExitCode.Clean, Cached("--foreign-directives").Exit);
    }

    [Fact]
    public void Unused_comments_of_old_versions_are_not_told()
    {
        Commit("a.env", $"# {Allow} binance demo account");

        Assert.Equal(0, History().Json.GetProperty("scans")[0].GetProperty("problems").GetArrayLength());
    }

    [Fact]
    public void Reports_of_two_repositories_close_only_what_both_allow()
    {
        Commit("a.env", Allowed);
        repository.Write("../" + Path.GetFileName(cache.Path) + "/b.env", line);
        Tool.RunIn(cache.Path, [], "history", repository.Path, "--format", "json=1.json");
        Tool.RunIn(cache.Path, [], "scan", "b.env", "--format", "json=2.json");

        Assert.Equal(JsonValueKind.Null, Mark(Tool.RunIn(cache.Path, [], "report", "1.json", "2.json", "--format", "json")).ValueKind);
        Assert.Equal("accepted", Mark(Tool.RunIn(cache.Path, [], "report", "1.json", "1.json", "--format", "json")).GetProperty("state").GetString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Range_of_commits_is_closed_by_a_later_one(bool isSaid)
    {
        Commit("x.txt", "nothing");
        Commit("a.env", line);
        Commit("a.env", isSaid ? Allowed : line + "\nmore=1");

        var run = Tool.Run("history", repository.Path, "--diff", "HEAD~2..HEAD", "--format", "json");

        Assert.Equal((int)(isSaid ? ExitCode.Clean : ExitCode.Findings), run.Exit);
    }

    [Theory]
    [InlineData("# " + Allow + " binance demo account", ExitCode.Clean)]
    [InlineData("# " + Allow + " okx demo account", ExitCode.Findings)]
    [InlineData("# " + Allow + " binance", ExitCode.Findings)]
    [InlineData("# gitleaks:allow", ExitCode.Findings)]
    [InlineData("", ExitCode.Findings)]
    public void Staged_files_are_closed_by_their_comments(string comment, object exit)
    {
        Commit("x.txt", "nothing");
        repository.Write("a.env", $"{line} {comment}\n");
        repository.Git("add", "-A");

        var run = Tool.Run("staged", repository.Path, "--format", "json");

        Assert.Equal((int)(ExitCode)exit, run.Exit);
        var told = comment.EndsWith("allow binance", StringComparison.Ordinal) ? 1 : 0;
        Assert.Equal(told, run.Json.GetProperty("scans")[0].GetProperty("problems").GetArrayLength());
    }

    [Fact]
    public void Foreign_directives_close_in_staged_files_when_asked()
    {
        repository.Write("a.env", $"{line} # gitleaks:allow\n");
        repository.Git("add", "-A");

        Assert.Equal((int)ExitCode.Clean, Tool.Run("staged", repository.Path, "--foreign-directives").Exit);
        Assert.Equal((int)ExitCode.Clean, Tool.RunIn(repository.Path, [], "hook", "run", "pre-commit", "--foreign-directives").Exit);
        Assert.Equal((int)ExitCode.Findings, Tool.RunIn(repository.Path, [], "hook", "run", "pre-commit").Exit);
    }

    [Theory]
    [InlineData("binance demo account", ExitCode.Clean)]
    [InlineData("okx demo account", ExitCode.Findings)]
    public void Hooks_heed_comments(string said, object exit)
    {
        repository.Write("a.env", $"# {Allow} {said}\n{line}\n");
        repository.Git("add", "-A");

        var run = Tool.RunIn(repository.Path, [], "hook", "run", "pre-commit");

        Assert.Equal((int)(ExitCode)exit, run.Exit);
        Assert.Equal(run.Exit == 0, run.Error.Length == 0);
    }

    private void Closed((string File, string Text)[] versions) => Assert.Equal((int)ExitCode.Clean, Run(versions).Exit);

    private void Open((string File, string Text)[] versions) => Assert.Equal((int)ExitCode.Findings, Run(versions).Exit);

    private Tool Run((string File, string Text)[] versions)
    {
        foreach (var (file, text) in versions)
        {
            Commit(file, text);
        }

        return History();
    }

    private void Commit(string file, string text)
    {
        repository.Write(file, text + "\n");
        repository.Commit();
    }

    private Tool History() => Tool.Run("history", repository.Path, "--format", "json");

    private Tool Cached(params string[] options) => Tool.RunCached(cache.Path, ["history", repository.Path, "--format", "json", .. options]);

    private static JsonElement Mark(Tool run) => Assert.Single(run.Findings).GetProperty("ledger");
}
