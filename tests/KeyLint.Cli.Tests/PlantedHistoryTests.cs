using System.Text.Json;

namespace KeyLint.Cli.Tests;

/// <summary>A repository whose history holds every provider's credential; half of them were removed again.</summary>
public sealed class PlantedHistoryTests : IClassFixture<PlantedHistoryTests.Planted>
{
    private readonly Planted planted;

    public PlantedHistoryTests(Planted planted) => this.planted = planted;

    public static TheoryData<string> Rules => [.. Samples.Rules];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_part_of_a_planted_credential_is_found_with_its_commit_and_state(string rule)
    {
        var (credential, commit, removed) = planted.Credentials[rule];
        var findings = planted.History.Findings.Where(finding => Text(finding, "rule") == rule).ToList();

        Assert.Equal(credential.Parts.Select(part => part.Label).Distinct().Order(), findings.Select(finding => Text(finding, "part")).Distinct().Order());
        Assert.All(findings, finding =>
        {
            var exposure = finding.GetProperty("exposure");
            Assert.Equal(commit, Text(exposure.GetProperty("firstSeen"), "id"));
            Assert.Equal("Ada Trader <ada@example.invalid>", Text(exposure.GetProperty("firstSeen"), "author"));
            Assert.Equal(removed is null, exposure.GetProperty("atHead").GetBoolean());
            Assert.Equal(removed, exposure.GetProperty("removed").ValueKind == JsonValueKind.Null ? null : Text(exposure.GetProperty("removed"), "id"));
            Assert.Contains(finding.GetProperty("occurrences").EnumerateArray(), place => Text(place, "path") == $"src/{rule}.env" && Text(place, "commit") == commit);
        });
    }

    [Fact]
    public void Nothing_else_is_found() =>
        Assert.Equal(Samples.Rules.Order(), planted.History.Findings.Select(finding => Text(finding, "rule")).Distinct().Order());

    [Fact]
    public void Findings_are_the_exit_code() => Assert.Equal((int)ExitCode.Findings, planted.History.Exit);

    [Fact]
    public void No_format_shows_a_secret()
    {
        var (run, files) = EveryFormat.Run("history", planted.Repository.Path);

        Assert.Equal((int)ExitCode.Findings, run.Exit);
        Assert.All(planted.Credentials.Values.SelectMany(entry => entry.Credential.Parts), part =>
        {
            foreach (var line in part.Value.Split('\n').Where(line => !line.StartsWith("-----", StringComparison.Ordinal)))
            {
                Assert.All(files.Values.Append(run.Output + run.Error), text => Assert.DoesNotContain(line, text, StringComparison.Ordinal));
            }
        });
    }

    [Fact]
    public void The_report_names_every_provider_and_its_steps()
    {
        var report = Tool.Run("history", planted.Repository.Path, "--format", "markdown").Output;

        Assert.All(planted.Credentials.Values, entry =>
        {
            Assert.Contains(entry.Credential.Rule.Provider.Name.Split('(')[0].Trim(), report, StringComparison.Ordinal);
        });
        Assert.Contains("- [ ]", report, StringComparison.Ordinal);
    }

    [Fact]
    public void The_result_does_not_depend_on_threads()
    {
        var one = Tool.Run("history", planted.Repository.Path, "--format", "json", "--threads", "1");
        var four = Tool.Run("history", planted.Repository.Path, "--format", "json", "--threads", "4");

        Assert.Equal(one.Output, four.Output);
    }

    [Theory]
    [InlineData("--paths", "nowhere/**")]
    [InlineData("--since", "2030-01-01")]
    public void A_limit_that_nothing_fits_does_not_look_clean(string option, string value)
    {
        var run = Tool.Run("history", planted.Repository.Path, option, value);

        Assert.Equal((int)ExitCode.Clean, run.Exit);
        Assert.StartsWith($"keylint: {option} {value}", run.Error, StringComparison.Ordinal);
        Assert.Contains("nothing fits, so no text was looked at", run.Error, StringComparison.Ordinal);
        Assert.Equal("", Tool.Run("history", planted.Repository.Path, "--paths", "README.md").Error);
    }

    [Fact]
    public void The_work_tree_holds_what_was_not_removed()
    {
        var run = Tool.Run("scan", planted.Repository.Path, "--format", "json");

        Assert.Equal(
            planted.Credentials.Where(entry => entry.Value.Removed is null).Select(entry => entry.Key).Order(),
            run.Findings.Select(finding => Text(finding, "rule")).Distinct().Order());
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    /// <summary>The repository, made once for all tests of the class.</summary>
    public sealed class Planted : IDisposable
    {
        public Planted()
        {
            Repository.Write("README.md", "# A trading bot\n");
            Repository.Commit("Begin");
            foreach (var (rule, index) in Samples.Rules.Select((rule, index) => (rule, index)))
            {
                var credential = Samples.Of(rule, 100 + index);
                var path = Repository.Write($"src/{rule}.env", credential.Text);
                var commit = Repository.Commit($"Connect service {index}");
                string? removed = null;
                if (index % 2 == 0)
                {
                    File.Delete(path);
                    removed = Repository.Commit($"Tidy up {index}");
                }

                Credentials.Add(rule, (credential, commit, removed));
            }

            History = Tool.Run("history", Repository.Path, "--format", "json");
        }

        public TempRepository Repository { get; } = new();

        public Dictionary<string, (Samples.Credential Credential, string Commit, string? Removed)> Credentials { get; } = [];

        public Tool History { get; }

        public void Dispose() => Repository.Dispose();
    }
}
