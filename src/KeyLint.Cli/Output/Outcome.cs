using KeyLint.Reports.Model;

namespace KeyLint.Cli.Output;

/// <summary>From a report to an exit code.</summary>
internal static class Outcome
{
    /// <summary>Open findings come first; a scan that was cut short never looks clean.</summary>
    public static ExitCode Of(Report report, string failOn)
    {
        var isFailure = failOn != "never" && report.Findings.Any(finding => !finding.IsClosed && finding.Confidence >= Enum.Parse<Confidence>(failOn, ignoreCase: true));
        return isFailure ? ExitCode.Findings : report.IsIncomplete ? ExitCode.Incomplete : ExitCode.Clean;
    }
}
