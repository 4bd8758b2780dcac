using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Tests.Rules;

/// <summary>The advice of built-in rules is read late, and is what reading them at once gives.</summary>
public sealed class RuleAdviceTests
{
    [Fact]
    public void Late_reading_gives_what_reading_at_once_does() => Assert.All(RuleResources.RuleFiles(), file =>
    {
        var whole = Assert.Single(RuleReader.Read(file.Text, file.Path));
        var late = RuleSet.BuiltIn.Find(whole.Id)!;

        Assert.Equal(whole.Impact.AsEnumerable(), late.Impact.AsEnumerable());
        Assert.Equal(whole.Lifecycle, late.Lifecycle);
        Assert.Equal(whole.References.AsEnumerable(), late.References.AsEnumerable());
        Assert.Equal(whole.Playbook.Leak.AsEnumerable(), late.Playbook.Leak.AsEnumerable());
        Assert.Equal(whole.Playbook.Rotation.AsEnumerable(), late.Playbook.Rotation.AsEnumerable());
        Assert.Equal(Lines(whole.Playbook.ByPart), Lines(late.Playbook.ByPart));
        Assert.Equal(whole.Playbook.Checks.AsEnumerable(), late.Playbook.Checks.AsEnumerable());
        Assert.Equal(
            (whole.Playbook.Console, whole.Playbook.Introspection, whole.Playbook.Revocation, whole.Playbook.Support, whole.Playbook.Revocable),
            (late.Playbook.Console, late.Playbook.Introspection, late.Playbook.Revocation, late.Playbook.Support, late.Playbook.Revocable));
        Assert.Equal(whole.Origin, late.Origin);
        Assert.Equal(whole.Parts.SelectMany(part => part.Accept), late.Parts.SelectMany(part => part.Accept));
        Assert.Equal(whole.Parts.SelectMany(part => part.Reject), late.Parts.SelectMany(part => part.Reject));
        Assert.Equal(whole.Parts.SelectMany(part => part.SampleLines), late.Parts.SelectMany(part => part.SampleLines));
    });

    private static IEnumerable<string> Lines(IEnumerable<PartSteps> byPart) =>
        byPart.Select(steps => $"{string.Join(',', steps.Parts)} {steps.Console} {string.Join('|', steps.Leak)}");

    [Fact]
    public void What_is_wrong_with_it_is_said_when_it_is_asked_for()
    {
        var problems = new List<RuleProblem>();

        var rule = RuleReader.ReadBuiltIn(RuleFile.With("playbook.leak", "[]"), "acme.json", problems);

        Assert.Empty(problems);
        Assert.Equal("acme.json", Assert.Throws<RulesRefusedException>(() => rule.Playbook).Problems[0].Path);
    }

    [Fact]
    public void A_rule_of_ones_own_is_refused_for_its_advice_at_once() =>
        Assert.Throws<RulesRefusedException>(() => RuleSet.BuiltIn.Extend([("acme.json", RuleFile.With("playbook.leak", "[]"))]));
}
