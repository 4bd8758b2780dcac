using KeyLint.Reports.Model;
using KeyLint.Reports.Views;
using KeyLint.Reports.Writers;

namespace KeyLint.Reports.Csv;

/// <summary>
/// The inventory as CSV (RFC 4180, but with LF line ends like all else): a header, then a row a credential, the most urgent first. A
/// scan that is incomplete has a row before them, and every row says so besides, because rows get sorted and filtered.
/// </summary>
internal sealed class CsvReportWriter : IReportWriter
{
    public string Format => "csv";

    public void Write(Report report, TextWriter output)
    {
        Line(output, CsvColumns.All.Select(column => column.Name));
        foreach (var row in Rows(report))
        {
            Line(output, CsvColumns.All.Select(column => column.Cell(row)));
        }
    }

    private static IEnumerable<CsvRow> Rows(Report report)
    {
        var gaps = report.Scans
            .Where(scan => scan.Problems.Any(problem => problem.IsGap))
            .Select(scan => new CsvRow(null, IsComplete: false) { Target = scan.Target, Gap = Summary.Incomplete(report with { Scans = [scan] }) });

        var accepted = report.Scans
            .Select(scan => (scan.Target, Gap: AcceptedGaps.Sentence(report with { Scans = [scan] })))
            .Where(scan => scan.Gap is not null)
            .Select(scan => new CsvRow(null, IsComplete: false) { Target = scan.Target, Gap = scan.Gap!, IsAccepted = true });

        return gaps.Concat(accepted).Concat(CredentialView.Of(report).Select(credential => new CsvRow(credential, !report.IsIncomplete) { AsOf = report.AsOf }));
    }

    private static void Line(TextWriter output, IEnumerable<string> cells)
    {
        output.Write(string.Join(',', cells.Select(CsvText.Cell)));
        output.Write('\n');
    }
}
