using System.Collections.Immutable;
using KeyLint.Reports.Model;
using KeyLint.Reports.Views;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Markdown;

/// <summary>What was scanned and what was not.</summary>
internal static class ScanSection
{
    // A repository full of images or of damage would bury the report.
    private const int MostNamed = 20;

    public static void Write(MarkdownPage page, Report report)
    {
        var many = report.Scans.Length > 1;

        page.Heading(2, "What was scanned");
        page.Bullets(report.Scans.Select(scan =>
            $"{MarkdownText.Code(scan.Target)} ({MarkdownText.Escape(scan.Kind)}): {Summary.Read(scan)}; " +
            $"rule set {MarkdownText.Code(scan.RuleSetId)}"));

        if (report.Scans.IsEmpty)
        {
            page.Paragraph("Nothing.");
        }

        Named(page, "Could not be read: the scan is incomplete", Summary.Problems(report, gaps: true), many);
        Named(page, "Skipped on purpose", Summary.Problems(report, gaps: false), many);
        Named(page, "Comments that allow nothing", Summary.Unused(report), many);
        page.Paragraph($"Made by {MarkdownText.Escape($"{report.Tool.Name} {report.Tool.Version}")}. No secret is shown in full.");
    }

    private static void Named(MarkdownPage page, string title, ImmutableArray<ImmutableArray<(ScanInfo Scan, Problem Problem)>> kinds, bool many)
    {
        if (kinds.IsEmpty)
        {
            return;
        }

        page.Heading(3, title);
        page.Bullets(kinds.SelectMany(same => same
            .Take(MostNamed)
            .Select(pair => Line(pair.Scan, pair.Problem, many))
            .Concat(same.Length > MostNamed ? [Rest(same)] : [])));
    }

    private static string Rest(ImmutableArray<(ScanInfo Scan, Problem Problem)> same) =>
        $"**{Phrase.Number(same.Length - MostNamed)} more** ({MarkdownText.Escape(same[0].Problem.Kind)}); the JSON report lists them.";

    private static string Line(ScanInfo scan, Problem problem, bool many)
    {
        var target = many ? $" in {MarkdownText.Code(scan.Target)}" : "";
        var message = Phrase.Sentence(MarkdownText.Escape(problem.Message));
        return $"{MarkdownText.Code(problem.Subject)}{target} ({MarkdownText.Escape(problem.Kind)}): {message}";
    }
}
