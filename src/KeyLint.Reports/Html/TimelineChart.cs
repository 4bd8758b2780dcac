using System.Globalization;
using KeyLint.Reports.Views;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Html;

/// <summary>The chart itself: one lane a credential, across in percent, so that it fits any width without shrinking its text.</summary>
internal static class TimelineChart
{
    private const int Lane = 24;
    private const int Bar = 10;

    public static void Write(HtmlPage page, List<TimelineLane> lanes, TimelineAxis axis)
    {
        var height = (lanes.Count + 1) * Lane;
        using var svg = page.In("svg", ("role", "img"), ("aria-labelledby", "chart-title chart-text"), ("width", "100%"), ("height", Number(height)));
        page.Element("title", $"Exposure of {Phrase.Count(lanes.Count, "credential")} over time", ("id", "chart-title"));
        page.Element("desc", "One bar a credential, from the day it was first seen. The table of credentials and the details below it tell the same in words.", ("id", "chart-text"));
        foreach (var (position, label) in axis.Ticks())
        {
            page.Element("line", "", ("class", "grid"), ("x1", Percent(position)), ("x2", Percent(position)), ("y1", Number(Lane)), ("y2", Number(height)));
            page.Element("text", label, ("x", Percent(position)), ("y", "15"), ("text-anchor", position > 90 ? "end" : position < 5 ? "start" : "middle"));
        }

        foreach (var (index, lane) in lanes.Index())
        {
            using var group = page.In("g", ("class", lane.Credential.Entry.IsClosed ? "closed" : Summary.Word(lane.Credential.Entry.Urgency).ToLowerInvariant()));
            Draw(page, lane, axis, (Lane * (index + 1)) + (Lane / 2));
        }
    }

    private static void Draw(HtmlPage page, TimelineLane lane, TimelineAxis axis, int middle)
    {
        var start = axis.Position(lane.Start);
        var end = lane.End is { } left ? axis.Position(left) : 100;
        if (lane.End is not null)
        {
            page.Element("line", "", ("class", "history"), ("x1", Percent(end)), ("x2", "100%"), ("y1", Number(middle)), ("y2", Number(middle)));
        }

        if (end > start)
        {
            page.Element("rect", "", ("class", "standing"), ("x", Percent(start)), ("y", Number(middle - (Bar / 2))), ("width", Percent(end - start)), ("height", Number(Bar)), ("rx", "2"));
        }

        // Marks that would cover each other are drawn once.
        foreach (var (isEnd, position) in lane.Events
            .Select(entry => (IsEnd: entry.Kind is TimelineKind.Removed or TimelineKind.LastHeld, Position: Math.Round(axis.Position(entry.Date) * 4) / 4))
            .Distinct())
        {
            if (isEnd)
            {
                page.Element("line", "", ("class", "removed"), ("x1", Percent(position)), ("x2", Percent(position)), ("y1", Number(middle - Bar + 2)), ("y2", Number(middle + Bar - 2)));
            }
            else
            {
                page.Element("circle", "", ("class", "mark"), ("cx", Percent(position)), ("cy", Number(middle)), ("r", "4"));
            }
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Percent(double value) => value.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
