using KeyLint.Reports.Building;
using KeyLint.Reports.Model;
using KeyLint.Reports.Terminal;

namespace KeyLint.Reports.Tests;

public sealed class TerminalReportTests
{
    [Fact]
    public void Colour_is_written_only_to_a_terminal_that_wants_it()
    {
        Assert.Contains('\u001b', Colored(isTerminal: true, color: true));
        Assert.DoesNotContain('\u001b', Colored(isTerminal: true, color: false));
        Assert.DoesNotContain('\u001b', Colored(isTerminal: false, color: true));
    }

    [Fact]
    public void Colour_changes_no_word() => Assert.Equal(
        Render.Terminal(Sample.Full, 100),
        System.Text.RegularExpressions.Regex.Replace(Colored(isTerminal: true, color: true), "\u001b\\[[0-9;]*m", ""));

    [Theory]
    [InlineData(null, "xterm", true)]
    [InlineData("", "xterm", true)]
    [InlineData(null, null, true)]
    [InlineData("1", "xterm", false)]
    [InlineData("0", "xterm", false)]
    [InlineData(null, "dumb", false)]
    public void No_color_is_honoured(string? noColor, string? term, bool expected) =>
        Assert.Equal(expected, TerminalConsole.WantsColor(name => name == "NO_COLOR" ? noColor : term));

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void Prose_stays_within_the_width(int width) =>
        Assert.All(Render.Terminal(Sample.Full, width).Split('\n'), line => Assert.True(line.Length <= width, line));

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public void Narrow_width_loses_no_word(int width) => Assert.Equal(Words(Render.Terminal(Sample.Full, 1000)), Words(Render.Terminal(Sample.Full, width)));

    [Fact]
    public void Line_has_no_blank_at_its_end() =>
        Assert.All(Render.Terminal(Sample.Full, 80).Split('\n'), line => Assert.Equal(line.TrimEnd(), line));

    [Fact]
    public void Long_place_is_never_broken()
    {
        var path = string.Join('/', Enumerable.Repeat("folder with blanks", 20)) + ".cs";
        var report = ReportFactory.Create(Sample.Tool, [Sample.History], [Found(path)], [], Sample.Providers);

        Assert.Contains(path + ":1:15", Render.Terminal(report, 40), StringComparison.Ordinal);
    }

    [Fact]
    public void Incomplete_scan_never_says_that_nothing_was_found()
    {
        var text = Render.Terminal(Sample.EmptyIncomplete, 80);

        Assert.Contains("INCOMPLETE SCAN", text, StringComparison.Ordinal);
        Assert.DoesNotContain("No credentials found", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Complete_scan_says_that_nothing_was_found() =>
        Assert.Contains("No credentials found.", Render.Terminal(Sample.Empty, 80), StringComparison.Ordinal);

    [Fact]
    public void Report_of_no_scan_claims_nothing() => Assert.Equal(
        "Nothing was scanned.\n", Render.Terminal(ReportFactory.Create(Sample.Tool, [], [], [], []), 80));

    [Fact]
    public void Many_places_are_cut_and_counted()
    {
        var places = Enumerable.Range(1, 12).Select(line => Sample.InHistory("a.cs", line, Sample.First)).ToArray();
        var report = ReportFactory.Create(Sample.Tool, [Sample.History], [Found("b.cs") with { Occurrences = [.. places] }], [], Sample.Providers);

        Assert.Contains("+7 more\n", Render.Terminal(report, 80), StringComparison.Ordinal);
    }

    private static FindingEntry Found(string path) => Sample.Finding(
        "key", "binance", "Binance", "API key", "key", "none shown", Sample.Live, Sample.InHistory(path, 1, Sample.First));

    private static string[] Words(string text) => text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

    private static string Colored(bool isTerminal, bool color)
    {
        using var output = new StringWriter();
        TerminalReport.Write(Sample.Full, TerminalConsole.Create(output, 100, isTerminal, color));
        return output.ToString();
    }
}
