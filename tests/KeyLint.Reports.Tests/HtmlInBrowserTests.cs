namespace KeyLint.Reports.Tests;

/// <summary>Pages in a real browser: the policy lets the script run, and the script does its work without a complaint.</summary>
public sealed class HtmlInBrowserTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("keylint-html");

    public void Dispose() => _folder.Delete(recursive: true);

    [ChromiumFact]
    public void Page_runs_without_a_complaint()
    {
        var (page, log) = Chromium.Open(Page(WorkedSample.Full), "--dump-dom");

        Assert.DoesNotContain("CONSOLE", log, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\" class=\"js\">", page, StringComparison.Ordinal);
        Assert.Contains("0 of 15 steps done", page, StringComparison.Ordinal);
    }

    [ChromiumFact]
    public void Link_to_a_row_beyond_the_first_hundred_shows_and_opens_it()
    {
        var (page, log) = Chromium.Open(Page(ManySample.Of(130)) + "#n120", "--dump-dom");

        Assert.DoesNotContain("CONSOLE", log, StringComparison.Ordinal);
        Assert.Contains("130 credentials, the first 120 shown", page, StringComparison.Ordinal);
        var row = page.Split("<tbody id=\"n120\"")[1].Split("<tbody")[0];
        Assert.Contains("<details open=\"\">", row, StringComparison.Ordinal);
        Assert.DoesNotContain("<noscript>", row, StringComparison.Ordinal);
    }

    [ChromiumFact]
    public void Page_prints()
    {
        var paper = Path.Combine(_folder.FullName, "page.pdf");
        var (_, log) = Chromium.Open(Page(WorkedSample.Full), "--print-to-pdf=" + paper);

        Assert.DoesNotContain("CONSOLE", log, StringComparison.Ordinal);
        Assert.StartsWith("%PDF", File.ReadAllText(paper)[..4], StringComparison.Ordinal);
    }

    private string Page(Model.Report report)
    {
        var file = Path.Combine(_folder.FullName, "report.html");
        File.WriteAllText(file, Render.As("html", report));
        return new Uri(file).AbsoluteUri;
    }
}
