using System.Text.Json;
using KeyLint.Reports.Building;
using KeyLint.Reports.Model;

namespace KeyLint.Reports.Tests;

public sealed class SarifTests
{
    [Fact]
    public void Incomplete_scan_is_no_successful_invocation() => CsCheck.Check.Sample(TestReports.Any, report =>
        Run(report).GetProperty("invocations").EnumerateArray().All(invocation => invocation.GetProperty("executionSuccessful").GetBoolean()) == !report.IsIncomplete);

    [Fact]
    public void Ids_of_related_locations_are_unique_and_none_is_the_location() => CsCheck.Check.Sample(TestReports.Any, report =>
        Results(report).TrueForAll(result =>
        {
            var related = Related(result);
            return result.GetProperty("locations").GetArrayLength() == 1
                && related.Select(place => place.GetProperty("id").GetInt32()).SequenceEqual(Enumerable.Range(1, related.Count));
        }));

    [Fact]
    public void Other_parts_of_the_credential_are_related()
    {
        var secret = Results(Sample.Full).Single(result => Fingerprint(result, "keylint/v1") == Sample.BinanceSecret);

        Assert.Equal(
            ["At \"src/Bot/appsettings.json:13\", brought in by commit \"aaaaaaaaaa\".", "At \"deploy/staging.env:3\", brought in by commit \"bbbbbbbbbb\": API key of the same credential."],
            Related(secret).Select(place => place.GetProperty("message").GetProperty("text").GetString()));
    }

    [Fact]
    public void What_stands_in_no_present_file_brings_the_fingerprint_that_GitHub_cannot_make()
    {
        var results = Results(Sample.Full).ToDictionary(result => Fingerprint(result, "keylint/v1")!, result => Fingerprint(result, "primaryLocationLineHash"));

        Assert.Null(results[Sample.BinanceKey]);
        Assert.Null(results[Sample.Doubtful]);
        Assert.Equal(Sample.Wallet, results[Sample.Wallet]);
        Assert.Equal(Sample.OkxKey, results[Sample.OkxKey]);
    }

    [Fact]
    public void Help_of_every_rule_is_a_page()
    {
        var rules = Run(Sample.Full).GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToList();

        Assert.Equal(4, rules.Count);
        Assert.All(rules, rule => Assert.True(File.Exists(Path.Combine(
            SourceFolder.Of("KeyLint.sln"), "docs", "rules", rule.GetProperty("helpUri").GetString()!.Split('/')[^1]))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("KL12345")]
    [InlineData("KL1001/../../evil")]
    [InlineData("javascript:alert(1)")]
    public void What_is_no_diagnostic_makes_no_address(string diagnostic)
    {
        var finding = Sample.Findings[0] with { Diagnostic = diagnostic };
        var report = ReportFactory.Create(Sample.Tool, [Sample.History], [finding], [], Sample.Providers);

        Assert.False(Run(report).GetProperty("tool").GetProperty("driver").GetProperty("rules")[0].TryGetProperty("helpUri", out _));
    }

    [Fact]
    public void Text_of_the_files_is_never_quoted()
    {
        foreach (var name in new[] { "\"snippet\"", "\"contextRegion\"", "\"contents\"" })
        {
            Assert.DoesNotContain(name, Render.As("sarif", Sample.Full), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Uploads_of_history_and_of_files_are_told_apart()
    {
        Assert.Equal("keylint/history/", Category(Sample.Full));
        Assert.Equal("keylint/history+worktree/", Category(Sample.Full with { Scans = [Sample.History, Sample.History with { Kind = "worktree" }] }));
    }

    /// <summary>A service looks for the file below the root of the repository that it was uploaded for.</summary>
    [Theory]
    [InlineData("%SRCROOT% a.cs", ".")]
    [InlineData("%SRCROOT% a.cs", "")]
    [InlineData("%SRCROOT% src/a.cs", "src")]
    [InlineData("%SRCROOT% src/Bot/a.cs", "./src/Bot/")]
    [InlineData("%SRCROOT% a.cs", "/builds/bot")]
    [InlineData("%SRCROOT% a.cs", "../bot")]
    [InlineData("%SRCROOT% src/a.cs %SRCROOT% tests/a.cs", "src", "tests")]
    [InlineData("%SRCROOT% src/a.cs TARGET1 a.cs", "src", "/builds/bot")]
    public void Paths_start_at_the_folder_that_the_scan_ran_in(string expected, params string[] targets)
    {
        var places = targets.Select(target => Sample.InHistory("a.cs", 1, Sample.First) with { Target = target, Source = "worktree" });
        var finding = Sample.Findings[0] with { Occurrences = [.. places], Exposure = null };
        var scans = targets.Select(target => Sample.History with { Target = target, Kind = "worktree" });
        var run = Run(ReportFactory.Create(Sample.Tool, [.. scans], [finding], [], Sample.Providers));

        var files = run.GetProperty("results").EnumerateArray()
            .SelectMany(result => result.GetProperty("locations").EnumerateArray().Concat(Related(result)))
            .Select(place => place.GetProperty("physicalLocation").GetProperty("artifactLocation"))
            .Select(file => $"{file.GetProperty("uriBaseId").GetString()} {file.GetProperty("uri").GetString()}")
            .Order(StringComparer.Ordinal);
        Assert.Equal(expected, string.Join(' ', files));
        Assert.All(files, file => Assert.True(run.GetProperty("originalUriBaseIds").TryGetProperty(file.Split(' ')[0], out _)));
    }

    private static string? Category(Report report) => Run(report).GetProperty("automationDetails").GetProperty("id").GetString();

    private static string? Fingerprint(JsonElement result, string name) =>
        result.GetProperty("partialFingerprints").TryGetProperty(name, out var value) ? value.GetString() : null;

    private static List<JsonElement> Related(JsonElement result) =>
        result.TryGetProperty("relatedLocations", out var places) ? [.. places.EnumerateArray()] : [];

    private static List<JsonElement> Results(Report report) => [.. Run(report).GetProperty("results").EnumerateArray()];

    private static JsonElement Run(Report report) => JsonDocument.Parse(Render.As("sarif", report)).RootElement.GetProperty("runs")[0];
}
