using System.Text.Json;

namespace KeyLint.Reports.Tests.InBrowser;

/// <summary>Ticks go into a small file and come back from it, in this report's page and in a later one's.</summary>
[Collection(ChromiumCollection.Name)]
public sealed class TicksFileTests(Chromium browser)
{
    private static Task<(string File, string[] Ticks)>? _saved;

    [ChromiumFact]
    public async Task File_restores_the_ticks_in_a_fresh_page()
    {
        var (file, ticks) = await (_saved ??= Saved());

        await browser.Open(Sample.Full, async page =>
        {
            await page.Load(file);
            Assert.Equal(ticks, await page.Ticks);
            Assert.Equal(["2 of 5", "2 of 3", "2 of 2"], [await page.Steps(1), await page.Steps(2), await page.Steps(3)]);
            Assert.EndsWith(". 6 ticks loaded", await page.Progress, StringComparison.Ordinal);
            Assert.Equal(file, await page.SaveTicks());
        });
    }

    [ChromiumFact]
    public async Task File_holds_names_of_credentials_and_steps_and_nothing_else()
    {
        var (text, _) = await (_saved ??= Saved());

        using var file = JsonDocument.Parse(text);
        Assert.Equal(["format", "version", "ticks"], file.RootElement.EnumerateObject().Select(part => part.Name));
        Assert.Equal("keylint-ticks", file.RootElement.GetProperty("format").GetString());
        Assert.Equal(1, file.RootElement.GetProperty("version").GetInt32());
        var ticks = file.RootElement.GetProperty("ticks").EnumerateObject().ToList();
        Assert.Equal(Sample.Full.Credentials.Take(3).Select(credential => credential.Id), ticks.Select(credential => credential.Name));
        Assert.All(ticks.SelectMany(credential => credential.Value.EnumerateArray()), step => Assert.Matches("^[0-9a-f]{12}$", step.GetString()));
    }

    [ChromiumFact]
    public async Task Later_report_takes_what_still_matches_and_counts_the_rest_aloud()
    {
        var (file, ticks) = await (_saved ??= Saved());

        await browser.Open(TicksSample.Later, async page =>
        {
            await page.Load(file);
            // Gone: OKX's second step, and both steps of the wallet.
            Assert.Equal([ticks[0], ticks[1], ticks[4]], await page.Ticks);
            Assert.EndsWith(". 3 ticks loaded, 3 of steps that this report does not have", await page.Progress, StringComparison.Ordinal);
        });
    }

    [ChromiumFact]
    public async Task File_adds_to_the_ticks_that_are_there()
    {
        var (file, ticks) = await (_saved ??= Saved());

        await browser.Open(Sample.Full, async page =>
        {
            await page.Tick(1, 2);
            await page.Load(file);
            Assert.Equal(ticks.Length + 1, (await page.Ticks).Length);
            Assert.Equal("3 of 5", await page.Steps(1));
        });
    }

    [ChromiumFact]
    public Task Credential_may_have_any_name() => browser.Open(
        Sample.Full with { Credentials = [.. Sample.Full.Credentials.Select((credential, index) => index == 0 ? credential with { Id = "__proto__" } : credential)] },
        async page =>
        {
            await page.Tick(1, 1);
            var file = await page.SaveTicks();
            Assert.Contains("\"__proto__\": [", file, StringComparison.Ordinal);
            await page.Tick(1, 1);
            await page.Load(file);
            Assert.Equal("1 of 5", await page.Steps(1));
        });

    [ChromiumFact]
    public async Task Rows_beyond_the_first_hundred_are_kept_too()
    {
        var file = "";
        await browser.Open(
            Render.As("html", ManySample.Of(130)),
            async page =>
            {
                await page.Tick(120, 2);
                file = await page.SaveTicks();
            },
            "#n120");

        await browser.Open(ManySample.Of(130), async page =>
        {
            await page.Load(file);
            Assert.Equal("1 of 2", await page.Steps(120));
            Assert.Equal(file, await page.SaveTicks());
        });
    }

    /// <summary>What a page of the plain fixture saves, and what was ticked in it; once for all tests.</summary>
    private async Task<(string File, string[] Ticks)> Saved()
    {
        var (file, ticks) = ("", Array.Empty<string>());
        await browser.Open(Sample.Full, async page =>
        {
            foreach (var (row, step) in TicksSample.Some)
            {
                await page.Tick(row, step);
            }

            ticks = await page.Ticks;
            file = await page.SaveTicks();
            Assert.EndsWith(". Saved as keylint-ticks.json", await page.Progress, StringComparison.Ordinal);
        });
        Assert.Equal(TicksSample.Some.Length, ticks.Length);
        return (file, ticks);
    }
}
