namespace KeyLint.Reports.Tests.InBrowser;

/// <summary>All of it can be done without a mouse.</summary>
[Collection(ChromiumCollection.Name)]
public sealed class KeyboardTests(Chromium browser)
{
    private const string Focused = "document.activeElement";

    [ChromiumFact]
    public Task Row_opens_and_its_steps_are_ticked_by_keys() => browser.Open(WorkedSample.Full, async page =>
    {
        // The first alone is open from the beginning: it says what to do now.
        Assert.True(await page.IsOpen(1));
        Assert.False(await page.IsOpen(2));
        await Tab(page, Focused + ".matches('#n1 summary')");
        await page.Browser.Keyboard.PressAsync("Enter");
        Assert.False(await page.IsOpen(1));
        await page.Browser.Keyboard.PressAsync("Enter");
        Assert.True(await page.IsOpen(1));
        Assert.True(await page.Ask<bool>(Focused + ".matches('#n1 summary')"));

        await Tab(page, Focused + ".matches('#n1 input[data-step]')");
        await page.Browser.Keyboard.PressAsync("Space");
        Assert.Equal("1 of 5", await page.Steps(1));

        await Tab(page, Focused + ".matches('#n1 summary')", back: true);
        await page.Browser.Keyboard.PressAsync("Space");
        Assert.False(await page.IsOpen(1));
        Assert.Equal("1 of 5", await page.Steps(1));
    });

    [ChromiumFact]
    public Task Every_control_is_reached_by_tab_and_shows_that_it_is() => browser.Open(WorkedSample.Full, async page =>
    {
        foreach (var control in new[] { ".skip", "#search", "#provider", "#urgency", "#state", "input[value=new]", "#clear", "#save-page", "#save-ticks", "#load-ticks", "thead .steps button" })
        {
            await Tab(page, $"{Focused}.matches('{control}')");
            // The input of a file is shown by its label.
            Assert.Equal("solid", await page.Ask<string>($"getComputedStyle({Focused}.closest('.button') ?? {Focused}).outlineStyle"));
        }

        await page.Browser.Keyboard.PressAsync("Enter");
        Assert.Equal("1 2 3 4", await page.Rows);
        Assert.Equal("ascending", await page.Ask<string>(Focused + ".closest('th').getAttribute('aria-sort')"));
    });

    [ChromiumFact]
    public Task Slash_goes_to_the_search_and_is_a_letter_there_and_escape_empties_it() => browser.Open(WorkedSample.Full, async page =>
    {
        await page.Browser.Keyboard.PressAsync("/");
        await page.Browser.Keyboard.TypeAsync("src/okx");
        Assert.Equal("src/okx", await page.Ask<string>("document.getElementById('search').value"));
        Assert.Equal("2", await page.Rows);

        await page.Browser.Keyboard.PressAsync("Escape");
        Assert.Equal("1 2 3 4", await page.Rows);
    });

    [ChromiumFact]
    public Task Link_to_a_credential_opens_its_row_and_takes_the_focus_there() => browser.Open(WorkedSample.Full, async page =>
    {
        await page.Browser.TypeAsync("#search", "okx");
        await page.Browser.FocusAsync("#changes + p + dl a[href='#n3']");
        await page.Browser.Keyboard.PressAsync("Enter");

        await page.Until(Focused + ".matches('#n3 summary')");
        Assert.True(await page.IsOpen(3));
        Assert.Equal("1 2 3 4", await page.Rows);
    });

    /// <summary>Presses the key until it holds.</summary>
    private static async Task Tab(ReportPage page, string holds, bool back = false)
    {
        if (back)
        {
            await page.Browser.Keyboard.DownAsync("Shift");
        }

        var presses = 0;
        do
        {
            await page.Browser.Keyboard.PressAsync("Tab");
            Assert.True(++presses < 60, $"No tab comes to where {holds}.");
        }
        while (!await page.Ask<bool>(holds));

        await page.Browser.Keyboard.UpAsync("Shift");
    }
}
