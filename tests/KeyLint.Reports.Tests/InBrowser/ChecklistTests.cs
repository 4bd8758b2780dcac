using System.Collections.Concurrent;
using PuppeteerSharp;

namespace KeyLint.Reports.Tests.InBrowser;

/// <summary>Ticks show how far the work is, and are not lost without a question.</summary>
[Collection(ChromiumCollection.Name)]
public sealed class ChecklistTests(Chromium browser)
{
    [ChromiumFact]
    public Task Tick_counts_in_its_row_and_in_the_whole_and_can_be_taken_back() => browser.Open(WorkedSample.Full, async page =>
    {
        await page.Tick(1, 2);
        await page.Tick(1, 5);
        await page.Tick(2, 1);
        Assert.Equal("2 of 5", await page.Steps(1));
        Assert.Equal("1 of 2", await page.Steps(2));
        Assert.Equal("3 of 15 steps done. Not saved yet", await page.Progress);

        await page.Tick(1, 2);
        Assert.Equal("1 of 5", await page.Steps(1));
        Assert.Equal("2 of 15 steps done. Not saved yet", await page.Progress);
    });

    [ChromiumFact]
    public Task Steps_of_the_clean_up_count_too() => browser.Open(WorkedSample.Full, async page =>
    {
        await page.Click("section[data-id] input[data-step]");
        Assert.Equal("1 of 15 steps done. Not saved yet", await page.Progress);
    });

    [ChromiumFact]
    public Task Step_that_is_told_twice_is_done_once() => browser.Open(
        TicksSample.With(okx => okx with { Checks = okx.Leak }),
        async page =>
        {
            await page.Tick(3, 1);
            Assert.Equal("2 of 4", await page.Steps(3));
            await page.Tick(3, 3);
            Assert.Equal("0 of 4", await page.Steps(3));
        });

    [ChromiumFact]
    public Task Leaving_with_unsaved_ticks_asks_first() => browser.Open(WorkedSample.Full, async page =>
    {
        var asked = new ConcurrentQueue<DialogType>();
        page.Browser.Dialog += async (_, told) =>
        {
            asked.Enqueue(told.Dialog.DialogType);
            await told.Dialog.Accept();
        };

        await page.Tick(1, 1);
        await page.SaveTicks();
        await page.Browser.ReloadAsync();
        Assert.Empty(asked);
        Assert.Equal("0 of 15 steps done", await page.Progress);

        await page.Tick(1, 1);
        await page.Browser.ReloadAsync();
        Assert.Equal([DialogType.BeforeUnload], asked);
    });
}
