using System.Text.RegularExpressions;
using KeyLint.Cli.Grammar;
using KeyLint.Cli.Tests.Grammar;
using KeyLint.Cli.Tests.Hooks;
using KeyLint.Engine.Rules;

namespace KeyLint.Cli.Tests.Docs;

/// <summary>What <c>docs/comparison.md</c> says of KeyLint is so.</summary>
public sealed partial class ComparisonTests
{
    public static TheoryData<string> Commands => [.. ComparisonPage.Commands.Distinct()];

    [Fact]
    public void Commands_are_seen() => Assert.True(ComparisonPage.Commands.Count > 40, $"{ComparisonPage.Commands.Count} commands");

    [Theory]
    [MemberData(nameof(Commands))]
    public void Each_command_is_what_the_grammar_takes(string line)
    {
        var parsed = CommandTree.Create().Parse(ExampleLine.CommandIn(line));

        Assert.Empty(parsed.Errors);
        Assert.Empty(UnknownWords.Of(parsed, [.. parsed.Tokens.Select(token => token.Value)]));
        if (ShownRule().Match(line) is { Success: true } shown)
        {
            Assert.NotNull(RuleSet.BuiltIn.Find(shown.Groups[1].Value));
        }
    }

    [Fact]
    public void Each_test_is_there()
    {
        var tests = Directory.EnumerateFiles(Path.Combine(SourceFolder.Path, "tests"), "*Tests.cs", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension).ToHashSet();

        Assert.NotEmpty(ComparisonPage.Tests);
        Assert.All(ComparisonPage.Tests, name => Assert.Contains(name, tests));
    }

    [Fact]
    public void Each_diagnostic_is_there()
    {
        var list = File.ReadAllText(Path.Combine(SourceFolder.Path, "src", "KeyLint.Analyzers", "AnalyzerReleases.Unshipped.md"))
            + File.ReadAllText(Path.Combine(SourceFolder.Path, "src", "KeyLint.Analyzers", "AnalyzerReleases.Shipped.md"));

        Assert.NotEmpty(ComparisonPage.Diagnostics);
        Assert.All(ComparisonPage.Diagnostics, id => Assert.Contains($"{id} |", list, StringComparison.Ordinal));
    }

    [Fact]
    public void Each_heading_that_is_linked_is_there()
    {
        Assert.NotEmpty(ComparisonPage.Headings);
        Assert.All(ComparisonPage.Headings, link =>
        {
            var page = Path.Combine(SourceFolder.Path, "docs", link.File.Length == 0 ? "comparison.md" : link.File);
            var headings = File.ReadLines(page).Where(line => line.StartsWith('#')).Select(line => NoWord().Replace(line.TrimStart('#', ' ').ToLowerInvariant(), "").Replace(' ', '-'));
            Assert.Contains(link.Heading, headings);
        });
    }

    [Theory]
    [InlineData("Exchanges", "broker", " {0} brokers,")]
    [InlineData("Exchanges", "data", " {0} services ")]
    [InlineData("Wallets", "wallet", "{0} kinds,")]
    [InlineData("Number of detectors", null, "{0}.")]
    public void Rules_are_counted(string row, string? kind, string words) => Assert.Contains(
        string.Format(null, words, RuleSet.BuiltIn.Rules.Count(rule => kind is null || rule.Provider.Kind == kind)),
        string.Join('|', ComparisonPage.Row(row)),
        StringComparison.Ordinal);

    /// <summary>Old and new keys of one exchange have a rule each; those of an unknown one are of none.</summary>
    [Fact]
    public void Exchanges_are_counted() => Assert.Contains(
        $"{RuleSet.BuiltIn.Rules.Where(rule => rule.Provider.Kind == "exchange" && rule.Id != "exchange-sdk").DistinctBy(rule => rule.Provider.Name.Split(' ')[0]).Count()} exchanges,",
        string.Join('|', ComparisonPage.Row("Exchanges")),
        StringComparison.Ordinal);

    [Fact]
    public void Hiding_places_are_counted() => Assert.Contains($"{HidingPlaces.All.Count} places", string.Join('|', ComparisonPage.Row("Amended, dropped, staged once")), StringComparison.Ordinal);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Constructs_are_counted(int seed)
    {
        using var folder = new TempFolder();
        var files = new ConstructFiles(seed);
        var constructs = files.Constructs();
        string[] texts = [constructs, ConstructFiles.Nameless(constructs), files.Settings(), files.Clean()];
        string[] names = ["Constructs.cs", "Nameless.cs", "appsettings.json", "Clean.cs"];

        var lines = LinesFound([.. names.Zip(texts, (name, text) => folder.Write($"{name}-alone/{name}", text))]);

        Assert.Equal(ComparisonPage.Row("KeyLint")[..4], names.Select(name => lines[name].Count().ToString()));
    }

    [Fact]
    public void Blocks_do_what_they_say_when_pasted_in_their_order()
    {
        using var place = new HookRepository();
        var run = place.Run(place.Beside("home"), "bash", "-c", string.Join('\n', ComparisonPage.Blocks));

        Assert.Equal(["3", "0", "1", "2", "2", "1"], ExitCodeTold().Matches(run.Output).Select(match => match.Groups[1].Value));
        Assert.Equal(5, NothingLeaked().Count(run.Output));
        Assert.All(["Merged.cs:1:80 ", "a.lock:1:80 ", "Wide.cs:1:80 ", "message of tag v1:1:80 ", "appsettings.json:1:27", "long.js:1:30000080 "], found =>
            Assert.Contains(found, run.Output, StringComparison.Ordinal));
        Assert.Contains("KeyLint stopped this commit", run.Error, StringComparison.Ordinal);
    }

    /// <summary>The lines of each file that hold a finding that fails a run.</summary>
    private static ILookup<string, int> LinesFound(string[] files) => Tool.Run(["scan", .. files, "--format", "json"]).Findings
        .Where(finding => finding.GetProperty("confidence").GetString() != "low")
        .SelectMany(finding => finding.GetProperty("occurrences").EnumerateArray())
        .Select(place => (File: Path.GetFileName(place.GetProperty("path").GetString()!), Line: place.GetProperty("line").GetInt32()))
        .Distinct()
        .ToLookup(place => place.File, place => place.Line);

    [GeneratedRegex(@"rules show (\S+)")]
    private static partial Regex ShownRule();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoWord();

    [GeneratedRegex(@"^exit code (\d)$", RegexOptions.Multiline)]
    private static partial Regex ExitCodeTold();

    [GeneratedRegex(@"^\.\./f\.\w+:0$", RegexOptions.Multiline)]
    private static partial Regex NothingLeaked();
}
