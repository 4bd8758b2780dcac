namespace KeyLint.Cli.Tests.Hooks;

/// <summary>Every provider's credential is seen when it is staged, when it is pushed, and in every format without being shown.</summary>
public sealed class StagedProvidersTests : IClassFixture<StagedProvidersTests.Planted>
{
    private readonly Planted planted;

    public StagedProvidersTests(Planted planted) => this.planted = planted;

    public static TheoryData<string> Rules => [.. Samples.Rules];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_provider_is_seen_staged_and_in_a_range(string rule)
    {
        foreach (var run in new[] { planted.Staged, planted.Range })
        {
            var findings = run.Findings.Where(finding => finding.GetProperty("rule").GetString() == rule).ToList();
            Assert.Equal(planted.Credentials[rule].Parts.Select(part => part.Label).Distinct().Order(), findings.Select(finding => finding.GetProperty("part").GetString()).Distinct().Order());
            Assert.All(findings, finding => Assert.Contains(
                finding.GetProperty("occurrences").EnumerateArray(), place => place.GetProperty("path").GetString() == $"src/{rule}.env" && place.GetProperty("line").GetInt32() > 0));
        }
    }

    [Fact]
    public void Staged_is_what_the_source_says() => Assert.All(
        planted.Staged.Findings.SelectMany(finding => finding.GetProperty("occurrences").EnumerateArray()),
        place => Assert.Equal("staged", place.GetProperty("source").GetString()));

    [Fact]
    public void The_hook_shows_no_secret() => Assert.All(planted.Credentials.Values.SelectMany(credential => credential.Parts), part =>
    {
        foreach (var line in part.Value.Split('\n').Where(line => !line.StartsWith("-----", StringComparison.Ordinal)))
        {
            Assert.DoesNotContain(line, planted.Hook.Output + planted.Hook.Error, StringComparison.Ordinal);
        }
    });

    public sealed class Planted : IDisposable
    {
        private readonly HookRepository repository = new();

        public Planted()
        {
            foreach (var (rule, credential) in Credentials)
            {
                repository.Write($"src/{rule}.env", credential.Text);
            }

            repository.Git("add", "-A");
            Staged = repository.KeyLint("staged", "--format", "json");
            Hook = repository.KeyLint("hook", "run", "pre-commit", "--fail-on", "low");
            repository.Git("commit", "-q", "-m", "leak");
            Range = repository.KeyLint("history", "--diff", "HEAD~1..HEAD", "--format", "json");
        }

        public Dictionary<string, Samples.Credential> Credentials { get; } =
            Samples.Rules.Select((rule, index) => (rule, index)).ToDictionary(entry => entry.rule, entry => Samples.Of(entry.rule, 5000 + entry.index));

        public Tool Staged { get; }

        public Tool Hook { get; }

        public Tool Range { get; }

        public void Dispose() => repository.Dispose();
    }
}
