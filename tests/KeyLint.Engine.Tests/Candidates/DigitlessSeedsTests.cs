using System.Text;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Screening;
using static KeyLint.Engine.Tests.Scans;

namespace KeyLint.Engine.Tests.Candidates;

/// <summary>Names have no digits, and few tokens have none; what proves itself by a checksum is found all the same.</summary>
public sealed class DigitlessSeedsTests
{
    [Fact]
    public void Family_seed_without_a_digit_is_found()
    {
        var seeds = Enumerable.Range(1, 3000).Select(seed => Sample("{ripple}", seed)).Where(seed => !seed.Any(char.IsDigit)).ToList();
        Assert.NotEmpty(seeds);
        foreach (var text in seeds.Select(seed => $"seed = \"{seed}\"\n"))
        {
            Assert.Equal(["xrp/seed"], Parts(text));
            Assert.True(new TextScreen(RuleSet.BuiltIn).MayHold(Encoding.UTF8.GetBytes(text), ""), text);
        }
    }

    [Theory]
    [InlineData("setTheDefaultValueOfAllFields")]
    [InlineData("selectedItemsOfThisCollection")]
    public void Name_of_that_length_is_not(string name)
    {
        Assert.Equal(29, name.Length);
        Assert.Empty(Parts($"xrp.{name} = \"{name}\""));
    }
}
