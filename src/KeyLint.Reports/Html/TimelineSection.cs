using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Html;

/// <summary>When each credential could be seen: the chart, its labels and its legend.</summary>
internal static class TimelineSection
{
    /// <summary>More lanes than this are a wall.</summary>
    private const int MostLanes = 60;

    /// <summary>More than this would push the table off the first screen.</summary>
    private const int MostOpen = 12;

    public static void Write(HtmlPage page, HtmlReport known)
    {
        var all = known.Credentials.Select((credential, index) => TimelineLane.Of(index + 1, credential)).OfType<TimelineLane>().ToList();
        if (all.Count == 0)
        {
            return;
        }

        var lanes = all.Take(MostLanes).ToList();
        var axis = Axis(lanes, known.AsOf);
        using var section = page.In("section", ("aria-labelledby", "timeline"));
        using var details = page.In("details", ("class", "chart"), ("open", lanes.Count <= MostOpen ? "" : null));
        using (page.In("summary"))
        {
            page.Element("h2", "Exposure over time", ("id", "timeline"));
        }

        using (page.In("div", ("class", "lanes")))
        {
            using (page.In("ul"))
            {
                foreach (var lane in lanes)
                {
                    using var item = page.In("li");
                    page.Element("a", $"{Phrase.Number(lane.Number)}. {HtmlReport.Title(lane.Credential)}", ("href", "#" + HtmlReport.Anchor(lane.Number)));
                }
            }

            TimelineChart.Write(page, lanes, axis);
        }

        Legend(page);
        Rest(page, all.Count - lanes.Count, known.Credentials.Length - all.Count);
    }

    private static TimelineAxis Axis(List<TimelineLane> lanes, DateOnly? asOf)
    {
        var moments = lanes.SelectMany(lane => lane.Moments()).ToList();
        var today = asOf is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : DateTimeOffset.MinValue;
        var last = moments.Max();
        return new TimelineAxis(moments.Min(), today > last ? today : last);
    }

    private static void Legend(HtmlPage page)
    {
        using var legend = page.In("ul", ("class", "legend"));
        Item("standing", "In the newest files; to the edge: it still is");
        Item("history", "In history only, where it can still be read");
        Item("mark", "Brought in, or copied further");
        Item("removed", "Removed, or last held by a commit");

        void Item(string kind, string text)
        {
            using var item = page.In("li");
            page.Element("span", "", ("class", "swatch " + kind));
            page.Text(text);
        }
    }

    private static void Rest(HtmlPage page, int more, int undated)
    {
        var facts = new List<string>();
        if (more > 0)
        {
            facts.Add($"{Phrase.Count(more, "less urgent credential")} not drawn; the table has all.");
        }

        if (undated > 0)
        {
            facts.Add($"{Phrase.Count(undated, "credential")} without a date not drawn.");
        }

        if (facts.Count > 0)
        {
            page.Element("p", string.Join(' ', facts), ("class", "aside"));
        }
    }
}
