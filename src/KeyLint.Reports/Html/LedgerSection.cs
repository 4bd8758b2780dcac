using KeyLint.Reports.Views;

namespace KeyLint.Reports.Html;

/// <summary>What the ledger holds besides what was found.</summary>
internal static class LedgerSection
{
    private static readonly string[] Heads = ["Fingerprint", "Credential", "State", "Date"];

    public static void Write(HtmlPage page, HtmlReport known)
    {
        if (known.Report.UnusedMarks.IsEmpty)
        {
            return;
        }

        using var section = page.In("section", ("aria-labelledby", "ledger"));
        page.Element("h2", "In the ledger, and not found here", ("id", "ledger"));
        using var table = page.In("table", ("class", "plain"));
        using (page.In("thead"))
        {
            using var row = page.In("tr");
            foreach (var head in Heads)
            {
                page.Element("th", head, ("scope", "col"));
            }
        }

        using var body = page.In("tbody");
        foreach (var unused in known.Report.UnusedMarks)
        {
            using var row = page.In("tr");
            page.Sentence("td", HtmlText.Quote(unused.Fingerprint));
            page.Element("td", unused.Credential);
            page.Element("td", LedgerText.Word(unused.Mark.State));
            page.Element("td", unused.Mark.Date);
        }
    }
}
