using KeyLint.Reports.Model;

namespace KeyLint.Cli.Output;

/// <summary>From a report to an exit code.</summary>
internal static class Outcome
{
    /// <summary>Open findings come first; a scan that was cut short never looks clean.</summary>
    /// <param name="report">The report.</param>
    /// <param name="failOn">Least confidence of an open finding that fails.</param>
    /// <param name="failOnUnused">Whether what closes nothing fails too.</param>
    public static ExitCode Of(Report report, string failOn, bool failOnUnused = false)
    {
        var isFailure = failOn != "never" && report.Findings.Any(finding => !finding.IsClosed && finding.Confidence >= Enum.Parse<Confidence>(failOn, ignoreCase: true));
        return isFailure || (failOnUnused && IsUnused(report)) ? ExitCode.Findings : report.IsIncomplete ? ExitCode.Incomplete : ExitCode.Clean;
    }

    private static bool IsUnused(Report report) =>
        !report.UnusedMarks.IsEmpty || report.Scans.Any(scan => scan.Problems.Any(problem => problem.Kind == UnusedAllow.Kind));
}
