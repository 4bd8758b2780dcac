using KeyLint.Reports.Model;

namespace KeyLint.Reports.Building;

/// <summary>Puts what a ledger says into a report.</summary>
public static class LedgerApplication
{
    /// <summary>Marks findings, and lists the entries that none has. What another ledger said of the same findings before is replaced.</summary>
    /// <param name="report">The report.</param>
    /// <param name="entries">All entries of the ledger.</param>
    public static Report Apply(Report report, IReadOnlyCollection<UnusedMark> entries)
    {
        var marks = entries.ToDictionary(entry => entry.Fingerprint, entry => entry.Mark, StringComparer.Ordinal);
        var marked = report with
        {
            Findings = [.. report.Findings.Select(finding => marks.TryGetValue(finding.Fingerprint, out var mark) ? finding with { Mark = mark, OtherMarks = [] } : finding)],
            UnusedMarks = [.. report.UnusedMarks.Where(unused => !marks.ContainsKey(unused.Fingerprint)), .. entries],
        };
        return ReportMerger.Merge(report.Tool, [marked]) with { Changes = report.Changes };
    }
}
