using System.Text.RegularExpressions;

namespace KeyLint.Reports.Tests.InBrowser;

/// <summary>A copy of the page holds the ticks and is otherwise the page as it came, to the byte.</summary>
[Collection(ChromiumCollection.Name)]
public sealed class SavedPageTests(Chromium browser)
{
    [ChromiumFact]
    public async Task Copy_without_ticks_is_the_page_itself_whatever_was_done_to_it()
    {
        var html = Render.As("html", ManySample.Of(130));

        await browser.Open(html, async page =>
        {
            await page.Click("#n2 summary");
            await page.Click("thead .number button");
            await page.Click("thead .credential button");
            await page.Browser.TypeAsync("#search", "src/12");
            await page.Click("#n125 summary");
            await page.Click("input[value=pushed]");
            await page.Tick(125, 1);
            await page.Tick(125, 1);
            var (rows, status) = (await page.Rows, await page.Status);

            Assert.Equal(html, await page.SavePage());
            Assert.Equal((rows, status), (await page.Rows, await page.Status));
            Assert.True(await page.IsOpen(125));
            Assert.Equal(html, await page.SavePage());
        });
    }

    [ChromiumFact]
    public async Task Copy_opened_anew_has_the_ticks_and_the_policy_and_can_be_worked_on()
    {
        var html = Render.As("html", ManySample.Of(130));
        var copy = "";
        await browser.Open(
            html,
            async page =>
            {
                await page.Tick(1, 2);
                await page.Tick(120, 1);
                await page.Tick(120, 2);
                copy = await page.SavePage();
                Assert.Contains("Saved as report.html", await page.Progress, StringComparison.Ordinal);
                Assert.Equal(3, (await page.Ticks).Length);
            },
            "#n120");

        Assert.Equal(html, Unticked(copy));

        await browser.Open(copy, async page =>
        {
            Assert.Equal("js", await page.Ask<string>("document.documentElement.className"));
            Assert.StartsWith("3 of ", await page.Progress, StringComparison.Ordinal);
            Assert.Equal(["1 of 2", "0 of 2", "2 of 2"], [await page.Steps(1), await page.Steps(2), await page.Steps(120)]);
            Assert.Equal(copy, await page.SavePage());

            // What is done there counts like the rest, and the ticks of hidden rows go into the small file too.
            await page.Click("thead .steps button");
            await page.Click("#all");
            Assert.EndsWith("130 1 120", await page.Rows, StringComparison.Ordinal);
            Assert.Equal(3, Regex.Count(await page.SaveTicks(), "\"[0-9a-f]{12}\""));

            await page.Tick(1, 2);
            await page.Tick(120, 1);
            await page.Tick(120, 2);
            Assert.Equal(html, await page.SavePage());
        });
    }

    [ChromiumFact]
    public async Task Copy_of_a_page_with_everything_in_it_is_the_page_too()
    {
        foreach (var report in new[] { WorkedSample.Full, WorkedSample.Closed, AsideSample.Full })
        {
            var html = Render.As("html", report);
            await browser.Open(html, async page =>
            {
                // A button that says what it just did is no part of the page as it came.
                await page.Ask<string>("document.querySelectorAll('.copy').forEach(button => button.click()), ''");
                Assert.Equal(html, await page.SavePage());
            });
        }
    }

    /// <summary>The text without marks of ticks, and with no step done in any row.</summary>
    private static string Unticked(string copy) => copy
        .Replace(" checked=\"\"", "", StringComparison.Ordinal)
        .Replace(">1 of 2<", ">0 of 2<", StringComparison.Ordinal)
        .Replace(">2 of 2<", ">0 of 2<", StringComparison.Ordinal);
}
