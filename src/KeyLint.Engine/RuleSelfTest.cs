using KeyLint.Engine.Candidates;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;

namespace KeyLint.Engine;

/// <summary>Proves rules against their own samples: what must be found is found, under the right rule and part, and nothing else is.</summary>
public static class RuleSelfTest
{
    /// <summary>Runs every sample of every rule.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="seed">Seed of the samples.</param>
    /// <returns>One result a sample.</returns>
    public static IEnumerable<SampleResult> Run(RuleSet rules, int seed) => Run(rules, rules.Rules, seed);

    /// <summary>Runs every sample of some of the rules; all of them are active meanwhile.</summary>
    /// <param name="rules">The active rules.</param>
    /// <param name="tested">Those to test.</param>
    /// <param name="seed">Seed of the samples.</param>
    /// <returns>One result a sample.</returns>
    public static IEnumerable<SampleResult> Run(RuleSet rules, IEnumerable<Rule> tested, int seed)
    {
        var scanner = new SecretScanner(rules);
        return tested.SelectMany(rule => rule.Parts.SelectMany(part => Run(scanner, rule, part, seed)));
    }

    private static IEnumerable<SampleResult> Run(SecretScanner scanner, Rule rule, Part part, int seed)
    {
        for (var i = 0; i < part.Accept.Length; i++)
        {
            var template = part.Accept[i];
            yield return Check(rule, part, i, template, () => MustBeFound(scanner, rule, part, template, seed));
            if (part.Tier is not (Tier.A or Tier.Pair))
            {
                yield return Check(rule, part, i, template, () => MustBeSilentAlone(scanner, rule, template, seed));
            }
        }

        for (var i = 0; i < part.Reject.Length; i++)
        {
            var template = part.Reject[i];
            yield return Check(rule, part, part.Accept.Length + i, template, () => MustNotBeFound(scanner, rule, part, template, seed));
        }
    }

    /// <summary>A text in which a sample stands as it would in a file: assigned to the part's first name, beside what it pairs with.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="part">The part.</param>
    /// <param name="value">The sample.</param>
    /// <param name="samples">Makes samples of the other parts.</param>
    /// <returns>The text.</returns>
    public static string Document(Rule rule, Part part, string value, SampleGenerator samples)
    {
        if (part.Shape.Form == ShapeForm.Regex)
        {
            // An expression says itself what must stand around the value.
            return value + "\n";
        }

        if (part.Tier == Tier.A && part.Names.IsEmpty)
        {
            return $"value = \"{value}\"\n";
        }

        var companions = part.Tier == Tier.Pair
            ? rule.Parts.Where(other => other.Tier != Tier.Pair && !other.Accept.IsEmpty)
            : [];
        return string.Concat(companions.Select(other => Line(other, samples.Expand(other.Accept[0])))) + Line(part, value);
    }

    private static string Line(Part part, string value) => $"{part.Names.FirstOrDefault() ?? part.Id} = \"{value}\"\n";

    private static string MustBeFound(SecretScanner scanner, Rule rule, Part part, string template, int seed)
    {
        var findings = Scan(scanner, rule, part, template, seed, out var value);
        var mine = findings.FirstOrDefault(found => IsValue(part, value, found.Text));
        return mine.Finding is null ? "was not found"
            : mine.Finding.Rule.Id != rule.Id ? $"was found as {mine.Finding.Rule.Id}"
            : mine.Finding.Part.Id != part.Id ? $"was found as the part {mine.Finding.Part.Id}"
            : "";
    }

    /// <summary>Whether what was found is the sample; of a URL or a connection string, the token or password in it.</summary>
    private static bool IsValue(Part part, string sample, string found) =>
        found == sample || (found.Length > 0 && sample.Contains(found)
            && (part.Shape.Form is ShapeForm.Connection or ShapeForm.UserInfo or ShapeForm.Regex || sample.Contains("://")));

    private static string MustBeSilentAlone(SecretScanner scanner, Rule rule, string template, int seed)
    {
        var value = new SampleGenerator(seed).Expand(template);
        var found = scanner.Scan(new SourceText($"value(\"{value}\")\n", "")).Findings.FirstOrDefault(finding => finding.Rule.Id == rule.Id);
        return found is null ? "" : "was found without any evidence";
    }

    private static string MustNotBeFound(SecretScanner scanner, Rule rule, Part part, string template, int seed) =>
        Scan(scanner, rule, part, template, seed, out var value).Any(found => found.Finding.Rule.Id == rule.Id && IsValue(part, value, found.Text))
            ? "was found but must be rejected"
            : "";

    private static List<(Finding Finding, string Text)> Scan(
        SecretScanner scanner, Rule rule, Part part, string template, int seed, out string value)
    {
        var samples = new SampleGenerator(seed);
        value = samples.Expand(template);
        var text = Document(rule, part, value, samples);
        return scanner.Scan(new SourceText(text, "")).Findings
            .Select(finding => (finding, text.Substring(finding.Start, finding.End - finding.Start)))
            .ToList();
    }

    private static SampleResult Check(Rule rule, Part part, int number, string template, Func<string> problem)
    {
        var line = number < part.SampleLines.Length ? part.SampleLines[number] : rule.Origin.Line;
        var result = new SampleResult(rule.Id, part.Id, template, "", rule.Origin.Path, line);
        try
        {
            return result with { Problem = problem() };
        }
        catch (FormatException exception)
        {
            return result with { Problem = $"cannot be made: {exception.Message}" };
        }
    }
}

/// <summary>How one sample of a rule fared.</summary>
/// <param name="Rule">Rule id.</param>
/// <param name="Part">Part id.</param>
/// <param name="Template">The sample's template.</param>
/// <param name="Problem">What went wrong; empty when it passed.</param>
/// <param name="Path">The rule's file.</param>
/// <param name="Line">The line on which the sample stands.</param>
public sealed record SampleResult(string Rule, string Part, string Template, string Problem, string Path, int Line)
{
    /// <summary>Whether it behaved as the rule says.</summary>
    public bool Passed => Problem.Length == 0;

    /// <summary>What a person must mend.</summary>
    public RuleProblem ToProblem() => new(Path, Line, 1, $"{Rule}/{Part}: the sample {(IsSafe ? $"'{Template}' " : "")}{Problem}");

    /// <summary>Whether a template is one: people paste what they mean to find, and that is not for a log.</summary>
    private bool IsSafe
    {
        get
        {
            for (var from = 0; RunScanner.TryNext(Template.AsSpan(), from, out var start, out var end); from = end)
            {
                if (Template.IndexOf('{', start, end - start) < 0 && RunCandidates.CanHoldToken(Template.AsSpan(start, end - start)))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
