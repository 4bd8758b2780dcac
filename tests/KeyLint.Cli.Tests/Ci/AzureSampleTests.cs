using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace KeyLint.Cli.Tests.Ci;

/// <summary>The steps of <c>docs/ci/azure-pipelines.yml</c>, run as an agent of Azure Pipelines runs them.</summary>
public sealed class AzureSampleTests : IDisposable
{
    private const string Prepend = "##vso[task.prependpath]";

    private static readonly List<JsonNode> Steps = [.. CiSample.Yaml("azure-pipelines.yml")["steps"]!.AsArray().Select(step => step!)];

    private readonly CiRepository repository = new();

    [Theory]
    [InlineData("main")]
    [InlineData("refs/heads/main")]
    public void A_secret_of_a_pull_request_is_an_issue_and_fails_it(string target)
    {
        repository.Commit("bot.env", CiRepository.Secret.Text);
        var run = Run(target);

        Assert.Equal(1, run.Exit);
        Assert.Contains("##vso[task.logissue type=error;sourcepath=bot.env;", run.Output, StringComparison.Ordinal);
        Assert.NotEmpty(Tests("failure"));
        repository.ShowsNoSecret(run, "keylint.xml", "report.html");
    }

    [Fact]
    public void A_pull_request_is_not_failed_by_what_main_has()
    {
        repository.LeakInMain();
        repository.Commit("other.cs", "class Other { }\n");

        Assert.Equal(0, Run("main").Exit);
        Assert.Empty(Tests("failure"));
        Assert.Equal(1, Run(target: null).Exit);
        Assert.NotEmpty(Tests("failure"));
    }

    [Fact]
    public void A_shallow_clone_passes_nowhere()
    {
        repository.Commit("other.cs", "class Other { }\n");
        repository.MakeShallow();

        Assert.Equal(2, Run("main").Exit);
        Assert.Equal(3, Run(target: null).Exit);
        Assert.NotEmpty(Tests("error"));
    }

    [Fact]
    public void A_tool_that_cannot_be_installed_fails_the_step_that_installs_it() =>
        Assert.NotEqual(0, repository.Bash("-c", Steps.First(step => step["bash"] is not null)["bash"].Text(), ["KEYLINT_FEED=/elsewhere", $"AGENT_TEMPDIRECTORY={repository.Machine}/temp"]).Exit);

    [Fact]
    public void The_whole_is_fetched_and_results_are_published_of_a_run_that_fails()
    {
        Assert.Equal(0, Run("main").Exit);

        Assert.Equal("0", Steps[0]["fetchDepth"].Text());
        Assert.All(Steps.TakeLast(2), step => Assert.Equal("succeededOrFailed()", step["condition"].Text()));
        Assert.NotEqual("", repository.Left(Steps[^2]["inputs"]!["testResultsFiles"].Text()));
        Assert.NotEqual("", repository.Left(Steps[^1]["publish"].Text()));
    }

    public void Dispose() => repository.Dispose();

    private IEnumerable<XElement> Tests(string kind) => XDocument.Parse(repository.Left("keylint.xml")).Descendants(kind);

    // Each step is a bash of its own that goes on after a command that fails; a line of its output may put a folder before the path.
    private Tool Run(string? target)
    {
        var path = repository.SearchPath;
        Tool? last = null;
        foreach (var step in Steps.Where(step => step["bash"] is not null && IsWanted(step["condition"].Maybe(), target)))
        {
            last = repository.Bash(
                "-c",
                step["bash"].Text(),
                [$"PATH={path}", $"AGENT_TEMPDIRECTORY={repository.Machine}/temp", $"SYSTEM_PULLREQUEST_TARGETBRANCH={target}", "TF_BUILD=True"]);
            if (last.Exit != 0)
            {
                break;
            }

            path = string.Join(':', last.Output.Split('\n').Where(line => line.StartsWith(Prepend, StringComparison.Ordinal)).Select(line => line[Prepend.Length..]).Append(path));
        }

        return last!;
    }

    private static bool IsWanted(string condition, string? target) => condition switch
    {
        "" => true,
        "and(succeeded(), eq(variables['Build.Reason'], 'PullRequest'))" => target is not null,
        "and(succeeded(), ne(variables['Build.Reason'], 'PullRequest'))" => target is null,
        _ => throw new NotSupportedException(condition),
    };
}
