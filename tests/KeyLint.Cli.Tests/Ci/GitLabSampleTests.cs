using System.Text.Json;
using System.Text.Json.Nodes;

namespace KeyLint.Cli.Tests.Ci;

/// <summary>The jobs of <c>docs/ci/gitlab-ci.yml</c>, run as GitLab runs them.</summary>
public sealed class GitLabSampleTests : IDisposable
{
    private static readonly JsonNode Sample = CiSample.Yaml("gitlab-ci.yml");

    private readonly CiRepository repository = new();

    [Fact]
    public void A_secret_of_a_merge_request_is_an_issue_and_fails_it()
    {
        repository.Commit("bot.env", CiRepository.Secret.Text);
        var run = Run("keylint-merge-request");

        Assert.Equal(1, run.Exit);
        Assert.Contains(Issues(), issue => issue.GetProperty("location").GetProperty("path").GetString() == "bot.env");
        repository.ShowsNoSecret(run, "gl-code-quality-report.json", "report.html", "findings.json");
    }

    [Fact]
    public void A_merge_request_is_not_failed_by_what_main_has()
    {
        repository.LeakInMain();
        repository.Commit("other.cs", "class Other { }\n");

        Assert.Equal(0, Run("keylint-merge-request").Exit);
        Assert.Empty(Issues());
        Assert.Equal(1, Run("keylint-history").Exit);
    }

    [Fact]
    public void A_branch_that_the_runner_did_not_fetch_is_looked_at()
    {
        repository.Git("checkout", "-q", "-b", "other");
        repository.Commit("bot.env", CiRepository.Secret.Text);
        repository.Git("push", "-q", "origin", "other");
        repository.Git("checkout", "-q", "feature");
        repository.Git("push", "-q", "origin", "feature");
        repository.FetchOnly("feature");

        Assert.Equal(1, Run("keylint-history").Exit);
    }

    [Fact]
    public void A_clean_history_passes_and_its_cache_is_kept()
    {
        repository.Commit("other.cs", "class Other { }\n");

        Assert.Equal(0, Run("keylint-history").Exit);
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(repository.Path, Sample["keylint-history"]!["cache"]!["paths"]![0].Text()), "scanned", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_shallow_clone_passes_in_no_job()
    {
        repository.Commit("other.cs", "class Other { }\n");
        repository.MakeShallow();

        Assert.Equal(2, Run("keylint-merge-request").Exit);
        Assert.Equal(3, Run("keylint-history").Exit);
        Assert.Contains(Issues(), issue => issue.GetProperty("check_name").GetString() == "incomplete-scan");
    }

    [Fact]
    public void The_whole_is_fetched_and_what_a_job_leaves_is_kept_when_it_fails()
    {
        Run("keylint-merge-request");
        var shared = Sample[".keylint"]!;
        var artifacts = shared["artifacts"]!;

        Assert.Equal(("0", "always"), (shared["variables"]!["GIT_DEPTH"].Text(), artifacts["when"].Text()));
        Assert.All(artifacts["paths"]!.AsArray().Append(artifacts["reports"]!["codequality"]!.DeepClone()), file => Assert.NotEqual("", repository.Left(file.Text())));
    }

    public void Dispose() => repository.Dispose();

    private List<JsonElement> Issues() => [.. JsonDocument.Parse(repository.Left("gl-code-quality-report.json")).RootElement.EnumerateArray()];

    // All lines of a job run in one bash that ends at the first that fails.
    private Tool Run(string name)
    {
        var job = Sample[name]!;
        var shared = Sample[job["extends"].Text()]!;
        var lines = shared["before_script"]!.AsArray().Concat(job["script"]!.AsArray()).Select(line => line.Text());
        return repository.Bash(
            "-eo pipefail -c",
            string.Join('\n', lines),
            [
                $"CI_MERGE_REQUEST_DIFF_BASE_SHA={repository.Base}",
                "XDG_CACHE_HOME=" + shared["variables"]!["XDG_CACHE_HOME"].Text().Replace("$CI_PROJECT_DIR", repository.Path, StringComparison.Ordinal),
                "GITLAB_CI=true",
                "CI=true",
            ]);
    }
}
