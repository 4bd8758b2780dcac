using KeyLint.Reports.Model;
using KeyLint.Reports.Writers;

namespace KeyLint.Reports.Json;

/// <summary>The whole report as JSON; described in <c>docs/json-format.md</c>.</summary>
internal sealed class JsonReportWriter : IReportWriter
{
    public string Format => "json";

    public void Write(Report report, TextWriter output) => JsonText.Write(output, json => ReportJson.Write(json, report));
}
