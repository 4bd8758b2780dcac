using KeyLint.Cli.Scanning;
using KeyLint.Engine.Findings;
using KeyLint.Reports.Building;
using KeyLint.Reports.Json;
using KeyLint.Reports.Model;

namespace KeyLint.Cli.LedgerCommands;

/// <summary>Reads reports that <c>--format json</c> wrote.</summary>
internal static class FindingsFiles
{
    /// <summary>Reads one report.</summary>
    /// <exception cref="UsageException">It cannot be read, or names a finding by something other than a fingerprint.</exception>
    /// <exception cref="ReportFormatException">It is no report.</exception>
    public static Report Read(string file)
    {
        var report = JsonReportReader.Read(file, InputFile.Bytes(file));
        var strange = report.Findings.FirstOrDefault(finding => !Ledger.IsFingerprint(finding.Fingerprint));
        return strange is null ? report : throw new UsageException($"{file}: a finding of the rule '{strange.Rule}' has something other than a fingerprint of 16 characters");
    }

    /// <summary>Reads any number of reports as one.</summary>
    public static Report Merge(IEnumerable<string> files) => ReportMerger.Merge(ToolVersion.Info, files.Select(Read).ToList());

    /// <summary>What a finding is, for readers of a ledger: <c>Binance API secret</c>.</summary>
    public static string Name(FindingEntry finding) => $"{finding.Provider} {finding.Part}";
}
