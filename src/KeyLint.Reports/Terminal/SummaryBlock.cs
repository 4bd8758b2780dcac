using System.Collections.Immutable;
using KeyLint.Reports.Model;
using KeyLint.Reports.Views;
using KeyLint.Reports.Wording;
using Spectre.Console;

namespace KeyLint.Reports.Terminal;

/// <summary>The last lines of every run: result, what was read, what was not and why.</summary>
internal static class SummaryBlock
{
    private const int MostNamed = 10;

    public static void Write(TerminalPage page, Report report, ImmutableArray<CredentialView> credentials)
    {
        var gaps = Summary.Problems(report, gaps: true);
        var skipped = Summary.Problems(report, gaps: false);

        foreach (var scan in report.Scans)
        {
            var target = $"{PlainText.Line(scan.Target)} ({PlainText.Line(scan.Kind)})";
            page.Labelled("Scanned", $"{target}: {Summary.Read(scan)}.", TerminalStyles.Quiet);
        }

        var manyTargets = PlaceText.ManyTargets(report);
        Named(page, "Skipped", skipped, manyTargets, TerminalStyles.Quiet);
        Named(page, "Not read", gaps, manyTargets, TerminalStyles.Alarm);

        if (report.IsIncomplete)
        {
            page.Text(
                $"INCOMPLETE SCAN: {Phrase.Count(gaps.Length, "item")} could not be read. There may be more credentials there.",
                TerminalStyles.Alarm);
        }

        page.Text(
            Summary.BottomLine(report, credentials),
            credentials.IsEmpty && !report.IsIncomplete ? TerminalStyles.Good : TerminalStyles.Strong);
    }

    private static void Named(
        TerminalPage page, string label, ImmutableArray<(ScanInfo Scan, Problem Problem)> problems, bool manyTargets, Style style)
    {
        if (problems.IsEmpty)
        {
            return;
        }

        page.Labelled(label, Summary.Kinds(problems.Select(pair => pair.Problem)), style);

        foreach (var (scan, problem) in problems.Take(MostNamed))
        {
            var target = manyTargets ? $" in {PlainText.Line(scan.Target)}" : "";
            page.Labelled("", $"{PlainText.Line(problem.Subject)}{target}: {Phrase.Sentence(PlainText.Line(problem.Message))}", style);
        }

        if (problems.Length > MostNamed)
        {
            page.Labelled("", $"+{Phrase.Number(problems.Length - MostNamed)} more", style);
        }
    }
}
