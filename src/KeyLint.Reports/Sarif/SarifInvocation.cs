using System.Text.Json;
using KeyLint.Reports.Json;
using KeyLint.Reports.Model;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Sarif;

/// <summary>One scan as a SARIF invocation; what it could not read makes it unsuccessful.</summary>
internal static class SarifInvocation
{
    public static void Write(Utf8JsonWriter json, ScanInfo scan)
    {
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", !scan.Problems.Any(problem => problem.IsGap));
        json.Array("toolExecutionNotifications", scan.Problems, Notification);
        json.Object("properties", () =>
        {
            json.WriteString("kind", scan.Kind);
            json.WriteString("target", PlainText.Line(scan.Target));
            json.WriteNumber("rulesActive", scan.RulesActive);
            json.WriteString("ruleSetId", scan.RuleSetId);
            json.WriteNumber("objects", scan.Objects);
            json.WriteNumber("bytes", scan.Bytes);
            json.WriteNumber("commits", scan.Commits);
            json.WriteNumber("references", scan.References);
            json.Strings("limits", scan.Limits.Select(PlainText.Line));
        });
        json.WriteEndObject();
    }

    private static void Notification(Utf8JsonWriter json, Problem problem)
    {
        json.WriteStartObject();
        SarifText.Message(json, "message", $"\"{PlainText.Line(problem.Subject)}\": {Phrase.Sentence(PlainText.Line(problem.Message))}");
        json.WriteString("level", problem.IsGap ? "error" : "note");
        json.Object("properties", () =>
        {
            json.WriteString("kind", problem.Kind);
            json.WriteBoolean("isGap", problem.IsGap);
        });
        json.WriteEndObject();
    }
}
