using System.Text.Json;
using KeyLint.Reports.Building;
using KeyLint.Reports.Model;

namespace KeyLint.Reports.Tests;

/// <summary>What a comment in the source closes: only where it stands, and after the ledger's word.</summary>
public sealed class CommentMarkTests
{
    private static readonly LedgerMark Comment = new(LedgerState.Accepted, "demo account", "keylint:allow in src/a.cs:3", "") { InSource = true };

    private static readonly LedgerMark Open = new(LedgerState.Open, "", "Ann Example", "2024-01-01");

    private static readonly Report Allowed = With(Comment);

    [Fact]
    public void It_is_closed_where_all_reports_say_so()
    {
        var other = Comment with { By = "keylint:allow in src/b.cs:4" };

        var merged = Key(ReportMerger.Merge(Sample.Tool, [Allowed, With(other)]));

        Assert.True(merged.IsClosed);
        Assert.Equal([Comment, other], [merged.Mark!, .. merged.OtherMarks]);
    }

    [Fact]
    public void It_is_open_where_one_report_has_no_comment()
    {
        Assert.Null(Key(ReportMerger.Merge(Sample.Tool, [Allowed, Sample.Full])).Mark);
        Assert.Null(Key(ReportMerger.Merge(Sample.Tool, [Sample.Full, Allowed, Allowed])).Mark);
    }

    [Fact]
    public void A_ledger_counts_before_it()
    {
        Assert.Equal(Open, Key(ReportMerger.Merge(Sample.Tool, [Allowed, With(Open)])).Mark);
        Assert.Equal(Open, Key(LedgerApplication.Apply(Allowed, [new UnusedMark(Sample.BinanceKey, "", Open)])).Mark);
        Assert.Empty(Key(ReportMerger.Merge(Sample.Tool, [With(Open), Allowed])).OtherMarks);
    }

    [Fact]
    public void Sarif_tells_it_from_the_ledger()
    {
        Assert.Equal("inSource", Kind(Allowed));
        Assert.Equal("external", Kind(With(Comment with { InSource = false })));
        Assert.Null(Kind(With(Open)));
        Assert.Null(Kind(Sample.Full));
    }

    [Theory]
    [InlineData("terminal")]
    [InlineData("markdown")]
    [InlineData("html")]
    [InlineData("csv")]
    public void Every_format_for_people_names_the_comment_and_the_reason(string format)
    {
        var all = Sample.Full with { Findings = [.. Sample.Full.Findings.Select(finding => finding with { Mark = Comment })] };
        var report = ReportMerger.Merge(Sample.Tool, [all]);
        var shown = format == "terminal" ? Render.Terminal(report, 200) : Render.As(format, report);

        Assert.Contains("demo account", shown, StringComparison.Ordinal);
        Assert.Contains("src/a.cs:3", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("closed in the ledger", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Comment_that_allows_nothing_is_not_called_skipped()
    {
        var scan = Sample.Full.Scans[0] with { Problems = [new Problem(UnusedAllow.Kind, "src/a.cs:3", "keylint:allow allows nothing: it gives no reason", false)] };
        var report = ReportMerger.Merge(Sample.Tool, [Sample.Full with { Scans = [scan] }]);

        Assert.False(report.IsIncomplete);
        Assert.Contains("Unused", Render.Terminal(report, 200), StringComparison.Ordinal);
        Assert.DoesNotContain("Skipped", Render.Terminal(report, 200), StringComparison.Ordinal);
        Assert.All(["markdown", "html"], format =>
        {
            Assert.Contains("Comments that allow nothing", Render.As(format, report), StringComparison.Ordinal);
            Assert.DoesNotContain("Skipped on purpose", Render.As(format, report), StringComparison.Ordinal);
        });
    }

    private static Report With(LedgerMark mark) => ReportMerger.Merge(
        Sample.Tool, [Sample.Full with { Findings = [.. Sample.Full.Findings.Select(finding => finding.Fingerprint == Sample.BinanceKey ? finding with { Mark = mark } : finding)] }]);

    private static FindingEntry Key(Report report) => report.Findings.Single(finding => finding.Fingerprint == Sample.BinanceKey);

    private static string? Kind(Report report)
    {
        using var sarif = JsonDocument.Parse(Render.As("sarif", report));
        var result = sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Single(result => result.GetProperty("partialFingerprints").GetProperty("keylint/v1").GetString() == Sample.BinanceKey);
        return result.GetProperty("suppressions").EnumerateArray().Select(suppression => suppression.GetProperty("kind").GetString()).SingleOrDefault();
    }
}
