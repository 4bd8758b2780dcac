using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Tests.Rules;

public sealed class BuiltInRulesTests
{
    public static TheoryData<int> Seeds => [1, 2, 3, 4, 5, 6, 7, 8];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_rule_passes_its_own_samples(int seed)
    {
        var failures = RuleSelfTest.Run(RuleSet.BuiltIn, seed)
            .Where(result => !result.Passed)
            .Select(result => $"{result.Rule}/{result.Part} {result.Template}: {result.Problem}");
        Assert.Equal("", string.Join("\n", failures));
    }
}
