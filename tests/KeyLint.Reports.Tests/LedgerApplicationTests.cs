using CsCheck;
using KeyLint.Reports.Building;
using KeyLint.Reports.Model;

namespace KeyLint.Reports.Tests;

public sealed class LedgerApplicationTests
{
    [Fact]
    public void A_credential_is_closed_when_each_of_its_findings_is()
    {
        Assert.Equal(LedgerState.Open, Binance(Apply(Mark(Sample.BinanceKey, LedgerState.Revoked))).State);
        Assert.Equal(
            LedgerState.Revoked,
            Binance(Apply(Mark(Sample.BinanceKey, LedgerState.Revoked), Mark(Sample.BinanceSecret, LedgerState.Accepted))).State);
    }

    [Fact]
    public void An_open_entry_leaves_it_open() => Assert.Equal(
        LedgerState.Open,
        Binance(Apply(Mark(Sample.BinanceKey, LedgerState.Open), Mark(Sample.BinanceSecret, LedgerState.Revoked))).State);

    [Fact]
    public void What_is_closed_comes_last()
    {
        var report = Apply(Mark(Sample.BinanceKey, LedgerState.Revoked), Mark(Sample.BinanceSecret, LedgerState.Revoked));

        Assert.Equal("binance", report.Credentials[^1].Rule);
        Assert.Equal("binance", Sample.Full.Credentials[0].Rule);
    }

    [Fact]
    public void Entries_for_nothing_are_named()
    {
        var report = Apply(Mark("fakefingerprintz", LedgerState.Revoked), Mark(Sample.BinanceKey, LedgerState.Open));

        Assert.Equal("fakefingerprintz", Assert.Single(report.UnusedMarks).Fingerprint);
    }

    [Fact]
    public void Ledgers_that_differ_are_told_apart_in_every_format_for_people()
    {
        var early = Apply(Mark(Sample.BinanceKey, LedgerState.Accepted, "2024-01-01"));
        var late = Apply(Mark(Sample.BinanceKey, LedgerState.Open, "2024-02-01"));
        var merged = ReportMerger.Merge(Sample.Tool, [early, late, Sample.Full]);

        Assert.Equal(LedgerState.Accepted, Assert.Single(Key(merged).OtherMarks).State);
        foreach (var format in new[] { "terminal", "markdown", "html" })
        {
            Assert.Contains("Ledgers differ; another says: Accepted on 2024-01-01", Shown(merged, format), StringComparison.Ordinal);
            Assert.DoesNotContain("Ledgers differ", Shown(late, format), StringComparison.Ordinal);
        }
    }

    private static string Shown(Report report, string format) => format == "terminal" ? Render.Terminal(report, 200) : Render.As(format, report);

    [Fact]
    public void The_word_of_a_given_ledger_ends_a_difference()
    {
        var merged = ReportMerger.Merge(
            Sample.Tool,
            [Apply(Mark(Sample.BinanceKey, LedgerState.Accepted, "2024-01-01")), Apply(Mark(Sample.BinanceKey, LedgerState.Open, "2024-02-01"))]);

        Assert.Empty(Key(LedgerApplication.Apply(merged, [Mark(Sample.BinanceKey, LedgerState.Revoked)])).OtherMarks);
    }

    [Fact]
    public void A_merge_finds_what_an_entry_was_for()
    {
        var elsewhere = LedgerApplication.Apply(Sample.Empty, [Mark(Sample.BinanceKey, LedgerState.Revoked)]);

        Assert.Single(elsewhere.UnusedMarks);
        Assert.Empty(ReportMerger.Merge(Sample.Tool, [elsewhere, Sample.Full]).UnusedMarks);
    }

    [Fact]
    public void The_later_word_counts_in_a_merge()
    {
        var early = Apply(Mark(Sample.BinanceKey, LedgerState.Accepted, "2024-01-01"));
        var late = Apply(Mark(Sample.BinanceKey, LedgerState.Open, "2024-02-01"));

        Assert.Equal(LedgerState.Open, Key(ReportMerger.Merge(Sample.Tool, [early, late])).Mark!.State);
        Assert.Equal(LedgerState.Open, Key(ReportMerger.Merge(Sample.Tool, [late, early])).Mark!.State);
        Assert.Equal(LedgerState.Accepted, Key(ReportMerger.Merge(Sample.Tool, [early, Sample.Full])).Mark!.State);
    }

    [Fact]
    public void A_ledger_applied_to_a_report_replaces_what_another_said()
    {
        var first = Apply(Mark(Sample.BinanceKey, LedgerState.Accepted, "2024-02-01"));

        Assert.Equal(LedgerState.Open, Key(LedgerApplication.Apply(first, [Mark(Sample.BinanceKey, LedgerState.Open, "2024-01-01")])).Mark!.State);
    }

    [Fact]
    public void Applying_twice_is_applying_once() => TestReports.Any.Sample(report =>
    {
        UnusedMark[] ledger = [Mark("f1", LedgerState.Revoked), Mark("f9", LedgerState.Rotated)];
        var once = LedgerApplication.Apply(report, ledger);
        return Render.Json(once) == Render.Json(LedgerApplication.Apply(once, ledger));
    });

    [Fact]
    public void A_comparison_tells_new_closed_reopened_and_gone()
    {
        var open = Sample.Full;
        var closed = Apply(Mark(Sample.Wallet, LedgerState.Revoked));

        Assert.Equal([Sample.Wallet], ReportComparison.Since(closed, open).Changes!.Closed.AsEnumerable());
        Assert.Equal([Sample.Wallet], ReportComparison.Since(open, closed).Changes!.Reopened.AsEnumerable());
        Assert.Equal(open.Credentials.Length, ReportComparison.Since(open, Sample.Empty).Changes!.New.Length);
        Assert.Equal(open.Credentials.Length, ReportComparison.Since(Sample.Empty, open).Changes!.Gone.Length);
        Assert.Equal(new Changes([], [], [], []), ReportComparison.Since(open, open).Changes, Equal);

        static bool Equal(Changes? a, Changes? b) => a!.New.SequenceEqual(b!.New) && a.Closed.SequenceEqual(b.Closed) && a.Gone.SequenceEqual(b.Gone);
    }

    [Fact]
    public void A_policy_changes_when_a_key_is_due()
    {
        var policy = new RotationPolicy(30, RotationPolicy.Recommended.ByRule.Add("okx", 7));
        var report = policy.Apply(Sample.Full, new DateOnly(2024, 4, 1));

        Assert.Equal(30, report.Providers.Single(provider => provider.Rule == "binance").RotationDays);
        Assert.Equal(7, report.Providers.Single(provider => provider.Rule == "okx").RotationDays);
        Assert.Contains("should have been replaced by 2024-03-31 (every 30 days): overdue by 1 day", Render.As("markdown", report), StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_that_is_yet_to_come_gives_a_leak_no_leave_to_wait() =>
        Assert.DoesNotContain("2024-05-30", Render.As("markdown", RotationPolicy.Recommended.Apply(Sample.Full, new DateOnly(2024, 4, 1))), StringComparison.Ordinal);

    [Theory]
    [InlineData("2024-05-30", false)]
    [InlineData("2024-05-31", true)]
    [InlineData("1999-01-01", false)]
    public void Overdue_begins_the_day_after(string day, bool expected)
    {
        var report = RotationPolicy.Recommended.Apply(Sample.Full, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(expected, Binance(report).Reasons.Any(reason => reason.Contains("the policy asks", StringComparison.Ordinal)));
    }

    private static Report Apply(params UnusedMark[] ledger) => LedgerApplication.Apply(Sample.Full, ledger);

    private static UnusedMark Mark(string fingerprint, LedgerState state, string date = "") =>
        new(fingerprint, "", new LedgerMark(state, "", "", date));

    private static CredentialEntry Binance(Report report) => report.Credentials.Single(credential => credential.Rule == "binance");

    private static FindingEntry Key(Report report) => report.Findings.Single(finding => finding.Fingerprint == Sample.BinanceKey);
}
