using System.Globalization;
using KeyLint.Reports.Building;
using KeyLint.Reports.Model;

namespace KeyLint.Reports.Tests;

/// <summary>Secrets that stand aside of files in commits of branches, and a repository so damaged that not all can be named.</summary>
internal static class AsideSample
{
    public static readonly CommitRef Undated = new(Sample.Id('9'), "Cy Example <cy@example.com>", default, "From a broken clock");

    public static readonly Exposure Dropped = Exposed(Sample.Second, 1) with
    {
        LastSeen = Sample.Second,
        Unreachable = true,
        KeptBy = ["ORIG_HEAD", "reflog of HEAD", "reflog of refs/heads/main"],
    };

    public static readonly Exposure DroppedAfterPush = Exposed(Undated, 2) with
    {
        Pushed = true,
        LastSeen = Sample.Third,
        Unreachable = true,
        KeptBy = ["reflog of refs/remotes/origin/main"],
    };

    public static readonly Exposure Held = Exposed(Sample.First, 1) with { LastSeen = Sample.First };
    public static readonly Exposure Named = Exposed(CommitRef.None, 0) with { Branches = ["feature/(secret not shown)"] };
    public static readonly Exposure Staged = Exposed(CommitRef.None, 0) with { Unreachable = true, KeptBy = ["index"] };
    public static readonly Exposure Loose = Exposed(CommitRef.None, 0) with { Unreachable = true };

    public static Report Full => ReportFactory.Create(Sample.Tool, [Wrecked], Findings, [], Sample.Providers);

    private static ScanInfo Wrecked => Sample.History with
    {
        Problems =
        [
            .. Enumerable.Range(0, 30).Select(number => new Problem(
                "corrupt-object", number.ToString("x40", CultureInfo.InvariantCulture), "The blob cannot be read: its data is damaged", true)),
            new Problem("shallow-clone", ".git/shallow", "The clone is shallow: older commits were never fetched", true),
            .. Enumerable.Range(0, 4).Select(number => new Problem(
                "submodule", "libs/lib" + number.ToString(CultureInfo.InvariantCulture), "The submodule is another repository; scan it on its own", false)),
        ],
    };

    private static IEnumerable<FindingEntry> Findings =>
    [
        Key("01", Dropped, At("bot.env", Sample.Second, Sources.Reflog)),
        Key("02", DroppedAfterPush, At("bot.env", Undated, Sources.Reflog), At("old.env", Undated, Sources.Unreachable)),
        Key("03", Held, At("bot.env", Sample.First, Sources.Stash)),
        Key("04", Held, At("ab/cdef", Sample.First, Sources.Note)),
        Key("05", Named, By("refs/heads/feature/(secret not shown)", "", Sources.ReferenceName)),
        Key("06", Staged, At("bot.env", CommitRef.None, Sources.Staged)),
        Key("07", Loose, At("", CommitRef.None, Sources.Unreachable)),
        Key("08", Sample.Gone with { LastSeen = Sample.Second }, At("keys/(secret not shown).txt", Sample.First, Sources.FileName) with { ObjectId = "" }),
        Key("09", Held with { FirstSeen = Sample.Third, LastSeen = null, Commits = 0, Tags = ["v2.0"] },
            By("v2.0", "", Sources.TagMessage), By("v2.0", "", Sources.Tag), By("v3.0", "bot.env", Sources.Tag)),
        Key("10", Loose, By("refs/heads/main", "", Sources.ReflogMessage)),
        Key("11", Exposed(CommitRef.None, 0), By("refs/pull/7/head", "bot.env", Sources.Reference)),
        Key("12", Held with { Commits = 0, LastSeen = null, Branches = ["main"] }, At("", Sample.First, Sources.CommitMessage)),
    ];

    private static Exposure Exposed(CommitRef first, int commits) => new(
        first, null, false, [], [], [], false, commits, first.IsKnown ? [first.Author] : []);

    private static FindingEntry Key(string name, Exposure exposure, params Occurrence[] places) =>
        Sample.Finding("fakefingerprint" + name, "binance", "Binance", "API key " + name, "key", "none shown", exposure, places);

    private static Occurrence At(string path, CommitRef commit, string source) =>
        Sample.InHistory(path, 3, commit) with { Source = source, Date = commit.Moment };

    private static Occurrence By(string reference, string path, string source) => At(path, CommitRef.None, source) with
    {
        Reference = reference,
        ObjectId = source is Sources.ReferenceName or Sources.ReflogMessage ? "" : Sample.Id('f'),
    };
}
