using System.Diagnostics;
using System.Text;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Screening;
using KeyLint.Engine.Text;

namespace KeyLint.Engine.Tests.Screening;

/// <summary>Texts full of what calls for a closer look: each look is at one place, not at all that stand around it.</summary>
public sealed class CrowdedTests
{
    /// <summary>A screen that looks at all neighbours each time takes hundreds of times as long as a scan.</summary>
    private const int MostRatio = 20;

    [Theory]
    [InlineData("password=\"Ab1x#\",")]
    [InlineData("password = \"Ab1x#\"\n")]
    [InlineData("password=Ab1x#\n")]
    [InlineData("- name: password\n  value: Ab1x#\n")]
    [InlineData("{ \"name\": \"password\", \"value\": \"Ab1x#\" },\n")]
    [InlineData("pwd=#;")]
    [InlineData("\"password\":\"Ab1x#\",")]
    [InlineData("<password>Ab1x#</password>")]
    [InlineData("{ \"pwd\", \"Ab1x#\" }, ")]
    public void Screening_costs_about_what_scanning_costs(string piece)
    {
        var text = string.Concat(Enumerable.Range(10_000, 6_000).Select(number => piece.Replace("#", $"{number}", StringComparison.Ordinal)));
        var bytes = Encoding.UTF8.GetBytes(text);
        Assert.Empty(Scans.Find(text[..1000]));
        _ = new TextScreen(RuleSet.BuiltIn).MayHold(bytes.AsSpan(0, 1000), "");

        var watch = Stopwatch.StartNew();
        Assert.Empty(Scans.BuiltIn.Scan(new SourceText(text, "")).Findings);
        var scan = watch.Elapsed;
        watch.Restart();
        Assert.False(new TextScreen(RuleSet.BuiltIn).MayHold(bytes, ""), "It ends where it lets a text pass.");

        Assert.True(watch.Elapsed < (scan * MostRatio) + TimeSpan.FromMilliseconds(200), $"scan {scan.TotalMilliseconds:0} ms, screen {watch.Elapsed.TotalMilliseconds:0} ms");
    }
}
