using KeyLint.Reports.Model;

namespace KeyLint.Reports.Json;

/// <summary>Reads a finding, its occurrences and its exposure. What was added within version 1 may be absent.</summary>
internal static class FindingReading
{
    public static FindingEntry Finding(JsonPlace place)
    {
        var occurrences = place.List("occurrences", Occurrence);
        if (occurrences.IsEmpty)
        {
            throw place.Member("occurrences").Error("Expected at least one occurrence, found none.");
        }

        return new FindingEntry(
            place.Text("fingerprint"),
            place.Text("rule"),
            place.Text("diagnostic"),
            place.Text("provider"),
            place.Text("part"),
            place.Text("kind"),
            place.Word("confidence", JsonWords.Confidences),
            place.Strings("evidence"),
            place.Text("redacted"),
            place.Strings("facts"),
            occurrences,
            place.OrNull("exposure", Exposure))
        {
            Mark = LedgerReading.MarkOf(place),
            OtherMarks = LedgerReading.OtherMarksOf(place),
        };
    }

    private static Occurrence Occurrence(JsonPlace place) => new(
        place.Text("source"),
        place.Text("target"),
        place.Text("path"),
        place.Number("line", 1),
        place.Number("column", 1),
        place.Number("endLine", 1),
        place.Number("endColumn", 1),
        place.Text("object"),
        place.Text("commit"),
        place.Text("author"),
        place.DateOrNull("date"))
    {
        Reference = place.Has("reference") ? place.Text("reference") : "",
        IsAllowed = place.Has("allowed") && place.Flag("allowed"),
        AtHead = place.Has("atHead") ? place.FlagOrNull("atHead") : null,
    };

    private static Exposure Exposure(JsonPlace place) => new(
        Commit(place.Member("firstSeen")),
        place.OrNull("removed", Commit),
        place.Flag("atHead"),
        place.Strings("tipBranches"),
        place.Strings("branches"),
        place.Strings("tags"),
        place.FlagOrNull("pushed"),
        place.Number("commits", 0),
        place.Strings("people"))
    {
        LastSeen = place.Has("lastSeen") ? place.OrNull("lastSeen", Commit) : null,
        Unreachable = place.Has("unreachable") && place.Flag("unreachable"),
        KeptBy = place.Has("keptBy") ? place.Strings("keptBy") : [],
    };

    private static CommitRef Commit(JsonPlace place) => new(
        place.Text("id"), place.Text("author"), place.Date("date"), place.Text("subject"));
}
