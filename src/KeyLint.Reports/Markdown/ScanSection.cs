using KeyLint.Reports.Model;
using KeyLint.Reports.Views;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Markdown;

/// <summary>What was scanned and what was not.</summary>
internal static class ScanSection
{
    // A repository full of images would bury the report; gaps are never cut.
    private const int MostSkipped = 50;

    public static void Write(MarkdownPage page, Report report)
    {
        var many = report.Scans.Length > 1;
        var skipped = Summary.Problems(report, gaps: false);

        page.Heading(2, "What was scanned");
        page.Bullets(report.Scans.Select(scan =>
            $"{MarkdownText.Code(scan.Target)} ({MarkdownText.Escape(scan.Kind)}): {Summary.Read(scan)}; " +
            $"rule set {MarkdownText.Code(scan.RuleSetId)}"));

        if (report.Scans.IsEmpty)
        {
            page.Paragraph("Nothing.");
        }

        if (report.IsIncomplete)
        {
            page.Heading(3, "Could not be read: the scan is incomplete");
            page.Bullets(Summary.Problems(report, gaps: true).Select(pair => Line(pair.Scan, pair.Problem, many)));
        }

        if (!skipped.IsEmpty)
        {
            page.Heading(3, "Skipped on purpose");
            page.Bullets(skipped.Take(MostSkipped).Select(pair => Line(pair.Scan, pair.Problem, many)));
        }

        if (skipped.Length > MostSkipped)
        {
            page.Paragraph($"{Phrase.Number(skipped.Length - MostSkipped)} more not shown here; the JSON report lists all.");
        }

        page.Paragraph($"Made by {MarkdownText.Escape($"{report.Tool.Name} {report.Tool.Version}")}. No secret is shown in full.");
    }

    private static string Line(ScanInfo scan, Problem problem, bool many)
    {
        var target = many ? $" in {MarkdownText.Code(scan.Target)}" : "";
        var message = Phrase.Sentence(MarkdownText.Escape(problem.Message));
        return $"{MarkdownText.Code(problem.Subject)}{target} ({MarkdownText.Escape(problem.Kind)}): {message}";
    }
}
