using KeyLint.Reports.Model;
using KeyLint.Reports.Writers;

namespace KeyLint.Reports.Html;

/// <summary>The revocation report as one file to open, work through, print and archive. It loads nothing and sends nothing.</summary>
internal sealed class HtmlReportWriter : IReportWriter
{
    public string Format => "html";

    public void Write(Report report, TextWriter output)
    {
        var page = new HtmlPage(output);
        var known = new HtmlReport(report);

        page.Document();
        HeadPart.Write(page, known);
        page.Body();
        page.Element("a", "Skip to the credentials", ("class", "skip"), ("href", "#credentials"));
        using (page.In("main"))
        {
            OverviewSection.Write(page, known);
            ChangesSection.Write(page, known);
            TimelineSection.Write(page, known);
            CredentialsSection.Write(page, known);
            ProvidersSection.Write(page, known);
            LedgerSection.Write(page, known);
            PurgeSection.Write(page, known);
            ScanSection.Write(page, known);
        }
    }
}
