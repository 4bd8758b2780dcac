using KeyLint.Git;
using KeyLint.Reports.Model;
using Exposure = KeyLint.Reports.Model.Exposure;

namespace KeyLint.Cli.Scanning;

/// <summary>Says of each finding in a history who brought it in, when, and where it can still be seen.</summary>
internal static class ProvenanceTrace
{
    public static void Apply(History history, FindingTally tally, CancellationToken cancellation)
    {
        var found = tally.Findings.ToDictionary(
            entry => entry.Key,
            entry => (IReadOnlyCollection<ObjectId>)entry.Value.Occurrences.Select(occurrence => ObjectId.Parse(occurrence.ObjectId)).ToHashSet(),
            StringComparer.Ordinal);
        var leakyMessages = tally.Findings.Values
            .SelectMany(finding => finding.Occurrences)
            .Where(occurrence => occurrence.Source is Sources.CommitMessage or Sources.TagMessage)
            .Select(occurrence => occurrence.ObjectId)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var exposure in history.Trace(found, cancellation))
        {
            var finding = tally.Findings[exposure.Key];
            var bare = finding.Occurrences.ToLookup(occurrence => occurrence.ObjectId);
            var traced = exposure.Occurrences.SelectMany(place => bare[place.Id.ToString()].Select(occurrence => (occurrence, Place(occurrence, place)))).ToList();
            finding.Trace(traced, Describe(exposure, leakyMessages));
        }
    }

    private static Occurrence Place(Occurrence bare, HistoryOccurrence place) => bare with
    {
        // What Git LFS keeps is told apart from what git does.
        Source = place.Provenance == HistoryProvenance.Commit ? bare.Source : HistoryScan.Kebab(place.Provenance),

        // So far it holds the path inside the blob, if the blob is a container.
        Path = place.Path + bare.Path,

        // Names and messages of reflogs go by an id of their own, which git does not know.
        ObjectId = place.Provenance >= HistoryProvenance.FileName ? "" : bare.ObjectId,

        // What a reference leads to has a tag as its origin, if any.
        Commit = place is { Reference: null, Provenance: not HistoryProvenance.TagMessage, Origin: { } commit } ? commit.Id.ToString() : "",
        Author = place.Origin?.Author ?? "",
        Date = place.Origin?.Date,
        Reference = place.Reference ?? "",
        AtHead = place.Path is null ? null : place.AtHead,
    };

    private static Exposure Describe(KeyLint.Git.Exposure exposure, HashSet<string> leakyMessages)
    {
        return new Exposure(
            Point(exposure.FirstSeen) ?? CommitRef.None,
            Point(exposure.RemovedBy),
            exposure.AtHead,
            [.. exposure.TipBranches],
            [.. exposure.Branches],
            [.. exposure.Tags],
            exposure.Pushed,
            exposure.CommitCount,
            [.. exposure.Authors])
        {
            LastSeen = Point(exposure.LastSeen),
            Unreachable = exposure.Unreachable,
            KeptBy = [.. exposure.KeptBy],
        };

        // A message that holds a secret is not quoted.
        CommitRef? Point(HistoryPoint? point) => point is null ? null : new CommitRef(
            point.Id.ToString(),
            point.Author,
            point.Date ?? default,
            leakyMessages.Contains(point.Id.ToString()) ? "(not shown: this message holds a secret)" : point.Subject);
    }
}
