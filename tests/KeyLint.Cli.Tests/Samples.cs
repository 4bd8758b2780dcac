using KeyLint.Engine;
using KeyLint.Engine.Rules;

namespace KeyLint.Cli.Tests;

/// <summary>Credentials made at run time from the rules' own templates.</summary>
public static class Samples
{
    /// <summary>A whole credential of a rule: each part that has samples, on a line of its own under a name that fits it.</summary>
    public static Credential Of(string rule, int seed)
    {
        var found = RuleSet.BuiltIn.Find(rule)!;
        var generator = new SampleGenerator(seed);
        var parts = found.Parts
            .Where(part => !part.Accept.IsEmpty)
            .Select(part => (Part: part, Value: generator.Expand(part.Accept[0])))
            .ToList();
        var lines = parts.Select(entry => RuleSelfTest.Document(found, entry.Part with { Tier = Tier.A }, entry.Value, generator));
        return new Credential(found, [.. parts.Select(entry => (entry.Part.Label, entry.Value))], string.Concat(lines));
    }

    /// <summary>Rules whose credentials can be planted: all but those that no name identifies.</summary>
    public static IEnumerable<string> Rules => RuleSet.BuiltIn.Rules
        .Where(rule => rule.Parts.Any(part => !part.Accept.IsEmpty))
        .Select(rule => rule.Id);

    public sealed record Credential(Rule Rule, IReadOnlyList<(string Label, string Value)> Parts, string Text);
}
