using KeyLint.Engine.Rules;

namespace KeyLint.Cli.Tests.Settings;

/// <summary>What <c>keylint history</c> finds by a repository's own settings, the commands that explain findings know as well.</summary>
public sealed class SettingsOfAnswersTests : IDisposable
{
    private readonly TempRepository repository = new();
    private readonly string value = new SampleGenerator(5).Expand("acme_{hex:32}");

    public SettingsOfAnswersTests()
    {
        repository.Write("src/a.env", $"ACME_KEY={value} # gitleaks:allow\n");
        Set("");
    }

    public void Dispose() => repository.Dispose();

    [Fact]
    public void A_rule_of_the_settings_is_listed_and_shown()
    {
        Assert.Contains("\nacme ", "\n" + Run("rules", "list", "--provider", "acme").Output, StringComparison.Ordinal);
        Assert.Equal(0, Run("rules", "show", "acme").Exit);
        Assert.Equal((int)ExitCode.Usage, Run("rules", "show", "acme", "--no-config").Exit);
    }

    [Fact]
    public void A_format_of_reports_is_none_of_a_list_of_rules()
    {
        Set("""
            "options": { "format": "sarif" },
            """);

        Assert.Contains("\nacme ", "\n" + Run("rules", "list").Output, StringComparison.Ordinal);
        Assert.StartsWith("{", Run("rules", "show", "acme", "--format", "json").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".", "src/a.env")]
    [InlineData("src", "a.env")]
    [InlineData("/", "src/a.env")]
    public void A_finding_by_a_rule_of_the_settings_is_explained(string stand, string file)
    {
        var path = stand == "/" ? Path.Combine(repository.Path, file) : file;

        Assert.Contains("Acme", Tool.RunIn(Path.Combine(repository.Path, stand), [], "explain", path).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Acme", Tool.RunIn(Path.Combine(repository.Path, stand), [], "explain", path, "--no-config").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_comment_of_another_scanner_allows_by_settings_is_explained_so()
    {
        Assert.DoesNotContain("allowed by", Run("explain", "src/a.env").Output, StringComparison.Ordinal);
        Set("""
            "options": { "foreign-directives": true },
            """);

        Assert.Contains("allowed by gitleaks:allow", Run("explain", "src/a.env").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_baseline_s_entry_is_matched_with_a_finding_by_a_rule_of_the_settings()
    {
        repository.Write("gitleaks.json", """[{ "RuleID": "acme", "File": "src/a.env", "StartLine": 1, "EndLine": 1, "StartColumn": 10, "EndColumn": 47, "Commit": "" }]""");

        var run = Tool.RunIn(Path.GetTempPath(), [], "ledger", "import", Path.Combine(repository.Path, "gitleaks.json"), "--repository", repository.Path, "--ledger", Path.Combine(repository.Path, "l.json"), "--by", "Ada");

        Assert.Contains("1 of 1 entries matched", run.Output, StringComparison.Ordinal);
        Assert.Contains("Acme", File.ReadAllText(Path.Combine(repository.Path, "l.json")), StringComparison.Ordinal);
    }

    private void Set(string options) => repository.Write("keylint.json", $$"""{ {{options}} "rules": [{{UserRule.Text}}] }""");

    private Tool Run(params string[] arguments) => Tool.RunIn(repository.Path, [], arguments);
}
