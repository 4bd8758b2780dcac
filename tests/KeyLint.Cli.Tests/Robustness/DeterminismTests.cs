using KeyLint.Reports.Writers;

namespace KeyLint.Cli.Tests.Robustness;

/// <summary>The same input gives the same bytes in every format, whatever the number of threads, the language, the time zone and the day.</summary>
public sealed class DeterminismTests : IClassFixture<DeterminismTests.Worked>
{
    private readonly Worked worked;

    public DeterminismTests(Worked worked) => this.worked = worked;

    [Theory]
    [InlineData("scan", "1", "C", "UTC")]
    [InlineData("scan", "2", "tr_TR.UTF-8", "Asia/Kathmandu")]
    [InlineData("scan", "7", "ar_SA.UTF-8", "America/St_Johns")]
    [InlineData("staged", "1", "C", "UTC")]
    [InlineData("staged", "2", "tr_TR.UTF-8", "Asia/Kathmandu")]
    [InlineData("history", "1", "C", "UTC")]
    [InlineData("history", "2", "tr_TR.UTF-8", "Asia/Kathmandu")]
    [InlineData("history", "7", "fa_IR.UTF-8", "Pacific/Apia")]
    public void Another_machine_writes_the_same_bytes(string command, string threads, string language, string zone) =>
        Assert.Equal(worked.Reports[command], worked.Run(command, threads, language, zone));

    [Theory]
    [InlineData("history")]
    [InlineData("scan")]
    public void There_is_something_to_differ_in(string command) => Assert.All(
        worked.Reports[command].Where(report => report.Format != "short"),
        report => Assert.True(report.Text.Length > 2000, report.Format));

    /// <summary>A repository in which people in several time zones worked, with something of every kind to tell.</summary>
    public sealed class Worked : IDisposable
    {
        private readonly TempRepository repository = new();

        public Worked()
        {
            foreach (var (rule, number) in Samples.Rules.Where((rule, number) => number % 9 == 0 || rule == "binance").Select((rule, number) => (rule, number)))
            {
                repository.Write($"src/{rule}.env", Samples.Of(rule, number).Text);
                repository.Git("add", "-A");
                TempRepository.Run(repository.Path, $"2025-0{1 + (number % 9)}-03T23:30:00 {(number % 2 == 0 ? "-1130" : "+1345")}", "commit", "-q", "-m", $"İstanbul {rule}");
            }

            repository.Git("branch", "side", "HEAD~2");
            repository.Git("rm", "-q", "src/binance.env");
            repository.Commit("Remove one");
            repository.Write("staged.env", Samples.Of("okx", 99).Text);
            repository.Git("add", "staged.env");
            Reports = new[] { "scan", "staged", "history" }.ToDictionary(command => command, command => Run(command, "3", "en_US.UTF-8", "Europe/Berlin"));
        }

        public IReadOnlyDictionary<string, IReadOnlyList<(string Format, string Text)>> Reports { get; }

        public IReadOnlyList<(string Format, string Text)> Run(string command, string threads, string language, string zone)
        {
            using var folder = new TempFolder();
            var environment = new Dictionary<string, string> { ["LANG"] = language, ["LC_ALL"] = language, ["TZ"] = zone, ["COLUMNS"] = "120" };
            var run = Tool.RunUnder(
                environment,
                repository.Path,
                [command, "--threads", threads, .. ReportFormats.Names.SelectMany(format => new[] { "--format", $"{format}={Path.Combine(folder.Path, format)}" })]);
            Assert.Equal((int)ExitCode.Findings, run.Exit);
            return [.. ReportFormats.Names.Select(format => (format, File.ReadAllText(Path.Combine(folder.Path, format))))];
        }

        public void Dispose() => repository.Dispose();
    }
}
