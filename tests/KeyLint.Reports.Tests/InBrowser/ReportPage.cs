using System.Collections.Concurrent;
using System.Diagnostics;
using PuppeteerSharp;

namespace KeyLint.Reports.Tests.InBrowser;

/// <summary>An open page, as who works with it sees and uses it.</summary>
internal sealed class ReportPage
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private readonly DirectoryInfo _folder;
    private readonly string _file;

    public ReportPage(IPage page, DirectoryInfo folder)
    {
        Browser = page;
        _folder = folder;
        _file = Path.Combine(folder.FullName, "report.html");
        page.Console += (_, told) => Complaints.Enqueue("console: " + told.Message.Text);
        page.PageError += (_, told) => Complaints.Enqueue("error: " + told.Message);
        page.Request += (_, asked) => Asked(asked.Request.Url);
    }

    /// <summary>What no page of ours does: messages in the console, errors, and requests other than for the page itself.</summary>
    public ConcurrentQueue<string> Complaints { get; } = [];

    public IPage Browser { get; }

    /// <summary>What the page says of the rows.</summary>
    public Task<string> Status => Text("#status");

    /// <summary>What the page says of the ticks.</summary>
    public Task<string> Progress => Text("#progress");

    /// <summary>The numbers of the credentials that can be seen, in order: <c>2 1 3</c>.</summary>
    public Task<string> Rows => Ask<string>("[...document.querySelectorAll('.credentials > tbody')].filter(row => row.checkVisibility()).map(row => row.id.slice(1)).join(' ')");

    /// <summary>What is ticked: credential and step.</summary>
    public Task<string[]> Ticks => Ask<string[]>("[...document.querySelectorAll('input[data-step]:checked')].map(box => box.closest('[data-id]').dataset.id + ' ' + box.dataset.step)");

    public async Task Show(string html, string fragment = "")
    {
        await File.WriteAllTextAsync(_file, html);
        await Browser.GoToAsync(new Uri(_file).AbsoluteUri + fragment);
    }

    public Task<T> Ask<T>(string expression) => Browser.EvaluateExpressionAsync<T>(expression);

    public Task<string> Text(string selector) => Ask<string>($"document.querySelector('{selector}').textContent");

    /// <summary>What a row tells in its last column.</summary>
    public Task<string> Steps(int row) => Text($"#n{row} .steps");

    public Task<bool> IsOpen(int row) => Ask<bool>($"document.querySelector('#n{row} details').open");

    public Task Click(string selector) => Browser.ClickAsync(selector);

    /// <summary>Ticks a step, or takes the tick away; the row is opened for it.</summary>
    public async Task Tick(int row, int step)
    {
        if (!await IsOpen(row))
        {
            await Click($"#n{row} summary");
        }

        var boxes = await Browser.QuerySelectorAllAsync($"#n{row} input[data-step]");
        await boxes[step - 1].ClickAsync();
    }

    /// <summary>Presses a button that saves a file.</summary>
    /// <returns>The file's text.</returns>
    public async Task<string> Save(string button, string name)
    {
        var file = Path.Combine(_folder.FullName, "saved", name);
        File.Delete(file);
        await Click(button);
        // Until all of it is there, the browser holds the place with an empty file.
        await Until(() => Task.FromResult(new FileInfo(file) is { Exists: true, Length: > 0 }), $"{name} is saved");
        return await File.ReadAllTextAsync(file);
    }

    public Task<string> SaveTicks() => Save("#save-ticks", "keylint-ticks.json");

    public Task<string> SavePage() => Save("#save-page", "report.html");

    /// <summary>Gives a file to the page, and waits until it is done with it.</summary>
    public async Task Load(string text, string name = "ticks.json")
    {
        var file = Path.Combine(_folder.FullName, name);
        await File.WriteAllTextAsync(file, text);
        await (await Browser.QuerySelectorAsync("#load-ticks")).UploadFileAsync(file);
        await Until("document.getElementById('load-ticks').files.length === 0");
    }

    /// <summary>Waits for what the page does in its own time.</summary>
    public Task Until(string expression) => Until(() => Ask<bool>(expression), expression);

    private static async Task Until(Func<Task<bool>> holds, string what)
    {
        var watch = Stopwatch.StartNew();
        while (!await holds())
        {
            Assert.True(watch.Elapsed < Longest, $"Not within {Longest}: {what}.");
            await Task.Delay(10);
        }
    }

    private void Asked(string address)
    {
        if (!address.StartsWith(new Uri(_file).AbsoluteUri, StringComparison.Ordinal) && !address.StartsWith("blob:", StringComparison.Ordinal) && address != "data:,")
        {
            Complaints.Enqueue("request: " + address);
        }
    }
}
