using System.Collections.Immutable;
using KeyLint.Reports.Model;
using KeyLint.Reports.Views;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Html;

/// <summary>What was scanned and what was not.</summary>
internal static class ScanSection
{
    // A repository full of images or of damage would bury the report.
    private const int MostNamed = 20;

    public static void Write(HtmlPage page, HtmlReport known)
    {
        var report = known.Report;
        using var section = page.In("section", ("aria-labelledby", "scanned"), ("class", "prose"));
        page.Element("h2", "What was scanned", ("id", "scanned"));
        page.List("ul", report.Scans.Select(scan =>
            $"{HtmlText.Quote(scan.Target)} ({PlainText.Line(scan.Kind)}): {Summary.Read(scan)}; rule set {HtmlText.Quote(scan.RuleSetId)}"));
        if (report.Scans.IsEmpty)
        {
            page.Element("p", "Nothing.");
        }

        Named(page, "Could not be read: the scan is incomplete", "gaps", report, Summary.Problems(report, gaps: true));
        Named(page, "Skipped on purpose", "skipped", report, Summary.Problems(report, gaps: false));
        Named(page, "Comments that allow nothing", "unused", report, Summary.Unused(report));
        page.Element("p", $"Made by {report.Tool.Name} {report.Tool.Version}. No secret is shown in full.", ("class", "aside"));
    }

    private static void Named(HtmlPage page, string title, string id, Report report, ImmutableArray<ImmutableArray<(ScanInfo Scan, Problem Problem)>> kinds)
    {
        if (kinds.IsEmpty)
        {
            return;
        }

        page.Element("h3", title, ("id", id));
        page.List("ul", kinds.SelectMany(same => same
            .Take(MostNamed)
            .Select(pair => Line(pair.Scan, pair.Problem, report.Scans.Length > 1))
            .Concat(same.Length > MostNamed ? [Rest(same)] : [])));
    }

    private static string Rest(ImmutableArray<(ScanInfo Scan, Problem Problem)> same) =>
        $"{Phrase.Number(same.Length - MostNamed)} more ({PlainText.Line(same[0].Problem.Kind)}); the JSON report lists them.";

    private static string Line(ScanInfo scan, Problem problem, bool many)
    {
        var target = many ? $" in {HtmlText.Quote(scan.Target)}" : "";
        return $"{HtmlText.Quote(problem.Subject)}{target} ({PlainText.Line(problem.Kind)}): {Phrase.Sentence(PlainText.Line(problem.Message))}";
    }
}
