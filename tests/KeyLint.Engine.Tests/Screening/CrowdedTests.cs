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

    private const int MostRounds = 5;

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

        // A busy machine slows single runs; what looks at all neighbours is slow in each.
        var (scan, screen) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var round = 0; round < MostRounds; round++)
        {
            scan = Least(scan, () => Assert.Empty(Scans.BuiltIn.Scan(new SourceText(text, "")).Findings));
            screen = Least(screen, () => Assert.False(new TextScreen(RuleSet.BuiltIn).MayHold(bytes, ""), "It ends where it lets a text pass."));
            if (screen < (scan * MostRatio) + TimeSpan.FromMilliseconds(200))
            {
                return;
            }
        }

        Assert.Fail($"scan {scan.TotalMilliseconds:0} ms, screen {screen.TotalMilliseconds:0} ms");
    }

    private static TimeSpan Least(TimeSpan before, Action run)
    {
        var watch = Stopwatch.StartNew();
        run();
        return watch.Elapsed < before ? watch.Elapsed : before;
    }
}
