using System.Text.RegularExpressions;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Tests.Rules;

/// <summary><c>rules/README.md</c> lists all that a rule file may hold, and nothing else; its worked example works.</summary>
public sealed partial class RulesReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(RuleSchema.Folder, "README.md"));

    private static string Example { get; } = Fence().Match(Readme).Groups[1].Value;

    [Fact]
    public void The_worked_example_passes_its_own_samples_beside_the_built_in_rules()
    {
        var rules = RuleSet.BuiltIn.Extend([("nimbus.json", Example)]);

        var results = Enumerable.Range(1, 5).SelectMany(seed => RuleSelfTest.Run(rules, [rules.Find("nimbus")!], seed)).ToList();

        Assert.Equal("", string.Join("\n", results.Where(result => !result.Passed).Select(result => result.ToProblem())));
        Assert.Equal(5 * 7, results.Count);
    }

    [Fact]
    public void The_worked_example_fits_the_schema()
    {
        var plain = string.Join("\n", Example.Split('\n').Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)));

        Assert.Equal("", RuleSchema.Problems(plain));
    }

    [Fact]
    public void Its_checks_are_those_of_the_code() =>
        Assert.Equal(Checks.Names.Order(StringComparer.Ordinal), FirstCells("## Checks"));

    [Fact]
    public void Its_forms_are_those_of_the_code() =>
        Assert.Equal(
            Enum.GetNames<ShapeForm>().Select(name => char.ToLowerInvariant(name[0]) + name[1..]).Order(StringComparer.Ordinal),
            FirstCells("## Shapes").Order(StringComparer.Ordinal));

    [Fact]
    public void Its_classes_are_the_alphabets_of_the_code() =>
        Assert.Equal(Alphabet.Names.Order(StringComparer.Ordinal), FirstCells("| Class | Holds |").Order(StringComparer.Ordinal));

    [Fact]
    public void Its_sample_items_are_those_of_the_code()
    {
        var examples = FirstCells("## Samples").ToList();
        var named = examples.Select(example => example.Trim('{', '}').Split(':')[0]).ToHashSet(StringComparer.Ordinal);

        Assert.All(examples, example => Assert.NotEqual("", new SampleGenerator(1).Expand(example)));
        Assert.Equal(
            SampleGenerator.ItemNames.Append("base62").Append(Checks.PrivateKey.Name).Concat(Checks.Names.Where(MakesSamples)).Order(StringComparer.Ordinal),
            named.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void It_names_every_field_of_a_rule()
    {
        var unknown = Assert.Throws<RulesRefusedException>(() => RuleReader.Read(RuleFile.With("colour", "1"), "acme.json")).Problems[0].Reason;
        var fields = unknown[(unknown.IndexOf("one of ", StringComparison.Ordinal) + 7)..].Split(", ").Where(field => field != "$schema");

        Assert.Equal(fields.Order(StringComparer.Ordinal), FirstCells("## Fields").Select(field => field.Replace("[]", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    /// <summary>Whether a check knows how to make a value; one that wants an argument says that it lacks.</summary>
    private static bool MakesSamples(string check)
    {
        try
        {
            return new SampleGenerator(1).Expand($"{{{check}}}").Length > 0;
        }
        catch (FormatException fault)
        {
            return !fault.Message.StartsWith("unknown", StringComparison.Ordinal);
        }
    }

    /// <summary>The code in the first cells of the first table after a text; several names may share a cell.</summary>
    private static IEnumerable<string> FirstCells(string after)
    {
        var rows = Readme[Readme.IndexOf(after, StringComparison.Ordinal)..].Split('\n')
            .SkipWhile(line => !line.StartsWith("|--", StringComparison.Ordinal))
            .Skip(1)
            .TakeWhile(line => line.StartsWith('|'));
        return rows.SelectMany(row => Code().Matches(row.Split('|')[1]).Select(match => match.Groups[1].Value));
    }

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
