using KeyLint.Packages.Tests.Support;

namespace KeyLint.Packages.Tests;

/// <summary>What a user sees who adds the package to a solution and builds it: read from the compilers' own logs.</summary>
[Collection(AnalyzerPackageCollection.Name)]
public sealed class SolutionTests(DeskSolution desk) : IClassFixture<DeskSolution>
{
    private Workplace Place => desk.Place;

    [Theory]
    [InlineData("Consumer")]
    [InlineData("Worker")]
    [InlineData("Odd")]
    [InlineData("Service/tests/Tests")]
    [InlineData("Quiet")]
    public void Project_reports_what_is_marked_and_nothing_else(string project) => Assert.Equal(Place.Expected(project), Place.Reported(project));

    [Fact]
    public void Web_project_reports_its_whole_folder_but_not_the_project_in_it()
    {
        var expected = Place.Expected("Service").Where(line => !line.Contains("/tests/", StringComparison.Ordinal));
        Assert.Equal(expected, Place.Reported("Service"));
    }

    [Fact]
    public void Configuration_is_reported_by_the_first_target_framework_and_source_by_each()
    {
        Assert.Equal(Place.Expected("Library"), Place.Reported("Library", "netstandard2.0"));
        Assert.Equal(Place.Expected("Library").Where(line => line.StartsWith("KL1", StringComparison.Ordinal)), Place.Reported("Library", "net10.0"));
    }

    [Fact]
    public void Suppressions_in_source_are_honoured() => Assert.Equal(["KL1001", "KL1001"], SarifLog.Suppressed(Place.LogOf("Quiet")));

    [Fact]
    public void Severity_of_a_global_configuration_reaches_configuration_files() => Assert.Contains("note KL2001", SarifLog.Levels(Place.LogOf("Quiet")));

    [Fact]
    public void Other_languages_are_left_alone() => Assert.Empty(Place.Reported("Basic"));

    [Fact]
    public void Build_succeeds_and_no_analyzer_fails()
    {
        Assert.True(desk.ExitCode == 0, Place.Output);
        Assert.DoesNotContain("AD0001", Place.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CS8032", Place.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("MSB", Place.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Message_says_what_it_is_and_what_ends_it()
    {
        Assert.Contains("Program.cs(1,22): warning KL1001: This is a Binance API key; once committed it must be revoked", Place.Output, StringComparison.Ordinal);
        Assert.Contains("warning KL2002: This file holds a Binance API secret and is copied to the output directory and published:", Place.Output, StringComparison.Ordinal);
        Assert.Contains("and is packed:", Place.Output, StringComparison.Ordinal);
        Assert.Contains("and is embedded in the assembly:", Place.Output, StringComparison.Ordinal);
        Assert.Contains("warning KL2003: This file is not scanned", Place.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void No_secret_is_printed_or_logged()
    {
        desk.Samples.AssertAbsent(Place.Output);
        var logs = Directory.GetFiles(Place.Folder, "*.sarif", SearchOption.AllDirectories);
        Assert.Equal(9, logs.Length);
        Assert.All(logs, log => desk.Samples.AssertAbsent(File.ReadAllText(log)));
    }
}
