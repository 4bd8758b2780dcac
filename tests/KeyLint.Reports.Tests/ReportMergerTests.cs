using System.Collections.Immutable;
using CsCheck;
using KeyLint.Reports.Building;
using KeyLint.Reports.Model;

namespace KeyLint.Reports.Tests;

public sealed class ReportMergerTests
{
    [Fact]
    public void Merging_is_commutative() => Gen.Select(TestReports.Any, TestReports.Any).Sample((a, b) =>
        Same(Merge(a, b), Merge(b, a)));

    [Fact]
    public void Merging_is_associative() => Gen.Select(TestReports.Any, TestReports.Any, TestReports.Any).Sample((a, b, c) =>
        Same(Merge(Merge(a, b), c), Merge(a, Merge(b, c))) && Same(Merge(Merge(a, b), c), Merge(a, b, c)));

    [Fact]
    public void Merging_is_idempotent() => TestReports.Any.Sample(a => Same(Merge(a, a), a));

    [Fact]
    public void Merging_nothing_is_empty() => Assert.Equal(
        Render.Json(ReportFactory.Create(Sample.Tool, [], [], [], [])), Render.Json(Merge()));

    [Fact]
    public void Order_of_the_arguments_does_not_show() => Assert.Equal(
        Render.Json(Sample.Full),
        Render.Json(ReportFactory.Create(
            Sample.Tool, [Sample.Damaged], Sample.Findings.Reverse(), Sample.Groups.Reverse(), Sample.Providers.Reverse())));

    [Fact]
    public void Same_secret_in_two_repositories_is_one_finding_with_all_places()
    {
        var merged = Merge(In("first", "key"), In("second", "key"));

        Assert.Equal(["first", "second"], Assert.Single(merged.Findings).Occurrences.Select(place => place.Target));
        Assert.Single(merged.Credentials);
    }

    [Fact]
    public void Credentials_that_share_no_finding_stay_apart() => Assert.Equal(2, Merge(In("first", "key"), In("first", "other")).Credentials.Length);

    [Fact]
    public void Credentials_that_share_a_finding_become_one() =>
        Assert.Equal(
            ["key", "secret"],
            Assert.Single(Merge(In("first", "key"), In("second", "key", "secret")).Credentials).Findings.AsEnumerable());

    [Fact]
    public void Part_missing_in_one_report_and_found_in_another_is_not_missing()
    {
        var half = In("first", ["API secret"], "key");
        var whole = In("second", [], "key", "secret");

        Assert.Equal(["API secret"], half.Credentials[0].Missing.AsEnumerable());
        Assert.Empty(Merge(half, whole).Credentials[0].Missing);
    }

    [Fact]
    public void Part_missing_everywhere_stays_missing() =>
        Assert.Equal(
            ["API secret"],
            Merge(In("first", ["API secret"], "key"), In("second", ["API secret", "passphrase"], "key")).Credentials[0].Missing.AsEnumerable());

    [Fact]
    public void Exposure_says_the_worst_of_each()
    {
        var older = Sample.Gone with { Pushed = null, Commits = 3 };
        var newer = Sample.Local with { Commits = 7 };
        var merged = Merge(With(older), With(newer)).Findings[0].Exposure;

        Assert.NotNull(merged);
        Assert.Equal(Sample.First, merged.FirstSeen);
        Assert.Null(merged.Removed);
        Assert.False(merged.Pushed);
        Assert.Equal(7, merged.Commits);
        Assert.Equal(["feature/okx", "main"], merged.Branches.AsEnumerable());
    }

    [Fact]
    public void Reachable_in_one_repository_is_not_unreachable()
    {
        var merged = Merge(With(AsideSample.Dropped), With(Sample.Gone)).Findings[0].Exposure!;

        Assert.False(merged.Unreachable);
        Assert.Empty(merged.KeptBy);
        Assert.Equal(Sample.Third, merged.Removed);
        Assert.Equal(Sample.Second, merged.LastSeen);
    }

    [Fact]
    public void Unreachable_in_all_repositories_is_kept_by_all_keepers()
    {
        var merged = Merge(With(AsideSample.Staged), With(AsideSample.Dropped)).Findings[0].Exposure!;

        Assert.True(merged.Unreachable);
        Assert.Equal(["ORIG_HEAD", "index", "reflog of HEAD", "reflog of refs/heads/main"], merged.KeptBy.AsEnumerable());
        Assert.Equal(Sample.Second, merged.FirstSeen);
    }

    [Fact]
    public void Urgency_is_judged_anew()
    {
        var half = In("first", ["API secret"], "key");
        var pushed = With(Sample.Live);

        Assert.Equal(Urgency.Medium, half.Credentials[0].Urgency);
        Assert.Equal(Urgency.Critical, Merge(half, pushed).Credentials[0].Urgency);
    }

    [Fact]
    public void Incomplete_stays_incomplete() => Assert.True(Merge(Sample.Empty, Sample.EmptyIncomplete).IsIncomplete);

    [Fact]
    public void Complete_stays_complete() => Assert.False(Merge(Sample.Empty, Sample.Empty).IsIncomplete);

    [Fact]
    public void Group_without_its_finding_is_refused() => Assert.Throws<ArgumentException>(() =>
        ReportFactory.Create(Sample.Tool, [], [], [new CredentialGroup("binance", "Binance", ["absent"], [])], []));

    [Fact]
    public void Empty_group_is_refused() => Assert.Throws<ArgumentException>(() =>
        ReportFactory.Create(Sample.Tool, [], [], [new CredentialGroup("binance", "Binance", [], [])], []));

    private static Report Merge(params Report[] reports) => ReportMerger.Merge(Sample.Tool, reports);

    private static bool Same(Report a, Report b) => Render.Json(a) == Render.Json(b);

    private static Report In(string target, params string[] fingerprints) => In(target, [], fingerprints);

    private static Report In(string target, ImmutableArray<string> missing, params string[] fingerprints) => ReportFactory.Create(
        Sample.Tool,
        [Sample.History with { Target = target }],
        fingerprints.Select(id => Found(id, null, target)),
        [new CredentialGroup("binance", "Binance", [.. fingerprints], missing)],
        Sample.Providers);

    private static Report With(Exposure exposure) => ReportFactory.Create(
        Sample.Tool, [Sample.History], [Found("key", exposure, "trading-bot")], [], Sample.Providers);

    private static FindingEntry Found(string id, Exposure? exposure, string target) => Sample.Finding(
        id, "binance", "Binance", id, id, "none shown", exposure, Sample.InHistory("a.cs", 1, Sample.First) with { Target = target });
}
