using System.Globalization;
using KeyLint.Reports.Model;
using KeyLint.Reports.Views;
using KeyLint.Reports.Writers;

namespace KeyLint.Reports.Ci;

/// <summary>
/// Logging commands of Azure Pipelines, which the agent turns into issues of the run when they are printed. Escapes are those of
/// <c>azure-pipelines-task-lib</c>: % CR LF in the message, and ; ] besides in properties. It knows errors and warnings only.
/// </summary>
internal sealed class AzureReportWriter : IReportWriter
{
    public string Format => "azure";

    public void Write(Report report, TextWriter output)
    {
        if (report.IsIncomplete)
        {
            Issue(output, AlertLevel.Error, [("code", "incomplete")], Gaps.Lines(report));
        }

        foreach (var annotation in Annotation.OfOpen(report))
        {
            Issue(output, annotation.Level, Properties(annotation), annotation.Lines.Prepend($"{annotation.Name}."));
        }

        if (AcceptedGaps.Sentence(report) is { } accepted)
        {
            output.Write($"KeyLint: {accepted}\n");
        }

        output.Write($"KeyLint: {Summary.BottomLine(report, CredentialView.Of(report))}\n");
    }

    private static IEnumerable<(string Name, string Value)> Properties(Annotation annotation)
    {
        if (annotation.File is { } file)
        {
            yield return ("sourcepath", file);
            if (annotation.Range is { } range)
            {
                yield return ("linenumber", range.Line.ToString(CultureInfo.InvariantCulture));
                yield return ("columnnumber", range.Column.ToString(CultureInfo.InvariantCulture));
            }
        }

        yield return ("code", annotation.Diagnostic);
    }

    // The agent shows an issue on one line.
    private static void Issue(TextWriter output, AlertLevel level, IEnumerable<(string Name, string Value)> properties, IEnumerable<string> message)
    {
        var list = string.Concat(properties.Select(property => $"{property.Name}={Property(property.Value)};"));
        output.Write($"##vso[task.logissue type={(level == AlertLevel.Error ? "error" : "warning")};{list}]{Data(string.Join(' ', message))}\n");
    }

    private static string Data(string text) => text
        .Replace("%", "%AZP25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(";", "%3B", StringComparison.Ordinal)
        .Replace("]", "%5D", StringComparison.Ordinal);
}
