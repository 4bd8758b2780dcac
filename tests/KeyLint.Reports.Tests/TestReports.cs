using CsCheck;
using KeyLint.Reports.Building;
using KeyLint.Reports.Model;

namespace KeyLint.Reports.Tests;

/// <summary>Random reports over few names, so that they collide often.</summary>
internal static class TestReports
{
    private static readonly Gen<string> Name = Gen.OneOf("a", "b", "c");

    private static readonly Gen<DateTimeOffset> Date =
        from hour in Gen.Int[0, 5]
        from offset in Gen.Int[-1, 1]
        select new DateTimeOffset(2024, 1, 1, 12, 0, 0, TimeSpan.Zero).AddHours(hour).ToOffset(TimeSpan.FromHours(offset));

    private static readonly Gen<CommitRef> Commit = Gen.Select(
        Name, Name, Gen.OneOf(Gen.Const(default(DateTimeOffset)), Date), (id, author, date) => new CommitRef(id, author, date, id + author));

    private static readonly Gen<Exposure> Exposure =
        from first in Commit
        from removed in Gen.OneOf(Gen.Const((CommitRef?)null), Commit.Select(commit => (CommitRef?)commit))
        from head in Gen.Bool
        from names in Name.Array[0, 3].Array[4]
        from pushed in Gen.OneOf<bool?>(null, false, true)
        from commits in Gen.Int[0, 9]
        from known in Gen.Bool
        from last in Gen.OneOf(Gen.Const((CommitRef?)null), Commit.Select(commit => (CommitRef?)commit))
        from unreachable in Gen.Bool
        from keepers in Name.Array[0, 3]
        select new Exposure(
            known ? first : CommitRef.None, removed, head, [.. names[0]], [.. names[1]], [.. names[2]], pushed, commits, [.. names[3]])
        {
            LastSeen = last,
            Unreachable = unreachable,
            KeptBy = [.. keepers],
        };

    private static readonly Gen<Occurrence> Occurrence =
        from source in Gen.OneOf("blob", "worktree", "staged")
        from names in Name.Array[6]
        from line in Gen.Int[1, 3]
        from date in Gen.OneOf(Gen.Const((DateTimeOffset?)null), Date.Select(date => (DateTimeOffset?)date))
        select new Occurrence(source, names[0], names[1], line, 1, line, 9, names[2], names[3], names[4], date) { Reference = names[5] };

    private static readonly Gen<LedgerMark> Mark =
        from state in Gen.Enum<LedgerState>()
        from words in Name.Array[2]
        from day in Gen.Int[1, 3]
        from inSource in Gen.Bool
        select new LedgerMark(state, words[0], words[1], $"2024-01-0{day}") { InSource = inSource };

    private static readonly Gen<UnusedMark> Unused =
        from fingerprint in Gen.OneOf("f4", "f5", "f6", "f7")
        from name in Name
        from mark in Mark
        select new UnusedMark(fingerprint, name, mark);

    private static readonly Gen<FindingEntry> Finding =
        from fingerprint in Gen.OneOf("f1", "f2", "f3", "f4", "f5")
        from rule in Name
        from kind in Gen.OneOf("key", "secret", "other")
        from confidence in Gen.Enum<Confidence>()
        from texts in Gen.OneOf("x", "y", "testnet").Array[0, 3].Array[2]
        from places in Occurrence.Array[1, 3]
        from exposure in Gen.OneOf(Gen.Const((Exposure?)null), Exposure.Select(exposure => (Exposure?)exposure))
        from mark in Gen.OneOf(Gen.Const((LedgerMark?)null), Mark.Select(mark => (LedgerMark?)mark))
        from others in Mark.Array[0, 1]
        select new FindingEntry(
            fingerprint, rule, "KL1001", "P" + rule, kind, kind, confidence, [.. texts[0]], "redacted " + rule, [.. texts[1]], [.. places], exposure)
        {
            Mark = mark,
            OtherMarks = mark is null ? [] : [.. others.Where(other => other != mark)],
        };

    private static readonly Gen<ScanInfo> Scan =
        from names in Name.Array[2]
        from amount in Gen.Int[0, 3]
        from gap in Gen.Bool
        select new ScanInfo("history", names[0], 1, names[1], amount, amount, amount, amount, [new Problem("corrupt", names[1], "Broken", gap)])
        {
            Limits = gap ? ["--branch " + names[0]] : [],
        };

    private static readonly Gen<ProviderEntry> Provider =
        from rule in Name
        from kind in Gen.OneOf("exchange", "service")
        from flags in Gen.Bool.Array[2]
        select new ProviderEntry(rule, "P" + rule, kind, flags[0], "", "", ["a: b"], flags[1], ["Do it"], [], [], [], "", "", 90, "", [])
        {
            ByPart = flags[1] ? [new PartGuide([rule, "part"], "Settings", "https://example.invalid", ["Renew it", "Do it"])] : [],
        };

    /// <summary>A report as the factory makes it.</summary>
    public static readonly Gen<Report> Any =
        from findings in Finding.Array[0, 6]
        from scans in Scan.Array[0, 3]
        from providers in Provider.Array[0, 4]
        from groups in Group([.. findings.Select(finding => finding.Fingerprint)]).Array[0, 3]
        from day in Gen.OneOf<DateOnly?>(null, new DateOnly(2024, 1, 1), new DateOnly(2025, 1, 1))
        from unused in Unused.Array[0, 3]
        let report = ReportFactory.Create(Sample.Tool, scans, findings, groups.OfType<CredentialGroup>(), providers, day)
        select ReportMerger.Merge(Sample.Tool, [report with { UnusedMarks = [.. unused] }]);

    private static Gen<CredentialGroup?> Group(string[] fingerprints) =>
        from rule in Name
        from picks in Gen.Int[0, 99].Array[1, 3]
        from missing in Gen.OneOf("API secret", "passphrase").Array[0, 2]
        select fingerprints.Length == 0
            ? null
            : new CredentialGroup(rule, "P" + rule, [.. picks.Select(pick => fingerprints[pick % fingerprints.Length])], [.. missing]);
}
