using KeyLint.Accuracy.Tests.Scoring;
using KeyLint.Engine.Rules;

namespace KeyLint.Accuracy.Tests;

/// <summary>What KeyLint promises: everything that names itself or is named is found, and nothing else.</summary>
public sealed class AccuracyTests : IClassFixture<AccuracyTests.Measured>
{
    private readonly Measured measured;

    public AccuracyTests(Measured measured) => this.measured = measured;

    public static TheoryData<string> Rules => [.. RuleSet.BuiltIn.Rules.Where(rule => rule.Parts.Any(part => !part.Accept.IsEmpty)).Select(rule => rule.Id)];

    [Theory]
    [InlineData("A", 1.0)]
    [InlineData("B", 1.0)]
    [InlineData("C", 0.95)]
    [InlineData("D", 0.95)]
    [InlineData("Pair", 0.95)]
    public void Recall_holds_for_every_tier(string tier, double least) =>
        Assert.True(measured.Recall.ByTier[tier].Share >= least, string.Join('\n', measured.Recall.Missed.Keys.Where(missed => missed.StartsWith(tier + " ", StringComparison.Ordinal))));

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_rule_is_planted_and_found(string rule)
    {
        Assert.True(measured.Recall.ByProvider.TryGetValue(rule, out var tally), "nothing of it is planted");
        Assert.True(tally.Share >= 0.95, $"{tally.Found} of {tally.All}");
    }

    [Fact]
    public void Every_construct_is_read() => Assert.All(measured.Recall.ByContext, entry => Assert.True(entry.Value.Share >= 0.98, entry.Key));

    [Fact]
    public void Nothing_is_found_where_nothing_is() => Assert.Empty(measured.Silence.Alarms);

    [Fact]
    public void Texts_without_a_secret_outnumber_the_values_planted() =>
        Assert.True(measured.Silence.ByKind.Values.Sum(tally => tally.All) > measured.Recall.ByContext.Values.Sum(tally => tally.All));

    [Fact]
    public void Random_values_are_taken_for_random() => Assert.All(measured.Randomness.Recall, entry => Assert.True(entry.Value.Share >= 0.99, entry.Key));

    [Fact]
    public void Names_are_not_taken_for_random() => Assert.All(measured.Randomness.Names, entry =>
    {
        Assert.True(entry.Value.Share <= 0.03, entry.Key);
        Assert.True(entry.Value.Share <= measured.Randomness.NamesByEntropy[entry.Key].Share / 20, entry.Key);
    });

    [Fact]
    public void Page_is_up_to_date()
    {
        var page = AccuracyPage.Write(RuleSet.BuiltIn, measured.Recall, measured.Silence, measured.Randomness);
        Assert.Equal(page, File.ReadAllText(AccuracyPage.PathInRepository()));
    }

    /// <summary>Both measurements, taken once.</summary>
    public sealed class Measured
    {
        internal RecallScore Recall { get; } = RecallScore.Of(RuleSet.BuiltIn, Program.Seed);

        internal RandomnessScore Randomness { get; } = RandomnessScore.Of(Program.Seed);

        internal SilenceScore Silence { get; } = SilenceScore.Of(RuleSet.BuiltIn, Program.Seed);
    }
}
