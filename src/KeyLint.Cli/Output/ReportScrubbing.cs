using KeyLint.Engine;
using KeyLint.Engine.Findings;
using KeyLint.Reports.Model;

namespace KeyLint.Cli.Output;

/// <summary>Takes secrets out of what a report quotes from a repository: paths, authors, subjects, names of references.</summary>
internal static class ReportScrubbing
{
    public static Report Scrub(this Scrubber scrubber, Report report) => report with
    {
        Scans = [.. report.Scans.Select(scrubber.Scrub)],
        Findings = [.. report.Findings.Select(scrubber.Scrub)],
    };

    public static FindingEntry Scrub(this Scrubber scrubber, FindingEntry finding) => finding with
    {
        Occurrences = [.. finding.Occurrences.Select(place => place with
        {
            Target = scrubber.Scrub(place.Target),
            Path = scrubber.Scrub(place.Path),
            Author = scrubber.Scrub(place.Author),
            Reference = scrubber.Scrub(place.Reference),
        })],
        Exposure = finding.Exposure is { } exposure ? scrubber.Scrub(exposure) : null,
        Mark = finding.Mark is { } mark ? scrubber.Scrub(mark) : null,
        OtherMarks = [.. finding.OtherMarks.Select(scrubber.Scrub)],
    };

    /// <summary>An object id is no secret, though it may have the shape of one: who said so is put together of what was scrubbed.</summary>
    private static LedgerMark Scrub(this Scrubber scrubber, LedgerMark mark) => mark with { Reason = scrubber.Scrub(mark.Reason) };

    public static ScanInfo Scrub(this Scrubber scrubber, ScanInfo scan) => scan with
    {
        Target = scrubber.Scrub(scan.Target),
        Limits = [.. scan.Limits.Select(limit => OpaqueWords.Mask(scrubber.Scrub(limit)))],
        Problems = [.. scan.Problems.Select(problem => problem with
        {
            // An object id is no secret, though it may have the shape of one. A path or a reference's name may be one.
            Subject = IsObjectId(problem) ? problem.Subject : IsNoFile(problem) ? OpaqueWords.Mask(scrubber.Scrub(problem.Subject)) : scrubber.Scrub(problem.Subject),
            Message = scrubber.Scrub(problem.Message),
        })],
    };

    private static Exposure Scrub(this Scrubber scrubber, Exposure exposure) => exposure with
    {
        FirstSeen = scrubber.Scrub(exposure.FirstSeen),
        Removed = exposure.Removed is { } removed ? scrubber.Scrub(removed) : null,
        TipBranches = [.. exposure.TipBranches.Select(scrubber.Scrub)],
        Branches = [.. exposure.Branches.Select(scrubber.Scrub)],
        Tags = [.. exposure.Tags.Select(scrubber.Scrub)],
        People = [.. exposure.People.Select(scrubber.Scrub)],
        LastSeen = exposure.LastSeen is { } last ? scrubber.Scrub(last) : null,
        KeptBy = [.. exposure.KeptBy.Select(scrubber.Scrub)],
    };

    private static CommitRef Scrub(this Scrubber scrubber, CommitRef commit) =>
        commit with { Author = scrubber.Scrub(commit.Author), Subject = scrubber.Scrub(commit.Subject) };

    // What names nothing may be a secret in the wrong place.
    private static bool IsNoFile(Problem problem) => problem.Kind == "unreadable" && problem.Message.Contains("no such file", StringComparison.Ordinal);

    private static bool IsObjectId(Problem problem) =>
        problem.Kind is "missing-object" or "corrupt-object" or "blob-too-large"
        && problem.Subject.Length is 40 or 64
        && problem.Subject.All(char.IsAsciiHexDigitLower);
}
