using KeyLint.Reports.Model;
using KeyLint.Reports.Views;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Html;

/// <summary>The bottom line, the warning that not all was read, and the numbers.</summary>
internal static class OverviewSection
{
    public static void Write(HtmlPage page, HtmlReport known)
    {
        using var header = page.In("header");
        page.Element("p", Made(known.Report), ("class", "made"));
        page.Element("h1", "Revocation report");
        page.Element("p", Summary.BottomLine(known.Report, known.Credentials), ("class", "bottom-line"));
        if (known.Report.IsIncomplete)
        {
            using var warning = page.In("section", ("class", "warning"), ("aria-labelledby", "incomplete"));
            page.Element("h2", "Warning: the scan is incomplete", ("id", "incomplete"));
            using var text = page.In("p");
            page.Text(Summary.Warning(known.Report) + " ");
            page.Element("a", "Show the gaps", ("href", "#gaps"));
        }

        Tiles(page, known);
    }

    private static string Made(Report report) =>
        $"{report.Tool.Name} {report.Tool.Version}" + (report.AsOf is { } day ? $", ages as of {Phrase.Day(day)}" : "");

    private static void Tiles(HtmlPage page, HtmlReport known)
    {
        if (known.Credentials.IsEmpty)
        {
            return;
        }

        var open = known.Credentials.Where(credential => !credential.Entry.IsClosed).ToList();
        using var tiles = page.In("dl", ("class", "tiles"), ("aria-label", "Open credentials in numbers"));
        foreach (var urgency in Enum.GetValues<Urgency>())
        {
            Tile(Summary.Word(urgency), Summary.When(urgency), open.Count(credential => credential.Entry.Urgency == urgency), Summary.Word(urgency).ToLowerInvariant());
        }

        Tile("At HEAD", "in the newest files", open.Count(credential => credential.Exposure?.AtHead == true));
        Tile("Pushed", "others can read it", open.Count(credential => credential.Exposure?.Pushed == true));
        if (known.AsOf is not null)
        {
            Tile("Overdue", "older than the policy asks", open.Count(known.IsOverdue));
        }

        Tile("Closed", "in the ledger", known.Credentials.Length - open.Count);

        void Tile(string name, string aside, int count, string? kind = null)
        {
            using var tile = page.In("div", ("class", count == 0 ? "none" : kind));
            page.Element("dt", name);
            page.Element("dd", Phrase.Number(count), ("class", "count"));
            page.Element("dd", aside);
        }
    }
}
