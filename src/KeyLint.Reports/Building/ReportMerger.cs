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
    /// <param name="reports">Any number of reports. What they say of still earlier ones is left out.</param>
    /// <param name="asOf">The day that ages are counted to; without it, the latest that one of the reports gives.</param>
    public static Report Merge(ToolInfo tool, IEnumerable<Report> reports, DateOnly? asOf = null)
    {
        var all = reports.ToList();

        var merged = ReportFactory.Create(
            tool,
            all.SelectMany(report => report.Scans),
            all.SelectMany(report => report.Findings),
            all.SelectMany(report => report.Credentials).Select(credential =>
                new CredentialGroup(credential.Rule, credential.Provider, credential.Findings, credential.Missing) { PairedBy = credential.PairedBy }),
            all.SelectMany(report => report.Providers),
            asOf ?? all.Max(report => report.AsOf));
        return merged with { UnusedMarks = MarkUnion.Unused(merged.Findings, all.SelectMany(report => report.UnusedMarks)) };
    }
}
