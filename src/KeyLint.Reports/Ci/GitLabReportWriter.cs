using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KeyLint.Reports.Json;
using KeyLint.Reports.Model;
using KeyLint.Reports.Views;
using KeyLint.Reports.Wording;
using KeyLint.Reports.Writers;

namespace KeyLint.Reports.Ci;

/// <summary>
/// GitLab's Code Quality report: a list of issues, each in one file. GitLab compares the fingerprints of two branches, so there is one
/// issue a finding and file, however its line moves. Source: docs.gitlab.com/ci/testing/code_quality, "Code Quality report format".
/// </summary>
internal sealed class GitLabReportWriter : IReportWriter
{
    public string Format => "gitlab";

    public void Write(Report report, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteStartArray();
        foreach (var same in Summary.Problems(report, gaps: true))
        {
            // An issue needs a file, and this one has none.
            var kind = PlainText.Line(same[0].Problem.Kind);
            var text = $"Incomplete scan: {Phrase.Count(same.Length, "item")} could not be read ({kind}). There may be more credentials there.";
            Issue(json, text, "incomplete-scan", "major", ".", 1, kind);
        }

        if (AcceptedGaps.Sentence(report) is { } accepted)
        {
            Issue(json, accepted, "accepted-gap", "info", ".", 1, "accepted-gap");
        }

        foreach (var alert in Alert.OfOpen(report))
        {
            Issues(json, alert);
        }

        json.WriteEndArray();
    });

    private static void Issues(Utf8JsonWriter json, Alert alert)
    {
        var present = PresentPlace.Of(alert.Finding).ToList();
        foreach (var place in (present.Count > 0 ? present : [alert.Places[0]]).DistinctBy(Path))
        {
            var path = Path(place);
            var line = PresentPlace.HasLine(place) ? place.Line : 1;
            var check = PlainText.Line($"{alert.Finding.Diagnostic}-{alert.Finding.Rule}");
            Issue(json, $"{alert.Text} {alert.Where} Id {PlainText.Line(alert.Finding.Fingerprint)}.", check, Severity(alert.Credential.Entry.Urgency), path, line, alert.Finding.Fingerprint);
        }
    }

    // What is in no file, such as the message of a commit, is named in its place.
    private static string Path(Occurrence place) => place.Path.Length > 0 ? PlainText.Line(PresentPlace.File(place)) : PlaceText.Name(place);

    private static string Severity(Urgency urgency) => urgency switch
    {
        Urgency.Critical => "blocker",
        Urgency.High => "critical",
        Urgency.Medium => "major",
        _ => "minor",
    };

    private static void Issue(Utf8JsonWriter json, string description, string check, string severity, string path, int line, string identity)
    {
        json.WriteStartObject();
        json.WriteString("description", description);
        json.WriteString("check_name", check);
        json.WriteString("fingerprint", Fingerprint(identity, path));
        json.WriteString("severity", severity);
        json.Object("location", () =>
        {
            json.WriteString("path", path);
            json.Object("lines", () => json.WriteNumber("begin", line));
        });
        json.WriteEndObject();
    }

    private static string Fingerprint(string identity, string path) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{identity}\n{path}")));
}
