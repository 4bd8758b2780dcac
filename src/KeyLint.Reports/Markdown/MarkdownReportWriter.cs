using KeyLint.Reports.Model;
using KeyLint.Reports.Views;
using KeyLint.Reports.Writers;

namespace KeyLint.Reports.Markdown;

/// <summary>The revocation report: a page to print and to work through, most urgent first.</summary>
internal sealed class MarkdownReportWriter : IReportWriter
{
    public string Format => "markdown";

    public void Write(Report report, TextWriter output)
    {
        var page = new MarkdownPage();
        var credentials = CredentialView.Of(report);
        var manyTargets = PlaceText.ManyTargets(report);

        page.Heading(1, "Revocation report");
        page.Paragraph($"**{Summary.BottomLine(report, credentials)}**");
        Gaps(page, report);
        SummaryTable.Write(page, credentials, manyTargets);
        ChangesSection.Write(page, report, credentials);

        foreach (var (index, credential) in credentials.Index().Where(pair => !pair.Item.Entry.IsClosed))
        {
            CredentialSection.Write(page, index + 1, credential, report.AsOf, manyTargets);
        }

        LedgerSection.Write(page, report, credentials);
        PurgeSection.Write(page, credentials);
        ProvidersSection.Write(page, credentials);
        ScanSection.Write(page, report);
        output.Write(page.ToString());
    }

    private static void Gaps(MarkdownPage page, Report report)
    {
        if (!report.IsIncomplete)
        {
            return;
        }

        page.Paragraph($"> **Warning: the scan is incomplete.** {Summary.Warning(report)}");
    }
}
