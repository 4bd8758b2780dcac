namespace KeyLint.Reports.Tests.InBrowser;

/// <summary>The message to support is copied by a button, or at least selected where the browser does not let a page copy.</summary>
[Collection(ChromiumCollection.Name)]
public sealed class MessageTests(Chromium browser)
{
    private const string Button = "#n2 .copy";

    [ChromiumFact]
    public Task Button_copies_the_message() => browser.Open(WorkedSample.Full, async page =>
    {
        await page.Ask<string>("Object.defineProperty(navigator, 'clipboard', { value: { writeText: async text => window.taken = text } }), ''");
        await page.Click("#n2 summary");
        await page.Click(Button);

        await page.Until($"document.querySelector('{Button}').textContent === 'Copied'");
        Assert.Equal(await page.Text("#n2 .message"), await page.Ask<string>("window.taken"));
        Assert.StartsWith("Subject: Leaked OKX API key", await page.Ask<string>("window.taken"), StringComparison.Ordinal);
    });

    [ChromiumFact]
    public Task Button_selects_the_message_where_it_cannot_copy() => browser.Open(WorkedSample.Full, async page =>
    {
        await page.Ask<string>("Object.defineProperty(navigator, 'clipboard', { value: undefined }), ''");
        await page.Click("#n2 summary");
        await page.Click(Button);

        await page.Until($"document.querySelector('{Button}').textContent.startsWith('Selected')");
        Assert.Equal(await page.Text("#n2 .message"), await page.Ask<string>("String(getSelection())"));
    });
}
