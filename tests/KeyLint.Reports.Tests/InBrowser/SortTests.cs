namespace KeyLint.Reports.Tests.InBrowser;

/// <summary>A click on a head sorts by its column; a second turns the order round. What is not known comes last either way.</summary>
[Collection(ChromiumCollection.Name)]
public sealed class SortTests(Chromium browser)
{
    [ChromiumFact]
    public Task Head_sorts_and_tells_the_order() => browser.Open(WorkedSample.Full, async page =>
    {
        Assert.Equal("number ascending", await Sorts(page));
        foreach (var (column, up, down) in new[]
        {
            ("urgency", "1 2 3 4", "4 3 2 1"),
            ("credential", "1 3 4 2", "2 4 3 1"),
            ("since", "1 3 2 4", "2 1 3 4"),
            ("due", "2 1 3 4", "1 2 3 4"),
            ("number", "1 2 3 4", "4 3 2 1"),
        })
        {
            await page.Click($"thead .{column} button");
            Assert.Equal((column + " ascending", up), (await Sorts(page), await page.Rows));
            await page.Click($"thead .{column} button");
            Assert.Equal((column + " descending", down), (await Sorts(page), await page.Rows));
        }
    });

    [ChromiumFact]
    public Task Steps_sort_by_what_is_left_of_them() => browser.Open(WorkedSample.Full, async page =>
    {
        await page.Tick(2, 1);
        await page.Tick(2, 2);
        await page.Click("thead .steps button");
        Assert.Equal("1 2 3 4", await page.Rows);
        await page.Click("thead .steps button");
        Assert.Equal("2 1 3 4", await page.Rows);
    });

    [ChromiumFact]
    public Task Order_holds_through_a_filter() => browser.Open(WorkedSample.Full, async page =>
    {
        await page.Click("thead .credential button");
        await page.Browser.SelectAsync("#state", "closed");
        Assert.Equal("3 4", await page.Rows);
        await page.Click("thead .credential button");
        Assert.Equal("4 3", await page.Rows);
        await page.Click("#clear");
        Assert.Equal("2 4 3 1", await page.Rows);
    });

    [ChromiumFact]
    public Task Sort_reaches_rows_that_are_not_shown() => browser.Open(ManySample.Of(130), async page =>
    {
        await page.Click("thead .number button");
        Assert.Equal(string.Join(' ', Enumerable.Range(31, 100).Reverse()), await page.Rows);
    });

    private static Task<string> Sorts(ReportPage page) =>
        page.Ask<string>("[...document.querySelectorAll('th[aria-sort]')].map(head => head.className + ' ' + head.getAttribute('aria-sort')).join()");
}
