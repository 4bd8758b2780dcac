using KeyLint.Reports.Model;

namespace KeyLint.Reports.Building;

/// <summary>Makes one report of many, from any machines and repositories.</summary>
public static class ReportMerger
{
    /// <summary>
    /// Merges reports. The result depends neither on their order nor on how they were grouped in earlier merges, and a report
    /// given twice counts once.
    /// </summary>
    /// <param name="tool">What merges them.</param>
    /// <param name="reports">Any number of reports.</param>
    public static Report Merge(ToolInfo tool, IEnumerable<Report> reports)
    {
        var all = reports.ToList();

        return ReportFactory.Create(
            tool,
            all.SelectMany(report => report.Scans),
            all.SelectMany(report => report.Findings),
            all.SelectMany(report => report.Credentials).Select(credential =>
                new CredentialGroup(credential.Rule, credential.Provider, credential.Findings, credential.Missing)),
            all.SelectMany(report => report.Providers));
    }
}
