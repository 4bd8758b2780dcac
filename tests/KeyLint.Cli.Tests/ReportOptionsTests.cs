namespace KeyLint.Cli.Tests;

/// <summary>Ledger, ages and comparison, from the command line.</summary>
public sealed class ReportOptionsTests : IDisposable
{
    private readonly TempRepository repository = new();
    private readonly TempFolder findings = new();
    private readonly Samples.Credential credential = Samples.Of("bybit", 7);

    public ReportOptionsTests()
    {
        repository.Write("bot.env", credential.Text);
        repository.Commit();
    }

    public void Dispose()
    {
        repository.Dispose();
        findings.Dispose();
    }

    [Fact]
    public void A_ledger_in_the_work_tree_is_used()
    {
        repository.Write("keylint.ledger.json", Ledger("revoked"));

        Assert.Equal((int)ExitCode.Clean, History().Exit);
        Assert.Equal((int)ExitCode.Clean, Tool.Run("scan", repository.Path).Exit);
        Assert.Equal((int)ExitCode.Findings, History("--no-ledger").Exit);
    }

    [Fact]
    public void A_ledger_at_the_root_counts_for_a_folder_below_and_its_other_entries_are_not_missed_there()
    {
        repository.Write("keylint.ledger.json", Ledger("accepted"));
        repository.Write("part/bot.env", credential.Text);
        repository.Write("clean/a.cs", "class A { }\n");

        Assert.Equal((int)ExitCode.Clean, Tool.Run("scan", Path.Combine(repository.Path, "part")).Exit);
        Assert.Equal((int)ExitCode.Clean, Tool.RunIn(Path.Combine(repository.Path, "part"), [], "scan").Exit);
        Assert.Equal((int)ExitCode.Clean, Tool.RunIn(Path.Combine(repository.Path, "clean"), [], "scan", "--fail-on-unused").Exit);
        Assert.Equal((int)ExitCode.Findings, Tool.RunIn(repository.Path, [], "scan", "part", "--no-ledger").Exit);
    }

    [Theory]
    [InlineData("accepted", "", true)]
    [InlineData("revoked", "", false)]
    [InlineData("accepted", "--paths=*.cs", false)]
    public void An_entry_that_matches_nothing_is_told_unless_that_is_as_it_should_be(string state, string option, bool isTold)
    {
        var ledger = Ledger(state);
        repository.Git("rm", "-q", "bot.env");
        repository.Git("commit", "-q", "--amend", "--allow-empty", "-m", "Begin");
        repository.Git("reflog", "expire", "--expire=now", "--all");
        repository.Git("gc", "-q", "--prune=now");
        repository.Write("a.cs", "class A { }\n");
        repository.Write("keylint.ledger.json", ledger);
        repository.Commit();

        var run = option.Length > 0 ? History(option) : History();

        Assert.Equal((int)ExitCode.Clean, run.Exit);
        Assert.Equal(isTold, run.Output.Contains("nothing that was found here; see keylint ledger prune", StringComparison.Ordinal));
    }

    [Fact]
    public void Repositories_that_were_each_scanned_as_the_folder_around_are_told_apart_by_their_files()
    {
        using var other = new TempRepository();
        other.Write("api.env", Samples.Of("okx", 7).Text);
        other.Commit();
        Tool.RunIn(repository.Path, [], "history", "--format", $"json={findings.Path}/first.json");
        Tool.RunIn(other.Path, [], "history", "--format", $"json={findings.Path}/second.json");
        Tool.RunIn(other.Path, [], "scan", "--format", $"json={findings.Path}/files.json");

        var both = Tool.RunIn(findings.Path, [], "report", "first.json", "second.json", "first.json", "--format", "json");
        var one = Tool.RunIn(findings.Path, [], "report", "second.json", "files.json", "--format", "json");

        Assert.Equal(["first", "second"], Targets(both));
        Assert.Equal([".", "."], Targets(one));

        static IEnumerable<string> Targets(Tool run) => run.Json.GetProperty("scans").EnumerateArray().Select(scan => scan.GetProperty("target").GetString()!).Order(StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("report", "a.json", "--format", "markdown=a.json")]
    [InlineData("report", "a.json", "--previous", "b.json", "--format", "json=./b.json")]
    public void What_is_read_is_not_written_over(params string[] line)
    {
        Tool.RunIn(repository.Path, [], "history", "--format", $"json={findings.Path}/a.json");
        File.Copy(findings.Path + "/a.json", findings.Path + "/b.json");

        var run = Tool.RunIn(findings.Path, [], line);

        Assert.Equal((int)ExitCode.Usage, run.Exit);
        Assert.Contains("this file is read, so no report is written to it", run.Error, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(findings.Path + "/a.json"), File.ReadAllText(findings.Path + "/b.json"));
    }

    [Theory]
    [InlineData("keylint.ledger.json")]
    [InlineData("deep/keylint.json")]
    public void A_report_is_not_written_under_a_name_that_is_read(string name)
    {
        var target = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"), name);
        var run = Tool.Run("scan", Path.GetTempPath() + "none-such", "--format", "json", "--output", target);

        Assert.Equal((int)ExitCode.Usage, run.Exit);
        Assert.Contains("KeyLint reads a file of this name, so no report is written to it", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(target));
    }

    [Fact]
    public void Only_what_is_open_fails()
    {
        repository.Write("keylint.ledger.json", Ledger("open"));

        Assert.Equal((int)ExitCode.Findings, History().Exit);
    }

    [Fact]
    public void What_is_closed_is_still_shown()
    {
        repository.Write("keylint.ledger.json", Ledger("accepted"));
        var output = History().Output;

        Assert.Contains("ACCEPTED", output, StringComparison.Ordinal);
        Assert.Contains("closed in the ledger; none is open", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"version\": 1, \"entries\": [", "ledger")]
    [InlineData("<<<<<<< HEAD\n{}", "ledger")]
    [InlineData("{ \"version\": 9, \"entries\": [] }", "newer KeyLint")]
    public void A_broken_ledger_stops_the_scan_and_is_named(string text, string expected)
    {
        repository.Write("keylint.ledger.json", text);
        var run = History();

        Assert.Equal((int)ExitCode.Usage, run.Exit);
        Assert.Contains("keylint.ledger.json", run.Error, StringComparison.Ordinal);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void A_secret_that_somebody_wrote_into_the_ledger_is_not_repeated()
    {
        var secret = new KeyLint.Engine.Rules.SampleGenerator(5).Expand("{github:ghp_}");
        repository.Write("keylint.ledger.json", Ledger("revoked").Replace("\"revoked\"", $"\"revoked\", \"reason\": \"it was {secret}\"", StringComparison.Ordinal));
        var list = Tool.Run("ledger", "list", "--ledger", Path.Combine(repository.Path, "keylint.ledger.json"));

        Assert.Contains("(secret not shown)", History().Output, StringComparison.Ordinal);
        Assert.Contains("(secret not shown)", list.Output, StringComparison.Ordinal);
        Assert.All(
            KeyLint.Reports.Writers.ReportFormats.Names.Select(format => History("--format", format)).Append(list),
            run => Assert.DoesNotContain(secret, run.Output + run.Error, StringComparison.Ordinal));
    }

    [Fact]
    public void A_ledger_that_was_asked_for_must_be_there()
    {
        var run = History("--ledger", "no-such-ledger.json");

        Assert.Equal((int)ExitCode.Usage, run.Exit);
        Assert.Contains("no-such-ledger.json", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Ages_are_given_as_of_a_day()
    {
        Assert.DoesNotContain("days old", History().Output, StringComparison.Ordinal);
        Assert.Contains("days old", History("--as-of", "2025-01-01").Output, StringComparison.Ordinal);
        Assert.Contains("overdue", History("--as-of", "2025-01-01", "--rotate-after", "bybit=30").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("overdue", History("--as-of", "2025-01-01", "--rotate-after", "3000").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--as-of", "yesterday", "expected a date")]
    [InlineData("--rotate-after", "soon", "expected a number of days")]
    [InlineData("--rotate-after", "bybitt=30", "bybit")]
    [InlineData("--rotate-after", "0", "expected a number of days")]
    public void A_wrong_option_says_what_was_expected(string option, string value, string expected)
    {
        var run = History(option, value);

        Assert.Equal((int)ExitCode.Usage, run.Exit);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_says_what_changed_since_an_earlier_one()
    {
        var before = Save("before.json");
        repository.Write("keylint.ledger.json", Ledger("revoked"));
        repository.Write("other.env", Samples.Of("kraken", 3).Text);
        repository.Commit();
        var after = Save("after.json");

        var run = Tool.Run("report", after, "--previous", before, "--format", "terminal", "--fail-on", "medium");

        Assert.Contains("1 new and 2 closed", run.Output, StringComparison.Ordinal);
        Assert.Equal((int)ExitCode.Findings, run.Exit);
    }

    [Fact]
    public void Parts_in_different_files_and_commits_are_one_credential()
    {
        var lines = Samples.Of("binance", 5).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var key = lines.First(line => line.Contains("API_KEY", StringComparison.OrdinalIgnoreCase));
        var secret = lines.First(line => line.Contains("SECRET", StringComparison.OrdinalIgnoreCase) && line != key);
        repository.Write("config/key.env", key + "\n");
        repository.Commit();
        repository.Write("deploy/secret.env", secret + "\n");
        repository.Commit();

        var credentials = History("--format", "json").Json.GetProperty("credentials").EnumerateArray()
            .Where(credential => credential.GetProperty("rule").GetString() == "binance").ToList();

        var paired = Assert.Single(credentials);
        Assert.Equal(2, paired.GetProperty("findings").GetArrayLength());
        Assert.Equal("target", paired.GetProperty("pairedBy").GetString());
    }

    private Tool History(params string[] options) => Tool.Run(["history", repository.Path, .. options]);

    private string Save(string name)
    {
        _ = History("--format", $"json={Path.Combine(findings.Path, name)}");
        return Path.Combine(findings.Path, name);
    }

    private string Ledger(string state)
    {
        var fingerprints = Tool.Run("history", repository.Path, "--format", "json", "--no-ledger").Findings.Select(finding => finding.GetProperty("fingerprint").GetString());
        var entries = fingerprints.Select(fingerprint => $"{{ \"fingerprint\": \"{fingerprint}\", \"state\": \"{state}\" }}");
        return $"{{ \"version\": 1, \"entries\": [{string.Join(",\n", entries)}] }}";
    }
}
