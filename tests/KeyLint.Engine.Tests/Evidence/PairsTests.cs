using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Tests.Evidence;

public sealed class PairsTests
{
    private readonly SampleGenerator samples = new(41);

    [Fact]
    public void Two_rare_values_speak_for_each_other() =>
        Assert.Equal(["binance/key medium", "binance/secret medium"], Scans.Kinds(Lines(2)));

    [Theory]
    [InlineData(40, "\n")]
    [InlineData(40, "")]
    [InlineData(2000, "\n")]
    public void A_table_of_values_is_no_crowd_of_pairs(int rows, string separator) =>
        Assert.Equal("", Scans.Loud(string.Join("," + separator, Enumerable.Range(0, rows).Select(_ => $"\"{samples.Expand("{base62:64:mixed}")}\""))));

    [Fact]
    public void A_pair_in_a_table_is_found_by_its_name() =>
        Assert.Contains("binance/secret high", Scans.Kinds(Lines(50) + $"BINANCE_API_SECRET={samples.Expand("{base62:64:mixed}")}\n"));

    private string Lines(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => $"x(\"{samples.Expand("{base62:64:mixed}")}\");\n"));
}
