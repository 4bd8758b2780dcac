namespace KeyLint.Reports.Tests.InBrowser;

/// <summary>A page opens: the policy lets its script run, and nothing else.</summary>
[Collection(ChromiumCollection.Name)]
public sealed class LoadTests(Chromium browser)
{
    [ChromiumFact]
    public Task Page_runs_without_a_complaint_and_asks_no_one() => browser.Open(WorkedSample.Full, async page =>
    {
        Assert.Equal("js", await page.Ask<string>("document.documentElement.className"));
        Assert.Equal("0 of 15 steps done", await page.Progress);
        Assert.Equal("1 2 3 4", await page.Rows);
    });

    [ChromiumFact]
    public Task Page_without_credentials_runs_too() => browser.Open(
        Sample.EmptyIncomplete, async page => Assert.Equal("js", await page.Ask<string>("document.documentElement.className")));

    [ChromiumFact]
    public async Task Policy_stops_whatever_is_not_the_pages_own()
    {
        // What a hole in the encoder would let in: the other tests' silence is worth something only if this is not silent.
        var html = Render.As("html", WorkedSample.Full).Replace("<main>", "<main><script>document.title = 'taken'</script><img src=\"https://example.invalid/x\">", StringComparison.Ordinal);

        await browser.Open(html, async page =>
        {
            Assert.StartsWith("Revocation report", await page.Ask<string>("document.title"), StringComparison.Ordinal);
            Assert.Contains(page.Complaints, told => told.Contains("Content Security Policy", StringComparison.Ordinal));
            page.Complaints.Clear();
        });
    }

    [ChromiumFact]
    public Task Link_to_a_row_beyond_the_first_hundred_shows_and_opens_it() => browser.Open(
        Render.As("html", ManySample.Of(130)),
        async page =>
        {
            Assert.Equal("130 credentials, the first 120 shown", await page.Status);
            Assert.True(await page.IsOpen(120));
            Assert.True(await page.Ask<bool>("document.querySelector('#n120 .detail').checkVisibility()"));
        },
        "#n120");

    [ChromiumFact]
    public Task Rows_beyond_the_first_hundred_come_by_a_button() => browser.Open(ManySample.Of(330), async page =>
    {
        Assert.Equal(Numbers(1, 100), await page.Rows);
        Assert.Equal("330 credentials, the first 100 shown", await page.Status);
        await page.Click("#more");
        Assert.Equal(Numbers(1, 200), await page.Rows);
        Assert.Equal("330 credentials, the first 200 shown", await page.Status);
        await page.Click("#all");
        Assert.Equal(Numbers(1, 330), await page.Rows);
        Assert.False(await page.Ask<bool>("document.getElementById('more').checkVisibility()"));
    });

    private static string Numbers(int first, int count) => string.Join(' ', Enumerable.Range(first, count));
}
