using System.Collections.Immutable;
using KeyLint.Reports.Building;
using KeyLint.Reports.Model;

namespace KeyLint.Reports.Views;

/// <summary>What happened to a credential, in the order of time: brought in, into which files, removed, last held.</summary>
internal static class Timeline
{
    /// <summary>The events. What has no date is left out: it has no place in time.</summary>
    /// <param name="credential">The credential.</param>
    public static ImmutableArray<TimelineEvent> Of(CredentialView credential)
    {
        var events = new List<TimelineEvent>();
        foreach (var inCommit in credential.Places.Select(pair => pair.Place).Where(place => place.Date is not null)
            .GroupBy(place => (place.Target, place.Commit, place.Author, Date: place.Date!.Value)))
        {
            events.Add(new TimelineEvent(
                inCommit.Key.Date,
                TimelineKind.Spread,
                inCommit.Key.Commit,
                inCommit.Key.Author,
                inCommit.Key.Target,
                ReportOrder.Sorted(inCommit.Select(place => place.Path).Where(path => path.Length > 0))));
        }

        foreach (var exposure in credential.Findings.Select(finding => finding.Exposure).OfType<Exposure>())
        {
            Add(exposure.Removed, TimelineKind.Removed);
            if (!exposure.Stands && exposure.LastSeen?.Id != exposure.Removed?.Id && exposure.LastSeen?.Id != exposure.FirstSeen.Id)
            {
                Add(exposure.LastSeen, TimelineKind.LastHeld);
            }
        }

        var sorted = ReportOrder.Sorted(events, Order);
        return [.. Named(sorted)];

        void Add(CommitRef? commit, TimelineKind kind)
        {
            if (commit?.Moment is { } date)
            {
                events.Add(new TimelineEvent(date, kind, commit.Id, commit.Author, "", []));
            }
        }
    }

    private static readonly IComparer<TimelineEvent> Order = Comparer<TimelineEvent>.Create((a, b) => ReportOrder.First(
        ReportOrder.Moment(a.Date, b.Date),
        a.Kind.CompareTo(b.Kind),
        ReportOrder.Text(a.Commit, b.Commit),
        ReportOrder.Text(a.Target, b.Target),
        ReportOrder.Text(a.Author, b.Author)));

    /// <summary>Only the first arrival brings it in; the others carry a path or version further, unless it stood in that path before.</summary>
    private static IEnumerable<TimelineEvent> Named(IEnumerable<TimelineEvent> events)
    {
        var isFirst = true;
        var known = new HashSet<(string, string)>();
        foreach (var entry in events)
        {
            if (entry.Kind != TimelineKind.Spread)
            {
                yield return entry;
                continue;
            }

            var added = entry.Paths.Where(path => known.Add((entry.Target, path))).ToImmutableArray();
            if (isFirst || added.Length > 0)
            {
                yield return entry with { Kind = isFirst ? TimelineKind.Introduced : TimelineKind.Spread, Paths = added };
                isFirst = false;
            }
        }
    }
}

/// <summary>One event.</summary>
/// <param name="Date">When, by the commit.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Commit">Full id; empty when no commit did it.</param>
/// <param name="Author"><c>Name &lt;mail&gt;</c>.</param>
/// <param name="Target">Where, as in the scan; may be empty.</param>
/// <param name="Paths">The files that it came into; may be empty.</param>
internal sealed record TimelineEvent(DateTimeOffset Date, TimelineKind Kind, string Commit, string Author, string Target, ImmutableArray<string> Paths);

/// <summary>Kinds of events.</summary>
internal enum TimelineKind
{
    /// <summary>First seen.</summary>
    Introduced,

    /// <summary>Copied or moved into further files.</summary>
    Spread,

    /// <summary>The last commit that holds it.</summary>
    LastHeld,

    /// <summary>Removed from the newest files.</summary>
    Removed,
}
