using KeyLint.Git.Reading;

namespace KeyLint.Git.Tracing;

/// <summary>Puts together what was found out of one key.</summary>
internal static class ExposureBuilder
{
    public static Exposure Build(
        string key, int bit, HistoryGraph graph, CommitOrder order, KeyPresence presence, BlockOccurrences found, PointReader points)
    {
        var occurrences = found.Of(bit);
        HistoryPoint[] introducedBy = [.. presence.Introduced[bit].OrderBy(commit => order.Rank[commit]).Select(Point)];
        HistoryPoint[] tags = [.. occurrences
            .Where(occurrence => occurrence.Provenance is HistoryProvenance.TagMessage or HistoryProvenance.Tag)
            .Select(occurrence => occurrence.Origin)
            .OfType<HistoryPoint>()
            .OrderBy(point => point.Date)
            .ThenBy(point => point.Id)];
        return new Exposure
        {
            Key = key,
            Occurrences = occurrences,
            IntroducedBy = introducedBy,
            FirstSeen = presence.First[bit] >= 0 ? Point(presence.First[bit]) : tags.FirstOrDefault(),
            RemovedBy = presence.Removed[bit] >= 0 ? Point(presence.Removed[bit]) : null,
            LastSeen = presence.Last[bit] >= 0 ? Point(presence.Last[bit]) : null,
            Unreachable = !Has(presence.Referenced),
            KeptBy = Has(presence.Referenced) ? [] : Sorted(presence.KeptBy[bit].Concat(found.Indexes(bit)).Distinct()),
            AtHead = Has(presence.AtHead),
            TipBranches = Sorted(presence.TipBranches[bit]),
            Branches = Sorted(presence.Branches[bit]),
            Tags = Sorted(presence.Tags[bit]),
            Pushed = Has(presence.Pushed) ? true : presence.HasRemoteBranches && presence.Tags[bit].Count == 0 ? false : null,
            CommitCount = presence.Commits[bit],
            Authors = Sorted(introducedBy.Concat(tags).Select(point => point.Author).Distinct()),
            PathsTruncated = Has(found.Truncated),
        };

        HistoryPoint Point(int commit) => points.Read(graph.Commits[commit]);
        bool Has(ulong mask) => (mask & (1UL << bit)) != 0;
    }

    private static string[] Sorted(IEnumerable<string> names) => [.. names.Order(StringComparer.Ordinal)];
}
