using System.Text.Json;
using KeyLint.Reports.Json;
using KeyLint.Reports.Model;
using KeyLint.Reports.Views;
using KeyLint.Reports.Wording;
using KeyLint.Reports.Writers;

namespace KeyLint.Reports.Sarif;

/// <summary>SARIF 2.1.0: one result a finding, for code-scanning services and editors.</summary>
internal sealed class SarifReportWriter : IReportWriter
{
    public string Format => "sarif";

    public void Write(Report report, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.Array("runs", [report], Run);
        json.WriteEndObject();
    });

    private static void Run(Utf8JsonWriter json, Report report)
    {
        var bases = new SarifBases(report);
        var rules = new SarifRules(report);

        json.WriteStartObject();
        json.Object("tool", () => json.Object("driver", () =>
        {
            json.WriteString("name", "KeyLint");
            json.WriteString("fullName", $"KeyLint {report.Tool.Version}");
            json.WriteString("version", report.Tool.Version);
            json.WriteString("semanticVersion", report.Tool.Version);
            json.WriteString("informationUri", ProjectPages.Home);
            rules.Write(json);
        }));
        json.Object("automationDetails", () => json.WriteString("id", Category(report)));
        json.Array("invocations", report.Scans, SarifInvocation.Write);
        bases.Write(json);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.Array("results", Alert.Of(report), (_, alert) => SarifResult.Write(json, alert, rules, bases));
        json.WriteEndObject();
    }

    /// <summary>Tells uploads of one tool apart, so that a history and a scan of files do not replace each other's alerts.</summary>
    private static string Category(Report report)
    {
        var kinds = report.Scans.Select(scan => PlainText.Line(scan.Kind)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return $"keylint/{string.Join('+', kinds)}/";
    }
}
