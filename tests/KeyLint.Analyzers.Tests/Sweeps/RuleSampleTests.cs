using KeyLint.Analyzers.Tests.Support;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace KeyLint.Analyzers.Tests.Sweeps;

/// <summary>Every rule's own samples, written as C#: the analyzer gives the engine's verdict on them.</summary>
public sealed class RuleSampleTests
{
    public static TheoryData<string, string> Accepted => Samples(part => part.Accept.Length > 0 && part.Names.Length > 0 && part.Tier is not (Tier.Pair or Tier.D));

    public static TheoryData<string, string> Rejected => Samples(part => part.Reject.Length > 0 && part.Tier is not Tier.Pair);

    [Theory]
    [MemberData(nameof(Accepted))]
    public Task Accepted_sample_is_reported_in_the_place_that_names_it(string ruleId, string partId)
    {
        var (rule, part) = Find(ruleId, partId);
        var members = part.Accept.Select((template, index) =>
            $"class C{index} {{ string {Identifier(part)} = \"{Marked(rule, part, new SampleGenerator(index + 40).Expand(template))}\"; }}\n");
        return Verify.Source(string.Concat(members));
    }

    /// <summary>The secret is the whole sample, or where the rule says that it stands in a longer text, what the engine finds in it.</summary>
    private static string Marked(Rule rule, Part part, string sample)
    {
        var escaped = Escaped(sample);
        var span = Scanner.BuiltIn.Scan(new SourceText($"{Identifier(part)} = \"{escaped}\"", "a.cs")).Findings.Single(finding => finding.Part.Id == part.Id);
        var start = span.Start - Identifier(part).Length - 4;
        var end = span.End - Identifier(part).Length - 4;
        Assert.True(StandsInLongerText(part) || (start == 0 && end == escaped.Length), $"{rule.Id}: the whole sample is the secret");
        return $"{escaped[..start]}{{|{rule.Diagnostic}:{escaped[start..end]}|}}{escaped[end..]}";
    }

    [Theory]
    [MemberData(nameof(Rejected))]
    public Task Rejected_sample_is_silent_in_a_neutral_place(string ruleId, string partId)
    {
        var (_, part) = Find(ruleId, partId);
        var members = part.Reject.Select((template, index) => $"    string text{index} = \"{Escaped(new SampleGenerator(index + 60).Expand(template))}\";\n");
        return Verify.Source("class C\n{\n" + string.Concat(members) + "}\n");
    }

    private static bool StandsInLongerText(Part part) =>
        part.Shape.Form is ShapeForm.Connection or ShapeForm.UserInfo
        || part.Shape.Patterns.Any(pattern => pattern.Source.StartsWith('('));

    private static string Identifier(Part part) => part.Names[0].Replace('-', '_').Replace('.', '_').Replace(':', '_');

    private static string Escaped(string value) => SymbolDisplay.FormatLiteral(value, quote: true)[1..^1];

    private static (Rule Rule, Part Part) Find(string rule, string part)
    {
        var found = RuleSet.BuiltIn.Find(rule)!;
        return (found, found.Parts.Single(candidate => candidate.Id == part));
    }

    private static TheoryData<string, string> Samples(Func<Part, bool> filter)
    {
        var data = new TheoryData<string, string>();
        foreach (var rule in RuleSet.BuiltIn.Rules)
        {
            foreach (var part in rule.Parts.Where(filter))
            {
                data.Add(rule.Id, part.Id);
            }
        }

        return data;
    }
}
