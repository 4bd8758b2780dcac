namespace KeyLint.Reports.Tests.InBrowser;

/// <summary>A file that is none of ticks is refused by its name, with the fault, and changes nothing.</summary>
[Collection(ChromiumCollection.Name)]
public sealed class BadTicksFileTests(Chromium browser)
{
    private const string NoTicks = "it holds no ticks of this kind of report";
    private const string NoJson = "it is not whole JSON";

    private static readonly string Binance = Sample.Full.Credentials[0].Id;

    [ChromiumFact]
    public Task Other_files_are_refused_and_change_nothing() => browser.Open(Sample.Full, async page =>
    {
        await page.Tick(1, 1);
        var step = (await page.Ticks)[0].Split(' ')[1];
        await page.Tick(1, 1);
        var good = $"\"{Binance}\": [\"{step}\"]";

        foreach (var (text, fault) in new[]
        {
            ("", NoJson),
            ("\0\u0001PNG", NoJson),
            ("<!DOCTYPE html><script>alert(1)</script>", NoJson),
            (Ticks(good)[..^3], NoJson),
            (Ticks(good) + Ticks(good), NoJson),
            (new string('[', 1_000_000), NoJson),
            ("null", NoTicks),
            ("7", NoTicks),
            ("[]", NoTicks),
            ("{}", NoTicks),
            (Render.Json(Sample.Full), NoTicks),
            (Ticks(good).Replace("keylint-ticks", "keylint-tricks"), NoTicks),
            (Ticks(good).Replace(": 1,", ": 2,"), NoTicks),
            (Ticks(good).Replace(": 1,", ": \"1\","), NoTicks),
            ("""{ "format": "keylint-ticks", "version": 1 }""", NoTicks),
            ("""{ "format": "keylint-ticks", "version": 1, "ticks": null }""", NoTicks),
            ("""{ "format": "keylint-ticks", "version": 1, "ticks": [] }""", NoTicks),
            ("""{ "format": "keylint-ticks", "version": 1, "ticks": "all" }""", NoTicks),
            ("""{ "__proto__": { "format": "keylint-ticks", "version": 1, "ticks": {} } }""", NoTicks),
            // One fault among good ticks: not half of them.
            (Ticks($$"""{{good}}, "x": { "length": 9 }"""), NoTicks),
            (Ticks($"{good}, \"x\": [{{}}]"), NoTicks),
            (Ticks($"{good}, \"x\": null"), NoTicks),
            (Ticks($"{good}, \"x\": \"{step}\""), NoTicks),
        })
        {
            await page.Load(text, "notes.txt");
            var start = text[..Math.Min(text.Length, 90)];
            Assert.Equal((start, $"0 of 21 steps done. Not loaded: notes.txt: {fault}"), (start, await page.Progress));
            Assert.Empty(await page.Ticks);
        }

        await page.Load(Ticks(good));
        Assert.Single(await page.Ticks);
    });

    [ChromiumFact]
    public Task Names_of_the_language_itself_are_names_like_others() => browser.Open(Sample.Full, async page =>
    {
        await page.Load(Ticks("""
            "__proto__": ["checked", "__proto__"], "constructor": ["prototype"], "toString": ["x"], "": [""], "<img src=x onerror=alert(1)>": ["\"]; alert(1)"]
            """));

        Assert.Empty(await page.Ticks);
        Assert.Equal("0 of 21 steps done. 0 ticks loaded, 6 of steps that this report does not have", await page.Progress);
        Assert.True(await page.Ask<bool>("({}).checked === undefined && Object.keys(Object.prototype).length === 0 && [].length === 0"));
    });

    [ChromiumFact]
    public Task File_far_too_large_is_not_even_read() => browser.Open(Sample.Full, async page =>
    {
        await page.Load(Ticks("") + new string(' ', 16 * 1024 * 1024));

        Assert.Equal("0 of 21 steps done. Not loaded: ticks.json: it is larger than any file of ticks", await page.Progress);
    });

    [ChromiumFact]
    public Task Many_names_of_one_credential_take_no_time() => browser.Open(Sample.Full, async page =>
    {
        await page.Load(Ticks($"\"{Binance}\": [{string.Join(',', Enumerable.Range(0, 300_000).Select(number => $"\"{number}\""))}]"));

        Assert.Equal("0 of 21 steps done. 0 ticks loaded, 300,000 of steps that this report does not have", await page.Progress);
    });

    private static string Ticks(string ticks) => $$"""{ "format": "keylint-ticks", "version": 1, "ticks": { {{ticks}} } }""";
}
