using System.Globalization;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Html;

/// <summary>The axis of time from the first event to the last, with some room after it for what still stands.</summary>
internal sealed class TimelineAxis(DateTimeOffset first, DateTimeOffset last)
{
    private const int MostTicks = 7;
    private const double Room = 1.05;

    private static readonly int[] Days = [1, 2, 7, 14];
    private static readonly int[] Months = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 24000];

    // No moment is less than a day wide, so that a single event has its place too.
    private readonly double _span = Math.Max(TimeSpan.TicksPerDay, last.UtcTicks - first.UtcTicks) * Room;

    /// <summary>Where a moment lies, in percent of the width.</summary>
    public double Position(DateTimeOffset moment) => Math.Clamp((moment.UtcTicks - first.UtcTicks) / _span * 100, 0, 100);

    /// <summary>The days that are marked, each with its label: years, months or days, as fits.</summary>
    public IEnumerable<(double Position, string Label)> Ticks()
    {
        var (from, to) = (first.UtcDateTime, last.UtcDateTime);
        var months = MonthOf(to) - MonthOf(from);
        return months < 2 ? DayTicks(DateOnly.FromDateTime(from), DateOnly.FromDateTime(to)) : MonthTicks(MonthOf(from), MonthOf(to), Months.First(step => months / step <= MostTicks));
    }

    private static int MonthOf(DateTime day) => (day.Year * 12) + day.Month - 1;

    private IEnumerable<(double Position, string Label)> MonthTicks(int from, int to, int step)
    {
        for (var month = (from + step) / step * step; month <= to; month += step)
        {
            var day = new DateTime(month / 12, (month % 12) + 1, 1, 0, 0, 0, DateTimeKind.Utc);
            yield return (Position(day), day.ToString(step < 12 ? "yyyy-MM" : "yyyy", CultureInfo.InvariantCulture));
        }
    }

    private IEnumerable<(double Position, string Label)> DayTicks(DateOnly from, DateOnly to)
    {
        var step = Days.First(step => (to.DayNumber - from.DayNumber) / step <= MostTicks || step == Days[^1]);
        for (var number = from.DayNumber + 1; number <= to.DayNumber; number += step)
        {
            var day = DateOnly.FromDayNumber(number);
            yield return (Position(new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero)), Phrase.Day(day));
        }
    }
}
