using System.Globalization;
using KeyLint.Reports.Model;
using KeyLint.Reports.Views;
using KeyLint.Reports.Writers;

namespace KeyLint.Reports.Ci;

/// <summary>
/// Workflow commands of GitHub Actions, which the runner turns into annotations when they are printed. Escapes are those of
/// <c>@actions/core</c>: % CR LF in the message, and : , besides in properties.
/// </summary>
internal sealed class GitHubReportWriter : IReportWriter
{
    public string Format => "github";

    public void Write(Report report, TextWriter output)
    {
        // First, because the runner shows only ten errors of a step.
        if (report.IsIncomplete)
        {
            Command(output, "error", [("title", "KeyLint: incomplete scan")], Gaps.Lines(report));
        }

        if (AcceptedGaps.Sentence(report) is { } accepted)
        {
            Command(output, "notice", [("title", "KeyLint: accepted gaps")], [accepted]);
        }

        foreach (var annotation in Annotation.OfOpen(report))
        {
            Command(output, Word(annotation.Level), Properties(annotation), annotation.Lines);
        }

        output.Write($"KeyLint: {Summary.BottomLine(report, CredentialView.Of(report))}\n");
    }

    private static string Word(AlertLevel level) => level switch
    {
        AlertLevel.Error => "error",
        AlertLevel.Warning => "warning",
        _ => "notice",
    };

    private static IEnumerable<(string Name, string Value)> Properties(Annotation annotation)
    {
        if (annotation.File is { } file)
        {
            yield return ("file", file);
            if (annotation.Range is { } range)
            {
                yield return ("line", Number(range.Line));
                yield return ("endLine", Number(range.EndLine));

                // Columns of two lines are refused.
                if (range.Line == range.EndLine)
                {
                    yield return ("col", Number(range.Column));
                    yield return ("endColumn", Number(range.EndColumn));
                }
            }
        }

        yield return ("title", $"{annotation.Diagnostic} {annotation.Name}");
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static void Command(TextWriter output, string name, IEnumerable<(string Name, string Value)> properties, IEnumerable<string> message)
    {
        var list = string.Join(',', properties.Select(property => $"{property.Name}={Property(property.Value)}"));
        output.Write($"::{name} {list}::{Data(string.Join('\n', message))}\n");
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
