using KeyLint.Git;
using KeyLint.Reports.Model;
using Exposure = KeyLint.Reports.Model.Exposure;

namespace KeyLint.Cli.Scanning;

/// <summary>Says of each finding in a history who brought it in, when, and where it can still be seen.</summary>
internal static class ProvenanceTrace
{
    public static void Apply(History history, string target, FindingTally tally, CancellationToken cancellation)
    {
        var found = tally.Findings.ToDictionary(
            entry => entry.Key,
            entry => (IReadOnlyCollection<ObjectId>)entry.Value.Occurrences.Select(occurrence => ObjectId.Parse(occurrence.ObjectId)).ToHashSet(),
            StringComparer.Ordinal);
        var leakyMessages = tally.Findings.Values
            .SelectMany(finding => finding.Occurrences)
            .Where(occurrence => occurrence.Source != "blob")
            .Select(occurrence => occurrence.ObjectId)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var exposure in history.Trace(found, cancellation))
        {
            var finding = tally.Findings[exposure.Key];
            var bare = finding.Occurrences.ToLookup(occurrence => occurrence.ObjectId);
            var traced = exposure.Occurrences.SelectMany(place => bare[place.Id.ToString()].Select(occurrence => Place(occurrence, place))).ToList();
            finding.Trace(traced, Describe(exposure, leakyMessages));
        }
    }

    private static Occurrence Place(Occurrence bare, HistoryOccurrence place) => bare with
    {
        // So far it holds the path inside the blob, if the blob is a container.
        Path = place.Path + bare.Path,
        Commit = place.Origin?.Id.ToString() ?? "",
        Author = place.Origin?.Author ?? "",
        Date = place.Origin?.Date,
    };

    private static Exposure Describe(KeyLint.Git.Exposure exposure, HashSet<string> leakyMessages)
    {
        var first = exposure.FirstSeen is { } seen ? Point(seen, leakyMessages) : new CommitRef("", "", default, "");
        return new Exposure(
            first,
            exposure.RemovedBy is { } removed ? Point(removed, leakyMessages) : null,
            exposure.AtHead,
            [.. exposure.TipBranches],
            [.. exposure.Branches],
            [.. exposure.Tags],
            exposure.Pushed,
            exposure.CommitCount,
            [.. exposure.Authors]);
    }

    /// <summary>A message that holds a secret is not quoted.</summary>
    private static CommitRef Point(HistoryPoint point, HashSet<string> leakyMessages)
    {
        var id = point.Id.ToString();
        var subject = leakyMessages.Contains(id) ? "(not shown: this message holds a secret)" : point.Subject;
        return new CommitRef(id, point.Author, point.Date ?? default, subject);
    }
}
