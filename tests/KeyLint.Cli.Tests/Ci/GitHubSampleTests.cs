using System.Text.Json;
using System.Text.Json.Nodes;

namespace KeyLint.Cli.Tests.Ci;

/// <summary>The steps of <c>docs/ci/github.yml</c>, run as GitHub runs them.</summary>
public sealed class GitHubSampleTests : IDisposable
{
    private static readonly JsonNode Jobs = CiSample.Yaml("github.yml")["jobs"]!;

    private readonly CiRepository repository = new();

    public static TheoryData<string> Names => [.. Jobs.AsObject().Select(job => job.Key)];

    [Fact]
    public void A_secret_of_a_pull_request_is_annotated_and_fails_it()
    {
        repository.Commit("other.cs", "class Other { }\n");
        repository.Commit("bot.env", CiRepository.Secret.Text);
        var run = Run("pull-request");

        Assert.Equal(1, run.Exit);
        Assert.Contains("::error file=bot.env,line=", run.Output, StringComparison.Ordinal);
        Assert.NotEmpty(Results());
        repository.ShowsNoSecret(run, "keylint.sarif");
    }

    [Fact]
    public void A_pull_request_is_not_failed_by_what_main_has()
    {
        repository.LeakInMain();
        repository.Commit("other.cs", "class Other { }\n");

        Assert.Equal(0, Run("pull-request").Exit);
        Assert.Empty(Results());
        Assert.Equal(1, Run("whole-history").Exit);
        Assert.NotEmpty(Results());
    }

    [Fact]
    public void A_clean_history_passes_and_leaves_its_report()
    {
        Assert.Equal(0, Run("whole-history").Exit);
        Assert.Contains("<html", repository.Left("report.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_shallow_clone_passes_in_no_job()
    {
        repository.Commit("other.cs", "class Other { }\n");
        repository.MakeShallow();

        Assert.Equal(2, Run("pull-request").Exit);
        Assert.Equal(3, Run("whole-history").Exit);
        Assert.Contains("<html", repository.Left("report.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_folder_that_is_cached_is_the_one_that_KeyLint_uses()
    {
        repository.Commit("other.cs", "class Other { }\n");
        Run("whole-history");
        var kept = Steps("whole-history").Where(step => step["uses"].Maybe().StartsWith("actions/cache/", StringComparison.Ordinal)).ToList();

        Assert.Equal(2, kept.Count);
        Assert.All(kept, step => Assert.NotEmpty(Directory.GetFiles(
            step["with"]!["path"].Text().Replace("~", repository.Machine + "/home", StringComparison.Ordinal), "scanned", SearchOption.AllDirectories)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_whole_is_fetched_and_results_are_kept_of_a_run_that_fails(string job)
    {
        var steps = Steps(job).ToList();

        Assert.Equal("0", steps[0]["with"]!["fetch-depth"].Text());
        var after = steps.SkipWhile(step => !step["run"].Maybe().Contains("keylint history", StringComparison.Ordinal)).Skip(1).ToList();
        Assert.NotEmpty(after);
        Assert.All(after, step => Assert.Equal("always()", step["if"].Text()));
        Assert.Equal("keylint.sarif", after[0]["with"]!["sarif_file"].Text());
    }

    public void Dispose() => repository.Dispose();

    private static IEnumerable<JsonNode> Steps(string job) => Jobs[job]!["steps"]!.AsArray().Select(step => step!);

    private List<JsonElement> Results() =>
        [.. JsonDocument.Parse(repository.Left("keylint.sarif")).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()];

    // Each step is a bash of its own; what a step appends to GITHUB_PATH comes before the path of those after it.
    private Tool Run(string job)
    {
        var added = Path.Combine(repository.Machine, "added-path");
        File.WriteAllText(added, "");
        Tool? last = null;
        foreach (var step in Steps(job).Where(step => step["run"] is not null))
        {
            var path = string.Join(':', File.ReadAllLines(added).Reverse().Append(repository.SearchPath));
            last = repository.Bash(
                "-e -c",
                step["run"].Text(),
                [$"PATH={path}", $"RUNNER_TEMP={repository.Machine}/temp", $"GITHUB_PATH={added}", "GITHUB_BASE_REF=main", "GITHUB_ACTIONS=true", "CI=true"]);
            if (last.Exit != 0)
            {
                break;
            }
        }

        return last!;
    }
}
