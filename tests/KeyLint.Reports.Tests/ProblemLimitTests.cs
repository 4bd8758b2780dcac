using System.Globalization;
using KeyLint.Reports.Building;
using KeyLint.Reports.Model;

namespace KeyLint.Reports.Tests;

public sealed class ProblemLimitTests
{
    private static readonly Report Many = With(ProblemLimit.Most + 5);

    [Fact]
    public void No_more_than_the_limit_is_listed_and_the_rest_is_counted_aloud()
    {
        var problems = Assert.Single(Many.Scans).Problems;

        Assert.Equal(ProblemLimit.Most, problems.Count(problem => problem.Kind == "corrupt-object"));
        var rest = Assert.Single(problems, problem => problem.Kind == ProblemLimit.Kind);
        Assert.Equal(("corrupt-object", true), (rest.Subject, rest.IsGap));
        Assert.StartsWith("5 more", rest.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void As_many_as_the_limit_are_all_listed() =>
        Assert.DoesNotContain(With(ProblemLimit.Most).Scans[0].Problems, problem => problem.Kind == ProblemLimit.Kind);

    [Fact]
    public void A_merge_leaves_the_list_as_it_is() =>
        Assert.Equal(Render.Json(Many), Render.Json(ReportMerger.Merge(Sample.Tool, [Many, Many])));

    [Theory]
    [InlineData("terminal", 12)]
    [InlineData("markdown", 40)]
    public void People_get_the_count_and_a_few(string format, int lines)
    {
        var text = Render.As(format, Many);

        Assert.Contains("more than 10,000 items could not be read", text, StringComparison.OrdinalIgnoreCase);
        Assert.True(text.Split('\n').Length < lines, text);
    }

    [Theory]
    [InlineData("terminal")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("markdown")]
    public void Every_kind_of_gap_is_in_every_format(string format)
    {
        string[] kinds = ["a-kind", "b-kind", "corrupt-object", "z-kind"];
        var problems = kinds.SelectMany(kind => Enumerable.Range(0, 100).Select(number => new Problem(kind, Name(number), "Broken", true)));
        var report = ReportFactory.Create(Sample.Tool, [Sample.History with { Problems = [.. problems] }], [], [], []);

        Assert.All(kinds, kind => Assert.Contains(kind, Render.As(format, report), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    public void Programs_get_every_listed_gap(string format) =>
        Assert.Equal(ProblemLimit.Most + 1, Render.As(format, Many).Split("\"isGap\": true").Length - 1);

    private static Report With(int count) => ReportFactory.Create(
        Sample.Tool,
        [Sample.History with { Problems = [.. Enumerable.Range(0, count).Select(number => new Problem("corrupt-object", Name(number), "Broken", true))] }],
        [],
        [],
        []);

    private static string Name(int number) => number.ToString("x40", CultureInfo.InvariantCulture);
}
