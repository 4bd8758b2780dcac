using System.Globalization;
using KeyLint.Reports.Model;
using KeyLint.Reports.Views;
using KeyLint.Reports.Wording;
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

        foreach (var alert in Alert.OfOpen(report))
        {
            Command(output, Word(alert.Level), Properties(alert), [alert.Text, alert.Where]);
        }

        output.Write($"KeyLint: {Summary.BottomLine(report, CredentialView.Of(report))}\n");
    }

    private static string Word(AlertLevel level) => level switch
    {
        AlertLevel.Error => "error",
        AlertLevel.Warning => "warning",
        _ => "notice",
    };

    private static IEnumerable<(string Name, string Value)> Properties(Alert alert)
    {
        if (alert.Present is { } place)
        {
            yield return ("file", PlainText.Line(PresentPlace.File(place)));
            if (PresentPlace.HasLine(place))
            {
                yield return ("line", Number(place.Line));
                yield return ("endLine", Number(place.EndLine));

                // Columns of two lines are refused.
                if (place.Line == place.EndLine)
                {
                    yield return ("col", Number(place.Column));
                    yield return ("endColumn", Number(place.EndColumn));
                }
            }
        }

        yield return ("title", $"{PlainText.Line(alert.Finding.Diagnostic)} {alert.Name}");
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
