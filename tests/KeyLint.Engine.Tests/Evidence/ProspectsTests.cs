using KeyLint.Engine.Candidates;
using KeyLint.Engine.Evidence;
using KeyLint.Engine.Evidence.Contexts;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Tests.Silence;

namespace KeyLint.Engine.Tests.Evidence;

public sealed class ProspectsTests
{
    /// <summary>Both values of an array stand at the array, under the same name and rule.</summary>
    [Fact]
    public void What_is_said_of_one_value_holds_for_no_other_in_its_place()
    {
        var rule = RuleSet.BuiltIn.Find("generic-secret")!;
        var clues = new Clues(rule.Parts[0], false, false, true, Nearness.None, int.MaxValue, false, "") { NamesTokenAlone = true };
        var address = Of(Public.SolanaAddress());
        var secret = Of(Scans.Sample("{base62:40:mixed}"));
        var prospects = new Prospects(new string(' ', 100), "");

        Assert.Equal(Prospect.None, prospects.Of(address, clues));
        Assert.Equal(Prospect.Alone, prospects.Of(secret, clues));
        Assert.Equal(Prospect.None, prospects.Of(address, clues));

        Candidate Of(string value) => new(rule, [rule.Parts[0]], 10, 90, value, 200, "");
    }
}
