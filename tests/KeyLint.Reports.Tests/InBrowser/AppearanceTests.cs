using System.Text;
using System.Text.RegularExpressions;
using PuppeteerSharp;

namespace KeyLint.Reports.Tests.InBrowser;

/// <summary>On paper, in the dark and on a narrow screen.</summary>
[Collection(ChromiumCollection.Name)]
public sealed partial class AppearanceTests(Chromium browser)
{
    [ChromiumFact]
    public Task Print_has_every_credential_that_matches_and_leaves_the_screen_as_it_was() => browser.Open(ManySample.Of(104), async page =>
    {
        var all = await Pages(page);
        await page.Browser.TypeAsync("#search", "src/10");
        var some = await Pages(page);

        // Each credential takes a page of its own at least.
        Assert.InRange(all, 104, 1000);
        Assert.InRange(some, 6, all - 90);
        Assert.Equal("10 100 101 102 103 104", await page.Rows);
        Assert.False(await page.IsOpen(10));
        await page.Click("#clear");
        Assert.Equal("104 credentials, the first 100 shown", await page.Status);
    });

    [ChromiumFact]
    public Task Dark_scheme_has_light_text_on_dark_ground() => browser.Open(WorkedSample.Full, async page =>
    {
        Assert.True(await Light(page, "color") < 100 && await Light(page, "backgroundColor") > 650);
        await page.Browser.EmulateMediaFeaturesAsync([new MediaFeatureValue { MediaFeature = MediaFeature.PrefersColorScheme, Value = "dark" }]);
        Assert.True(await Light(page, "color") > 650 && await Light(page, "backgroundColor") < 100);
        await page.Tick(1, 1);
        Assert.Equal("1 of 5", await page.Steps(1));
    });

    [ChromiumFact]
    public Task Narrow_screen_is_not_scrolled_sideways() => browser.Open(WorkedSample.Full, async page =>
    {
        await page.Browser.SetViewportAsync(new ViewPortOptions { Width = 360, Height = 700 });
        await page.Tick(2, 1);
        Assert.Equal("1 2 3 4", await page.Rows);
        Assert.Equal(360, await page.Ask<int>("document.documentElement.scrollWidth"));
    });

    private static async Task<int> Pages(ReportPage page)
    {
        var paper = Encoding.Latin1.GetString(await page.Browser.PdfDataAsync());
        Assert.StartsWith("%PDF-", paper, StringComparison.Ordinal);
        return PageStart().Count(paper);
    }

    /// <summary>Red, green and blue of the body, added.</summary>
    private static Task<int> Light(ReportPage page, string property) =>
        page.Ask<int>($"getComputedStyle(document.body).{property}.match(/\\d+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0)");

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex PageStart();
}
