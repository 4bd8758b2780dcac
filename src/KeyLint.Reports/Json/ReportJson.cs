using System.Text.Json;
using KeyLint.Reports.Model;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Json;

/// <summary>Report, scans and credentials as JSON, in a fixed order of properties.</summary>
internal static class ReportJson
{
    public static void Write(Utf8JsonWriter json, Report report)
    {
        json.WriteStartObject();
        json.WriteString("schema", JsonWords.Schema);
        Tool(json, report.Tool);
        json.WriteBoolean("incomplete", report.IsIncomplete);
        json.Text("asOf", Day(report));
        json.Array("scans", report.Scans, Write);
        json.Array("credentials", report.Credentials, Write);
        json.Array("findings", report.Findings, FindingJson.Write);
        json.Array("providers", report.Providers, ProviderJson.Write);
        Rest(json, report);
        json.WriteEndObject();
    }

    public static void Tool(Utf8JsonWriter json, ToolInfo tool) => json.Object("tool", () =>
    {
        json.WriteString("name", tool.Name);
        json.WriteString("version", tool.Version);
    });

    /// <summary>What a report says of the ledger and of an earlier report.</summary>
    public static void Rest(Utf8JsonWriter json, Report report)
    {
        json.Array("unusedLedgerEntries", report.UnusedMarks, LedgerJson.Write);
        LedgerJson.Write(json, report.Changes);
    }

    /// <summary>The day that ages are counted to, or null.</summary>
    public static string? Day(Report report) => report.AsOf is { } day ? Phrase.Day(day) : null;

    public static void Write(Utf8JsonWriter json, ScanInfo scan)
    {
        json.WriteStartObject();
        json.WriteString("kind", scan.Kind);
        json.WriteString("target", scan.Target);
        json.WriteNumber("rulesActive", scan.RulesActive);
        json.WriteString("ruleSetId", scan.RuleSetId);
        json.WriteNumber("objects", scan.Objects);
        json.WriteNumber("bytes", scan.Bytes);
        json.WriteNumber("commits", scan.Commits);
        json.WriteNumber("references", scan.References);
        json.Array("problems", scan.Problems, Write);
        json.Strings("limits", scan.Limits);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Problem problem)
    {
        json.WriteStartObject();
        json.WriteString("kind", problem.Kind);
        json.WriteString("subject", problem.Subject);
        json.WriteString("message", problem.Message);
        json.WriteBoolean("isGap", problem.IsGap);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, CredentialEntry credential)
    {
        json.WriteStartObject();
        json.WriteString("id", credential.Id);
        json.WriteString("rule", credential.Rule);
        json.WriteString("provider", credential.Provider);
        json.Strings("findings", credential.Findings);
        json.Strings("missing", credential.Missing);
        json.WriteString("urgency", JsonWords.Of(credential.Urgency));
        json.Strings("reasons", credential.Reasons);
        json.WriteString("state", JsonWords.Of(credential.State));
        json.WriteString("pairedBy", JsonWords.Of(credential.PairedBy));
        json.WriteEndObject();
    }
}
