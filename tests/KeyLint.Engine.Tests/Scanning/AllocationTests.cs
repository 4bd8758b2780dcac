using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;

namespace KeyLint.Engine.Tests.Scanning;

/// <summary>In a compiler and an editor nearly every text has nothing to find. Looking through it costs no memory.</summary>
public sealed class AllocationTests
{
    private const int Scans = 200;

    [Theory]
    [InlineData("    public int Count { get; private set; } // how many there are\n")]
    [InlineData("    public async Task<ConfigurationProviderFactory> CreateConfigurationProviderAsync(string name) => await base.CreateAsync(name);\n")]
    [InlineData("    var s = \"Hello there, \" + name; Log($\"text {name} and more\");\n")]
    [InlineData("    var s = new[] { 1, 2, 3 }; x[4] = y; if (a) { b(); }\n")]
    [InlineData("    /// The price is that of the order book, never one that another exchange said it was some time ago.\n")]
    [InlineData("    path = \"C:\\\\data\\\\file\"; url = \"https://example.com/a?b=c&d=e\"; share = 100%;\n")]
    public void Text_without_a_candidate_costs_nothing(string line)
    {
        var scanner = new SecretScanner(RuleSet.BuiltIn);
        var text = new SourceText(string.Concat(Enumerable.Repeat(line, 300)), "src/Bot.cs");
        Assert.Empty(scanner.Scan(text, identify: false).Findings);

        // The runtime frees pooled arrays when memory is short, so another test can make one round pay for them.
        Assert.InRange(Enumerable.Range(0, 3).Min(_ => Allocated(() => scanner.Scan(text, identify: false))), 0, Scans);
    }

    private static long Allocated(Action scan)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Scans; i++)
        {
            scan();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
