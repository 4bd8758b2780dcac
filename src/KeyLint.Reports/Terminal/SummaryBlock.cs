using System.Collections.Immutable;
using KeyLint.Reports.Model;
using KeyLint.Reports.Views;
using KeyLint.Reports.Wording;
using Spectre.Console;

namespace KeyLint.Reports.Terminal;

/// <summary>The last lines of every run: result, what was read, what was not and why.</summary>
internal static class SummaryBlock
{
    private const int MostNamed = 3;

    public static void Write(TerminalPage page, Report report, ImmutableArray<CredentialView> credentials)
    {
        foreach (var scan in report.Scans)
        {
            var target = $"{PlainText.Line(scan.Target)} ({PlainText.Line(scan.Kind)})";
            page.Labelled("Scanned", $"{target}: {Summary.Read(scan)}.", TerminalStyles.Quiet);
        }

        var manyTargets = PlaceText.ManyTargets(report);
        Named(page, "Skipped", Summary.Problems(report, gaps: false), manyTargets, TerminalStyles.Quiet);
        Named(page, "Not read", Summary.Problems(report, gaps: true), manyTargets, TerminalStyles.Alarm);
        Named(page, "Unused", Summary.Unused(report), manyTargets, TerminalStyles.Quiet);

        // What was revoked or rotated is the register, and a scan of a part finds but a part.
        var unused = report.UnusedMarks.Count(unused => unused.Mark.State is not (LedgerState.Revoked or LedgerState.Rotated));
        if (unused > 0 && report.Scans.All(scan => scan.Limits.IsEmpty && scan.Kind is ScanKinds.History or ScanKinds.WorkTree))
        {
            var next = report.Scans.Any(scan => scan.Kind == ScanKinds.History) ? "see keylint ledger prune" : "keylint history tells whether an older commit has it";
            page.Labelled("Ledger", $"{(unused == 1 ? "1 entry matches" : $"{Phrase.Number(unused)} entries match")} nothing that was found here; {next}.", TerminalStyles.Quiet);
        }

        if (report.Changes is { } changes)
        {
            page.Labelled("Changes", $"{Phrase.Sentence(LedgerText.Changes(changes))}");
        }

        if (report.IsIncomplete)
        {
            page.Text(
                $"INCOMPLETE SCAN: {Summary.Gaps(report)} could not be read. There may be more credentials there.",
                TerminalStyles.Alarm);
        }

        page.Text(
            Summary.BottomLine(report, credentials),
            credentials.IsEmpty && !report.IsIncomplete ? TerminalStyles.Good : TerminalStyles.Strong);
    }

    private static void Named(
        TerminalPage page,
        string label,
        ImmutableArray<ImmutableArray<(ScanInfo Scan, Problem Problem)>> kinds,
        bool manyTargets,
        Style style)
    {
        if (kinds.IsEmpty)
        {
            return;
        }

        page.Labelled(label, Summary.Kinds(kinds), style);
        foreach (var same in kinds)
        {
            foreach (var (scan, problem) in same.Take(MostNamed))
            {
                var target = manyTargets ? $" in {PlainText.Line(scan.Target)}" : "";
                page.Labelled("", $"{PlainText.Line(problem.Subject)}{target}: {Phrase.Sentence(PlainText.Line(problem.Message))}", style);
            }

            if (same.Length > MostNamed)
            {
                page.Labelled("", $"+{Phrase.Number(same.Length - MostNamed)} more {PlainText.Line(same[0].Problem.Kind)} in --format json", style);
            }
        }
    }
}
