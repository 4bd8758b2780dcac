using KeyLint.Engine.Findings;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;

namespace KeyLint.Engine.Tests;

/// <summary>Short ways to make samples and to scan texts.</summary>
internal static class Scans
{
    public static SecretScanner BuiltIn { get; } = new(RuleSet.BuiltIn);

    public static string Sample(string template, int seed = 1) => new SampleGenerator(seed).Expand(template);

    public static IReadOnlyList<Finding> Find(string text, string path = "") => BuiltIn.Scan(new SourceText(text, path)).Findings;

    /// <summary>Findings as <c>rule/part confidence</c>, by position.</summary>
    public static string[] Kinds(string text, string path = "") =>
        [.. Find(text, path).Select(finding => $"{finding.Rule.Id}/{finding.Part.Id} {finding.Confidence.ToString().ToLowerInvariant()}")];

    /// <summary>Findings as <c>rule/part</c>, by position.</summary>
    public static string[] Parts(string text, string path = "") => [.. Find(text, path).Select(finding => $"{finding.Rule.Id}/{finding.Part.Id}")];

    /// <summary>What findings of at least medium confidence cover, for messages of tests that expect none.</summary>
    public static string Loud(string text, string path = "") => string.Join("\n", Find(text, path)
        .Where(finding => finding.Confidence >= Confidence.Medium)
        .Select(finding => $"{finding.Rule.Id}/{finding.Part.Id} {finding.Confidence}: {text[finding.Start..finding.End]} [{string.Join("; ", finding.Evidence)}]"));

    public static string TextOf(this Finding finding, string text) => text[finding.Start..finding.End];
}
