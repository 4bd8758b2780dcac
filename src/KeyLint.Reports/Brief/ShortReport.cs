using System.Collections.Immutable;
using KeyLint.Reports.Model;
using KeyLint.Reports.Views;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Brief;

/// <summary>A report in a few lines.</summary>
public static class ShortReport
{
    private const int MostFindings = 20;
    private const int MostGaps = 3;

    /// <summary>Writes what is open in a report; nothing where nothing is, but for the bottom line.</summary>
    /// <param name="report">The report.</param>
    /// <param name="gate">What it stands in the way of.</param>
    /// <param name="least">What is less sure is counted and not listed.</param>
    /// <param name="output">Receives the lines.</param>
    public static void Write(Report report, Gate gate, Confidence least, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        var open = Alert.OfOpen(report).ToImmutableArray();
        var listed = open.Where(alert => alert.Finding.Confidence >= least).ToImmutableArray();
        if (!listed.IsEmpty)
        {
            Line(output, $"{Head(gate, listed)}\n");
            Findings(output, listed, gate);
            foreach (var step in ShortAdvice.Of(gate, listed))
            {
                Line(output, $"  {step}");
            }

            output.Write('\n');
        }

        if (listed.Length < open.Length)
        {
            var rest = open.Length - listed.Length;
            Line(output, $"{Phrase.Count(rest, "less sure finding")} not listed; keylint {(gate == Gate.Commit ? "staged" : "history")} shows {(rest == 1 ? "it" : "them")}.");
        }

        Rest(report, output);
        if (gate == Gate.None)
        {
            Line(output, Summary.BottomLine(report, CredentialView.Of(report)));
        }
    }

    private static string Head(Gate gate, ImmutableArray<Alert> listed)
    {
        var secrets = Phrase.Count(listed.Length, "secret");
        return gate switch
        {
            Gate.Commit => $"KeyLint stopped this commit: it would bring in {secrets}.",
            Gate.Message => $"KeyLint stopped this commit: its message holds {secrets}.",
            Gate.Push => $"KeyLint stopped this push: it would publish {secrets}.",
            Gate.Receive => $"KeyLint refused this push: it brings in {secrets}.",
            _ => $"{char.ToUpperInvariant(secrets[0])}{secrets[1..]} found:",
        };
    }

    private static void Findings(TextWriter output, ImmutableArray<Alert> listed, Gate gate)
    {
        var rows = listed.Take(MostFindings).Select(alert => (
            Place: PlaceText.Seen(alert.First, alert.Credential.ManyTargets),
            What: $"{alert.Name} {PlainText.Line(alert.Finding.Redacted)}, id {PlainText.Line(alert.Finding.Fingerprint)}{Commit(alert.First, gate)}{More(alert)}")).ToList();
        var width = Math.Min(40, rows.Max(row => row.Place.Length));
        foreach (var (place, what) in rows)
        {
            Line(output, $"  {place.PadRight(width)}  {what}");
        }

        if (listed.Length > MostFindings)
        {
            Line(output, $"  +{Phrase.Number(listed.Length - MostFindings)} more");
        }

        output.Write('\n');
    }

    private static string Commit(Occurrence place, Gate gate) =>
        gate is Gate.Push or Gate.Receive && place.Commit.Length > 0 && place.Source != Sources.CommitMessage ? $", commit {PlainText.Line(Phrase.ShortId(place.Commit))}" : "";

    private static string More(Alert alert) => alert.Places.Length > 1 ? $" and {Phrase.Count(alert.Places.Length - 1, "more place")}" : "";

    private static void Rest(Report report, TextWriter output)
    {
        foreach (var (_, problem) in Summary.Unused(report).SelectMany(same => same).Take(MostGaps))
        {
            Line(output, $"{PlainText.Line(problem.Subject)}: {Phrase.Sentence(PlainText.Line(problem.Message))}");
        }

        if (AcceptedGaps.Sentence(report) is { } accepted)
        {
            Line(output, accepted);
        }

        if (!report.IsIncomplete)
        {
            return;
        }

        Line(output, Summary.Incomplete(report));
        foreach (var (_, problem) in Summary.Problems(report, gaps: true).SelectMany(same => same).Take(MostGaps))
        {
            Line(output, $"  {PlainText.Line(problem.Subject)}: {Phrase.Sentence(PlainText.Line(problem.Message))}");
        }
    }

    private static void Line(TextWriter output, string text) => output.Write($"{text}\n");
}
