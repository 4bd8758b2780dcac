using KeyLint.Cli.Caching;
using KeyLint.Cli.Output;
using KeyLint.Engine;
using KeyLint.Engine.Findings;
using KeyLint.Git;
using KeyLint.Reports.Building;
using KeyLint.Reports.Model;

namespace KeyLint.Cli.Scanning;

/// <summary>From a repository to a report: its history and those of its submodules, or what the cache knows of them.</summary>
internal sealed class HistoryAudit(SecretScanner scanner, HistoryReadOptions options, bool withSubmodules, Progress progress)
{
    /// <summary>All that a report depends on beside rules and repository.</summary>
    /// <param name="target">How the user named the repository.</param>
    public string Describe(string target)
    {
        var asked = options.Selection;
        return string.Join(
            '\n',
            [
                target, $"{withSubmodules} {scanner.ForeignDirectives} {options.VerifyObjects} {options.Reader} {asked.ReachableOnly} {asked.Since?.UtcTicks}",
                "refs", .. asked.References, "branches", .. asked.Branches, "paths", .. asked.Paths,
            ]);
    }

    /// <summary>Makes a report with the help of what is remembered, and remembers it.</summary>
    public Report Run(HistoryRepository repository, string target, HistoryCache cache, CancellationToken cancellation)
    {
        var state = State(repository, cancellation);
        if (state is not null && cache.Report(state) is { } known)
        {
            return known;
        }

        var scanned = cache.Scanned();
        var report = Run(repository, target, scanned, cancellation);
        cache.Keep(scanned);
        if (state is not null && state == State(repository, CancellationToken.None))
        {
            cache.Keep(state, report);
        }

        return report;
    }

    /// <summary>Makes a report from the repository alone.</summary>
    public Report Run(HistoryRepository repository, string target, CancellationToken cancellation) => Run(repository, target, (ScannedObjects?)null, cancellation);

    private static string? State(HistoryRepository repository, CancellationToken cancellation)
    {
        try
        {
            return RepositoryState.Of(repository, cancellation);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // What cannot be read, the scan will name.
            return null;
        }
    }

    private Report Run(HistoryRepository repository, string target, ScannedObjects? scanned, CancellationToken cancellation)
    {
        var known = new List<SecretId>();
        var (history, main) = Scan(repository, target, options);
        using var opened = history;
        var problems = new List<Problem>();
        var inner = withSubmodules ? SubmoduleScan.Run(history, target, (inside, name) => Scan(inside, name, options with { Selection = options.Selection with { MustFit = false } }), problems) : [];
        var scan = main.Scans[0];
        scan = withSubmodules || history.Submodules.Count == 0 ? scan : scan with { Limits = [.. scan.Limits, ScanLimits.NoSubmodules] };
        var whole = main with { Scans = [scan with { Problems = [.. scan.Problems, .. problems] }] };

        // A secret of one repository can stand in what is told of another.
        return inner.Count == 0 && problems.Count == 0
            ? whole
            : ReportMerger.Merge(ToolVersion.Info, new[] { whole }.Concat(inner).Select(new Scrubber(scanner, known).Scrub));

        (History History, Report Report) Scan(HistoryRepository repository, string target, HistoryReadOptions asked)
        {
            var tally = new FindingTally();
            var read = scanned is null ? asked : asked with { Scanned = scanned, GraphFile = HistoryCache.GraphFile(repository) };
            var (history, scan) = HistoryScan.Run(repository, target, scanner, tally, read, progress, cancellation);
            known.AddRange(tally.Findings.Values.Select(finding => finding.Best.SecretId));
            if (scanned is not null)
            {
                HistoryCache.Keep(history, new Scrubber(scanner, [.. tally.Findings.Values.Select(finding => finding.Best.SecretId)]));
            }

            return (history, ReportBuilder.Build(scanner, tally, [scan]));
        }
    }
}
