using System.Text.Json;
using KeyLint.Reports.Model;

namespace KeyLint.Reports.Tests;

public sealed class GitLabTests
{
    private static readonly string[] Severities = ["info", "minor", "major", "critical", "blocker"];

    [Fact]
    public void Every_issue_is_what_GitLab_reads() => CsCheck.Check.Sample(TestReports.Any, report => Issues(report).TrueForAll(issue =>
        Text(issue, "description").Length > 0
        && Text(issue, "check_name").Length > 0
        && Text(issue, "fingerprint").Length == 64
        && Severities.Contains(Text(issue, "severity"))
        && Text(issue.GetProperty("location"), "path").Length > 0
        && issue.GetProperty("location").GetProperty("lines").GetProperty("begin").GetInt32() > 0));

    [Fact]
    public void Fingerprints_are_unique() => CsCheck.Check.Sample(TestReports.Any, report =>
        Issues(report).Select(issue => Text(issue, "fingerprint")).Distinct().Count() == Issues(report).Count);

    [Fact]
    public void Fingerprint_stays_when_the_line_moves()
    {
        var moved = Sample.Full with
        {
            Findings = [.. Sample.Full.Findings.Select(finding => finding with
        {
            Occurrences = [.. finding.Occurrences.Select(place => place with { Line = place.Line + 40, EndLine = place.EndLine + 40 })],
        })]
        };

        Assert.NotEqual(Render.As("gitlab", Sample.Full), Render.As("gitlab", moved));
        Assert.Equal(Fingerprints(Sample.Full), Fingerprints(moved));
    }

    [Fact]
    public void Every_present_file_is_an_issue()
    {
        var place = new Occurrence("worktree", ".", "a.cs", 1, 1, 1, 9, "", "", "", null);
        var report = Sample.Full with
        {
            Findings = [.. Sample.Full.Findings.Select(finding => finding.Fingerprint == Sample.Doubtful
            ? finding with { Occurrences = [place, place with { Line = 7 }, place with { Path = "b.cs" }] }
            : finding)]
        };

        Assert.Equal(["a.cs", "b.cs"], Issues(report).Where(issue => Text(issue, "check_name") == "KL1005-generic").Select(Path));
    }

    [Fact]
    public void What_stands_in_no_present_file_names_the_file_that_held_it()
    {
        var wallet = Issues(Sample.Full).Single(issue => Text(issue, "check_name") == "KL1002-ethereum");

        Assert.Equal("trading-bot/scripts/deploy.js", Path(wallet));
        Assert.Equal("blocker", Text(wallet, "severity"));
        Assert.Contains("Removed on 2024-05-03 by commit cccccccccc", Text(wallet, "description"), StringComparison.Ordinal);
    }

    [Fact]
    public void Incomplete_scan_is_an_issue_a_kind() =>
        Assert.Equal(["incomplete-scan", "incomplete-scan"], Issues(Sample.EmptyIncomplete).Select(issue => Text(issue, "check_name")));

    [Fact]
    public void Clean_scan_is_an_empty_list() => Assert.Empty(Issues(Sample.Empty));

    private static List<string> Fingerprints(Report report) => [.. Issues(report).Select(issue => Text(issue, "fingerprint"))];

    private static string Path(JsonElement issue) => Text(issue.GetProperty("location"), "path");

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    private static List<JsonElement> Issues(Report report) => [.. JsonDocument.Parse(Render.As("gitlab", report)).RootElement.EnumerateArray()];
}
