using System.Text.Json;
using KeyLint.Reports.Model;

namespace KeyLint.Reports.Json;

/// <summary>A finding, its occurrences and its exposure as JSON.</summary>
internal static class FindingJson
{
    public static void Write(Utf8JsonWriter json, FindingEntry finding)
    {
        json.WriteStartObject();
        json.WriteString("fingerprint", finding.Fingerprint);
        json.WriteString("rule", finding.Rule);
        json.WriteString("diagnostic", finding.Diagnostic);
        json.WriteString("provider", finding.Provider);
        json.WriteString("part", finding.Part);
        json.WriteString("kind", finding.Kind);
        json.WriteString("confidence", JsonWords.Of(finding.Confidence));
        json.Strings("evidence", finding.Evidence);
        json.WriteString("redacted", finding.Redacted);
        json.Strings("facts", finding.Facts);
        json.Array("occurrences", finding.Occurrences, Write);
        Write(json, finding.Exposure);
        LedgerJson.Write(json, finding.Mark);
        json.Array("otherLedgers", finding.OtherMarks, LedgerJson.WriteOther);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Occurrence occurrence)
    {
        json.WriteStartObject();
        json.WriteString("source", occurrence.Source);
        json.WriteString("target", occurrence.Target);
        json.WriteString("path", occurrence.Path);
        json.WriteNumber("line", occurrence.Line);
        json.WriteNumber("column", occurrence.Column);
        json.WriteNumber("endLine", occurrence.EndLine);
        json.WriteNumber("endColumn", occurrence.EndColumn);
        json.WriteString("object", occurrence.ObjectId);
        json.WriteString("commit", occurrence.Commit);
        json.WriteString("author", occurrence.Author);
        json.Date("date", occurrence.Date);
        json.WriteString("reference", occurrence.Reference);
        json.Flag("atHead", occurrence.AtHead);
        json.WriteBoolean("allowed", occurrence.IsAllowed);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Exposure? exposure)
    {
        if (exposure is null)
        {
            json.WriteNull("exposure");
            return;
        }

        json.Object("exposure", () =>
        {
            Write(json, "firstSeen", exposure.FirstSeen);
            Write(json, "removed", exposure.Removed);
            json.WriteBoolean("atHead", exposure.AtHead);
            json.Strings("tipBranches", exposure.TipBranches);
            json.Strings("branches", exposure.Branches);
            json.Strings("tags", exposure.Tags);
            json.Flag("pushed", exposure.Pushed);
            json.WriteNumber("commits", exposure.Commits);
            json.Strings("people", exposure.People);
            Write(json, "lastSeen", exposure.LastSeen);
            json.WriteBoolean("unreachable", exposure.Unreachable);
            json.Strings("keptBy", exposure.KeptBy);
        });
    }

    private static void Write(Utf8JsonWriter json, string name, CommitRef? commit)
    {
        if (commit is null)
        {
            json.WriteNull(name);
            return;
        }

        json.Object(name, () =>
        {
            json.WriteString("id", commit.Id);
            json.WriteString("author", commit.Author);
            json.Date("date", commit.Date);
            json.WriteString("subject", commit.Subject);
        });
    }
}
