using System.Diagnostics;

namespace KeyLint.Reports.Tests;

/// <summary>A real browser without a window.</summary>
internal static class Chromium
{
    public const string Program = "/usr/bin/chromium";

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    /// <summary>Opens a page and does one thing with it.</summary>
    /// <param name="address">Address of the page.</param>
    /// <param name="action">The option that tells what.</param>
    /// <returns>What it wrote, and what the page's console and the browser said.</returns>
    public static (string Output, string Log) Open(string address, string action)
    {
        var profile = Directory.CreateTempSubdirectory("keylint-browser");
        try
        {
            var start = new ProcessStartInfo(Program) { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in new[] { "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", "--user-data-dir=" + profile.FullName, action, address })
            {
                start.ArgumentList.Add(argument);
            }

            using var browser = Process.Start(start)!;
            var (output, log) = (browser.StandardOutput.ReadToEndAsync(), browser.StandardError.ReadToEndAsync());
            if (!browser.WaitForExit(Longest))
            {
                browser.Kill(entireProcessTree: true);
                Assert.Fail($"The browser took more than {Longest}.");
            }

            return (output.Result, log.Result);
        }
        finally
        {
            profile.Delete(recursive: true);
        }
    }
}
