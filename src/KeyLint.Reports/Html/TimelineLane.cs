using System.Collections.Immutable;
using KeyLint.Reports.Model;
using KeyLint.Reports.Views;

namespace KeyLint.Reports.Html;

/// <summary>One credential in the chart of exposures.</summary>
/// <param name="Number">Its number in the report.</param>
/// <param name="Credential">The credential.</param>
/// <param name="Start">Since when it can be seen.</param>
/// <param name="End">When it left the newest files, as far as is known; null while it stands there.</param>
/// <param name="Events">What happened.</param>
internal sealed record TimelineLane(int Number, CredentialView Credential, DateTimeOffset Start, DateTimeOffset? End, ImmutableArray<TimelineEvent> Events)
{
    /// <summary>The lane of a credential, or null if nothing of it has a date.</summary>
    public static TimelineLane? Of(int number, CredentialView credential)
    {
        var events = Timeline.Of(credential);
        DateTimeOffset? first = events.IsEmpty ? null : events[0].Date;
        return (credential.Exposure?.FirstSeen.Moment ?? first) is { } start
            ? new TimelineLane(number, credential, first < start ? first.Value : start, EndOf(credential.Exposure, start), events)
            : null;
    }

    /// <summary>The earliest and the latest moment.</summary>
    public IEnumerable<DateTimeOffset> Moments() => Events.Select(entry => entry.Date).Append(Start).Append(End ?? Start);

    private static DateTimeOffset? EndOf(Exposure? exposure, DateTimeOffset start) =>
        exposure is { Stands: true } ? null : exposure?.Removed?.Moment ?? exposure?.LastSeen?.Moment ?? start;
}
