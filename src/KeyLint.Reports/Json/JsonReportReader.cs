using System.Collections.Immutable;
using System.Text;
using KeyLint.Reports.Model;

namespace KeyLint.Reports.Json;

/// <summary>Reads reports that the JSON writers wrote, as one object or as lines, of this version of the format.</summary>
public static class JsonReportReader
{
    /// <summary>Reads a report. A byte order mark and unknown properties are passed over.</summary>
    /// <param name="file">Name for errors, as the user gave it.</param>
    /// <param name="utf8">Content.</param>
    /// <exception cref="ReportFormatException">It is not a report, or not of this version.</exception>
    public static Report Read(string file, ReadOnlySpan<byte> utf8)
    {
        var text = JsonPlaceParser.Unmarked(utf8);
        var root = JsonLines.Are(text) ? JsonLines.Join(file, text, CheckSchema) : JsonPlaceParser.Parse(file, text);
        CheckSchema(root);

        var report = new Report(
            Tool(root.Member("tool")),
            root.List("scans", Scan),
            root.List("credentials", Credential),
            root.List("findings", FindingReading.Finding),
            root.List("providers", ProviderReading.Provider))
        {
            AsOf = LedgerReading.Day(root),
            UnusedMarks = root.Has("unusedLedgerEntries") ? root.List("unusedLedgerEntries", LedgerReading.Unused) : [],
            Changes = root.Has("changes") ? root.OrNull("changes", LedgerReading.Changes) : null,
        };

        CheckIds(root, report);
        return report;
    }

    /// <summary>Reads a report from text.</summary>
    /// <param name="file">Name for errors, as the user gave it.</param>
    /// <param name="json">Content.</param>
    /// <exception cref="ReportFormatException">It is not a report, or not of this version.</exception>
    public static Report Read(string file, string json) => Read(file, Encoding.UTF8.GetBytes(json));

    private static void CheckSchema(JsonPlace root)
    {
        var schema = root.Text("schema");
        if (schema == JsonWords.Schema)
        {
            return;
        }

        throw root.Member("schema").Error(schema.StartsWith(JsonWords.SchemaFamily, StringComparison.Ordinal)
            ? $"Expected \"{JsonWords.Schema}\", found another version. Read it with the version of KeyLint that wrote it."
            : $"Expected \"{JsonWords.Schema}\", found another schema.");
    }

    private static ToolInfo Tool(JsonPlace place) => new(place.Text("name"), place.Text("version"));

    private static ScanInfo Scan(JsonPlace place) => new(
        place.Text("kind"),
        place.Text("target"),
        place.Number("rulesActive", 0),
        place.Text("ruleSetId"),
        place.Number("objects", 0, long.MaxValue),
        place.Number("bytes", 0, long.MaxValue),
        place.Number("commits", 0, long.MaxValue),
        place.Number("references", 0, long.MaxValue),
        place.List("problems", Problem))
    {
        Limits = place.Has("limits") ? place.Strings("limits") : [],
    };

    private static Problem Problem(JsonPlace place) => new(
        place.Text("kind"), place.Text("subject"), place.Text("message"), place.Flag("isGap"));

    private static CredentialEntry Credential(JsonPlace place) => new(
        place.Text("id"),
        place.Text("rule"),
        place.Text("provider"),
        place.Strings("findings"),
        place.Strings("missing"),
        place.Word("urgency", JsonWords.Urgencies),
        place.Strings("reasons"))
    {
        State = place.Has("state") ? place.Word("state", JsonWords.States) : LedgerState.Open,
        PairedBy = place.Has("pairedBy") ? place.Word("pairedBy", JsonWords.Nearnesses) : Nearness.Together,
    };

    /// <summary>Holds the lists together: every finding belongs to one credential, and every credential has findings.</summary>
    private static void CheckIds(JsonPlace root, Report report)
    {
        var findings = root.Member("findings");
        CheckOnce(findings, report.Findings.Select(finding => finding.Fingerprint), "fingerprint");
        CheckOnce(root.Member("providers"), report.Providers.Select(provider => provider.Rule), "rule");

        var known = report.Findings.Select(finding => finding.Fingerprint).ToHashSet(StringComparer.Ordinal);
        var unclaimed = known.ToHashSet(StringComparer.Ordinal);

        foreach (var (index, credential) in report.Credentials.Index())
        {
            CheckClaims(root.Member("credentials").Items[index].Member("findings"), credential.Findings, known, unclaimed);
        }

        foreach (var (index, finding) in report.Findings.Index())
        {
            if (unclaimed.Contains(finding.Fingerprint))
            {
                throw findings.Items[index].Error("Expected a credential with this finding, found none.");
            }
        }
    }

    private static void CheckOnce(JsonPlace list, IEnumerable<string> ids, string what)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);

        foreach (var (index, id) in ids.Index())
        {
            if (!seen.Add(id))
            {
                throw list.Items[index].Error($"Expected each {what} once, found it again.");
            }
        }
    }

    private static void CheckClaims(JsonPlace place, ImmutableArray<string> claims, HashSet<string> known, HashSet<string> unclaimed)
    {
        if (claims.IsEmpty)
        {
            throw place.Error("Expected at least one fingerprint, found none.");
        }

        foreach (var (index, claim) in claims.Index())
        {
            if (!known.Contains(claim))
            {
                throw place.Items[index].Error("Expected the fingerprint of a finding in this report, found another.");
            }

            if (!unclaimed.Remove(claim))
            {
                throw place.Items[index].Error("Expected each finding in one credential, found it again.");
            }
        }
    }
}
