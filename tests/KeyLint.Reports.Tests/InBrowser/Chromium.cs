using KeyLint.Reports.Model;
using PuppeteerSharp;

namespace KeyLint.Reports.Tests.InBrowser;

/// <summary>One browser without a window for all tests that need one; it is started by the first.</summary>
public sealed class Chromium : IAsyncLifetime
{
    public const string Program = "/usr/bin/chromium";

    private readonly Lazy<Task<IBrowser>> _browser = new(() => Puppeteer.LaunchAsync(new LaunchOptions
    {
        ExecutablePath = Program,
        Headless = true,
        Args = ["--no-sandbox", "--disable-gpu"],
    }));

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_browser.IsValueCreated)
        {
            await (await _browser.Value).DisposeAsync();
        }
    }

    internal Task Open(Report report, Func<ReportPage, Task> work) => Open(Render.As("html", report), work);

    /// <summary>Opens a page as if for the first time, does something with it, and expects that it complained of nothing and asked no one for anything.</summary>
    internal async Task Open(string html, Func<ReportPage, Task> work, string fragment = "")
    {
        var folder = Directory.CreateTempSubdirectory("keylint-browser");
        try
        {
            var browser = await _browser.Value;
            await using var context = await browser.CreateBrowserContextAsync(new BrowserContextOptions
            {
                DownloadBehavior = new DownloadBehavior { Policy = DownloadPolicy.Allow, DownloadPath = folder.CreateSubdirectory("saved").FullName },
            });
            var page = new ReportPage(await context.NewPageAsync(), folder);
            await page.Show(html, fragment);
            await work(page);
            Assert.Empty(page.Complaints);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

[CollectionDefinition(Name)]
public sealed class ChromiumCollection : ICollectionFixture<Chromium>
{
    public const string Name = "Chromium";
}
