using System.Text.Json;
using KeyLint.Reports.Model;
using KeyLint.Reports.Writers;

namespace KeyLint.Reports.Json;

/// <summary>
/// The report as lines, one object each, for log pipelines and line tools; described in <c>docs/json-format.md</c>. What a line tells
/// of stands in a property named like its kind, because a scan, a finding and a provider have a <c>kind</c> of their own.
/// </summary>
internal sealed class JsonLinesWriter : IReportWriter
{
    public string Format => "jsonl";

    public void Write(Report report, TextWriter output)
    {
        foreach (var scan in report.Scans)
        {
            Line(output, JsonLines.Scan, json =>
            {
                json.WriteBoolean("incomplete", scan.Problems.Any(problem => problem.IsGap));
                json.WritePropertyName(JsonLines.Scan);
                ReportJson.Write(json, scan);
            });
        }

        Lines(output, JsonLines.Credential, report.Credentials, ReportJson.Write);
        Lines(output, JsonLines.Finding, report.Findings, FindingJson.Write);
        Lines(output, JsonLines.Provider, report.Providers, ProviderJson.Write);

        // Without the last line a file that was cut off would read as a report of less.
        Line(output, JsonLines.End, json =>
        {
            ReportJson.Tool(json, report.Tool);
            json.WriteBoolean("incomplete", report.IsIncomplete);
            json.WriteNumber("scans", report.Scans.Length);
            json.WriteNumber("credentials", report.Credentials.Length);
            json.WriteNumber("findings", report.Findings.Length);
            json.WriteNumber("providers", report.Providers.Length);
            json.Text("asOf", ReportJson.Day(report));
            ReportJson.Rest(json, report);
        });
    }

    private static void Lines<T>(TextWriter output, string kind, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        foreach (var item in items)
        {
            Line(output, kind, json =>
            {
                json.WritePropertyName(kind);
                write(json, item);
            });
        }
    }

    private static void Line(TextWriter output, string kind, Action<Utf8JsonWriter> body) => JsonText.WriteLine(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", JsonWords.Schema);
        json.WriteString("kind", kind);
        body(json);
        json.WriteEndObject();
    });
}
