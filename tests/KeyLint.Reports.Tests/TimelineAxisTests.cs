using CsCheck;
using KeyLint.Reports.Html;

namespace KeyLint.Reports.Tests;

public sealed class TimelineAxisTests
{
    [Theory]
    [InlineData("2024-03-01", "2024-03-01", "")]
    [InlineData("2024-03-01", "2024-03-05", "2024-03-02 2024-03-03 2024-03-04 2024-03-05")]
    [InlineData("2024-03-01", "2024-04-02", "2024-03-02 2024-03-09 2024-03-16 2024-03-23 2024-03-30")]
    [InlineData("2024-03-01", "2024-07-01", "2024-04 2024-05 2024-06 2024-07")]
    [InlineData("2023-11-05", "2024-10-09", "2024-01 2024-03 2024-05 2024-07 2024-09")]
    [InlineData("2019-05-05", "2024-10-09", "2020 2021 2022 2023 2024")]
    [InlineData("1970-01-01", "2024-10-09", "1980 1990 2000 2010 2020")]
    public void Days_months_or_years_are_marked_as_fits(string first, string last, string labels) =>
        Assert.Equal(labels, string.Join(' ', new TimelineAxis(Day(first), Day(last)).Ticks().Select(tick => tick.Label)));

    [Fact]
    public void Any_span_has_few_marks_in_order_within_the_width() => Gen.Select(Moment, Moment).Sample((a, b) =>
    {
        var (first, last) = a < b ? (a, b) : (b, a);
        var axis = new TimelineAxis(first, last);
        var positions = axis.Ticks().Select(tick => tick.Position).ToList();

        return positions.Count <= 9 && positions.All(position => position is >= 0 and <= 100) && positions.Order().SequenceEqual(positions)
            && axis.Position(first) == 0 && axis.Position(last) is >= 0 and < 100;
    });

    [Fact]
    public void First_and_last_day_of_all_have_their_place() =>
        Assert.NotEmpty(new TimelineAxis(DateTimeOffset.MinValue, DateTimeOffset.MaxValue).Ticks());

    private static readonly Gen<DateTimeOffset> Moment =
        from ticks in Gen.OneOf(Gen.Long[0, DateTimeOffset.MaxValue.Ticks], Gen.Long[638_000_000_000_000_000, 638_100_000_000_000_000])
        select new DateTimeOffset(ticks, TimeSpan.Zero);

    private static DateTimeOffset Day(string day) => DateTimeOffset.Parse(day + "T00:00:00Z");
}
