using InEngine = KeyLint.Engine.Findings;
using InReports = KeyLint.Reports.Model;

namespace KeyLint.Cli.Tests;

/// <summary>Engine and reports know nothing of each other, and what passes between them is cast: the same words at the same places.</summary>
public sealed class SharedWordsTests
{
    [Fact]
    public void Confidences_are_the_same() => Assert.Equal(Words<InEngine.Confidence>(), Words<InReports.Confidence>());

    [Fact]
    public void States_of_the_ledger_are_the_same() => Assert.Equal(Words<InEngine.LedgerState>(), Words<InReports.LedgerState>());

    private static IEnumerable<(string Name, int Value)> Words<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(value => (value.ToString(), Convert.ToInt32(value, null)));
}
