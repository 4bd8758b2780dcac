namespace KeyLint.Reports.Tests.InBrowser;

/// <summary>Search and filters show the rows that match, and tell how many.</summary>
[Collection(ChromiumCollection.Name)]
public sealed class FilterTests(Chromium browser)
{
    [ChromiumFact]
    public Task Search_shows_rows_that_hold_every_word() => browser.Open(WorkedSample.Full, async page =>
    {
        foreach (var (text, rows, status) in new[]
        {
            ("okx", "2", "1 of 4 credentials match"),
            ("  BINANCE   secret ", "1", "1 of 4 credentials match"),
            ("bob@example.com", "1 2", "2 of 4 credentials match"),
            ("fakefingerprint6", "2", "1 of 4 credentials match"),
            ("über uns", "1", "1 of 4 credentials match"),
            ("okx binance", "", "0 of 4 credentials match"),
            ("^.*(", "", "0 of 4 credentials match"),
            ("<b>", "", "0 of 4 credentials match"),
            (" ", "1 2 3 4", "4 credentials"),
        })
        {
            await page.Browser.TypeAsync("#search", text);
            Assert.Equal((text, rows, status), (text, await page.Rows, await page.Status));
            await page.Click("#clear");
            Assert.Equal("1 2 3 4", await page.Rows);
        }
    });

    [ChromiumFact]
    public Task Choice_shows_rows_of_that_kind() => browser.Open(WorkedSample.Full, async page =>
    {
        foreach (var (list, value, rows) in new[]
        {
            ("provider", "OKX", "2"),
            // No. 3 would be critical were it not closed: what its row says counts, as in the numbers above.
            ("urgency", "critical", "1"),
            ("urgency", "low", ""),
            ("state", "open", "1 2"),
            ("state", "falsepositive", "4"),
            ("state", "closed", "3 4"),
        })
        {
            await page.Browser.SelectAsync("#" + list, value);
            Assert.Equal((value, rows), (value, await page.Rows));
            await page.Browser.SelectAsync("#" + list, "");
            Assert.Equal("1 2 3 4", await page.Rows);
        }
    });

    [ChromiumFact]
    public Task Box_shows_only_rows_of_which_it_holds() => browser.Open(WorkedSample.Full, async page =>
    {
        foreach (var (word, rows) in new[] { ("head", "1"), ("pushed", "1 3"), ("new", "2"), ("overdue", "1 2"), ("undone", "1 2") })
        {
            await page.Click($"input[name=only][value={word}]");
            Assert.Equal((word, rows), (word, await page.Rows));
            await page.Click($"input[name=only][value={word}]");
            Assert.Equal("1 2 3 4", await page.Rows);
        }
    });

    [ChromiumFact]
    public Task All_must_hold_until_they_are_cleared() => browser.Open(WorkedSample.Full, async page =>
    {
        await page.Browser.TypeAsync("#search", "example.com");
        await page.Browser.SelectAsync("#state", "open");
        Assert.Equal("1 2", await page.Rows);
        await page.Click("input[value=new]");
        Assert.Equal("2", await page.Rows);
        await page.Browser.SelectAsync("#urgency", "critical");
        Assert.Equal("", await page.Rows);
        Assert.Equal("0 of 4 credentials match", await page.Status);

        await page.Click("#clear");

        Assert.Equal("1 2 3 4", await page.Rows);
        Assert.Equal("", await page.Ask<string>("document.getElementById('search').value + document.getElementById('urgency').value"));
        Assert.False(await page.Ask<bool>("document.querySelector('input[value=new]').checked"));
    });

    [ChromiumFact]
    public Task Row_whose_steps_are_all_done_has_none_left() => browser.Open(WorkedSample.Full, async page =>
    {
        await page.Tick(2, 1);
        await page.Tick(2, 2);
        await page.Click("input[value=undone]");
        Assert.Equal("1", await page.Rows);

        await page.Click("#clear");
        await page.Tick(2, 2);
        await page.Click("input[value=undone]");
        Assert.Equal("1 2", await page.Rows);
    });
}
