using KeyLint.Reports.Model;
using KeyLint.Reports.Urgencies;

namespace KeyLint.Reports.Tests;

/// <summary>What was scanned apart is counted apart, but two clones of one repository are one.</summary>
public sealed class SeparatePlacesTests
{
    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "one:a")]
    [InlineData(1, "one:a one:b one:")]
    [InlineData(2, "one:a two:b")]
    [InlineData(1, "one:a two:a")]
    [InlineData(1, "one:a one:b two:b two:c")]
    [InlineData(2, "one: two:")]
    [InlineData(2, "one:a two:")]
    [InlineData(1, "one:a two:b three:a three:b")]
    [InlineData(3, "one:a two:b three:a four:c five:b five:c six:d")]
    public void Places_are_counted(int count, string places) => Assert.Equal(count, SeparatePlaces.Count(Places(places)));

    [Fact]
    public void Order_does_not_matter() =>
        Assert.Equal(SeparatePlaces.Count(Places("one:a two:b three:a three:b")), SeparatePlaces.Count(Places("three:a three:b one:a two:b")));

    private static IEnumerable<Occurrence> Places(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(place => place.Split(':'))
        .Select(parts => Sample.Full.Findings[0].Occurrences[0] with { Target = parts[0], Commit = parts[1] });
}
