using System.Globalization;
using KeyLint.Reports.Model;
using KeyLint.Reports.Writers;

namespace KeyLint.Reports.Tests;

public sealed class GoldenTests
{
    private static readonly Dictionary<string, string> Endings = new()
    {
        ["terminal"] = "txt",
        ["short"] = "short.txt",
        ["json"] = "json",
        ["jsonl"] = "jsonl",
        ["sarif"] = "sarif",
        ["markdown"] = "md",
        ["html"] = "html",
        ["junit"] = "xml",
        ["csv"] = "csv",
        ["github"] = "github.txt",
        ["azure"] = "azure.txt",
        ["gitlab"] = "gitlab.json",
    };

    private static readonly Dictionary<string, Func<Report>> Reports = new()
    {
        ["full"] = () => Sample.Full,
        ["aside"] = () => AsideSample.Full,
        ["worked"] = () => WorkedSample.Full,
        ["closed"] = () => WorkedSample.Closed,
        ["empty"] = () => Sample.Empty,
        ["empty-incomplete"] = () => Sample.EmptyIncomplete,
    };

    public static IEnumerable<object[]> Cases =>
        from report in Reports.Keys from format in Endings.Keys select new object[] { report, format };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_format_writes_its_golden_file(string report, string format) =>
        GoldenFile.Matches($"{report}.{Endings[format]}", Golden(format, Reports[report]()));

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void Terminal_fits_its_width(int width) =>
        GoldenFile.Matches(string.Create(CultureInfo.InvariantCulture, $"full.{width}.txt"), Render.Terminal(Sample.Full, width));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void Culture_of_the_machine_does_not_show(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            foreach (var (format, ending) in Endings)
            {
                GoldenFile.Matches($"full.{ending}", Golden(format, Sample.Full));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void Every_format_has_a_golden_file() => Assert.Equal(ReportFormats.Names.Order(), Endings.Keys.Order());

    [Theory]
    [MemberData(nameof(Cases))]
    public void Text_ends_with_one_line_feed_and_has_no_carriage_return(string report, string format)
    {
        var text = Render.As(format, Reports[report]());

        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        Assert.False(text.EndsWith("\n\n", StringComparison.Ordinal));
        Assert.DoesNotContain('\r', text);
    }

    /// <summary>Style and script of a page are files of their own, and the same in each.</summary>
    private static string Golden(string format, Report report) => format == "html"
        ? new HtmlFile(Render.As(format, report)).WithoutAssets
        : Render.As(format, report);

    [Theory]
    [InlineData("Terminal")]
    [InlineData("yaml")]
    [InlineData("")]
    public void Unknown_format_is_not_found(string format) => Assert.False(ReportFormats.TryGet(format, out _));
}
