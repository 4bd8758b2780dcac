using KeyLint.Fuzz.Tests.Running;
using KeyLint.Reports.Building;
using KeyLint.Reports.Json;

namespace KeyLint.Fuzz.Tests.Targets;

/// <summary>Findings files are read or refused; one that is read merges with itself.</summary>
internal sealed class ReportTarget() : FuzzTarget("report")
{
    public override IReadOnlyList<byte[]> Words { get; } = Bytes("\"schemaVersion\": ", "\"findings\": [", "\"credentials\": [", "\"exposure\": {", "\"ledger\": {", "\"problems\": [", "null", "[]", "{}", "\n{\"type\":\"finding\"");

    public override IEnumerable<byte[]> Seeds() => SampleReport.Formats();

    public override void Try(byte[] input)
    {
        try
        {
            var report = JsonReportReader.Read("findings.json", input);
            _ = ReportMerger.Merge(report.Tool, [report, report]);
        }
        catch (ReportFormatException)
        {
            // Refused, with the reason.
        }
    }
}
