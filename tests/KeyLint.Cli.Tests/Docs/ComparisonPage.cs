using System.Text.RegularExpressions;

namespace KeyLint.Cli.Tests.Docs;

/// <summary><c>docs/comparison.md</c>, and what it names.</summary>
internal static partial class ComparisonPage
{
    public static string Text { get; } = File.ReadAllText(Path.Combine(SourceFolder.Path, "docs", "comparison.md"));

    /// <summary>The blocks for a shell, in their order.</summary>
    public static IReadOnlyList<string> Blocks { get; } = [.. Fence().Matches(Text).Select(match => match.Groups[1].Value)];

    /// <summary>Each command of KeyLint in the blocks and in the lines, from its <c>keylint</c> on.</summary>
    public static IReadOnlyList<string> Commands { get; } = [.. Blocks.SelectMany(block => block.Split('\n'))
        .Where(line => !line.StartsWith('#'))
        .Concat(Inline().Matches(Fence().Replace(Text, "")).Select(match => match.Groups[1].Value.Replace("\\|", "|")))
        .SelectMany(line => Separator().Split(line))
        .Where(part => Command().IsMatch(part))
        .Select(part => part[part.LastIndexOf("keylint ", StringComparison.Ordinal)..])];

    /// <summary>Names of test classes.</summary>
    public static IReadOnlyList<string> Tests { get; } = [.. TestName().Matches(Text).Select(match => match.Groups[1].Value).Distinct()];

    /// <summary>Ids of the analyzers' diagnostics.</summary>
    public static IReadOnlyList<string> Diagnostics { get; } = [.. Diagnostic().Matches(Text).Select(match => match.Value).Distinct()];

    /// <summary>Links into a page, each with the file, empty for this one, and the heading.</summary>
    public static IReadOnlyList<(string File, string Heading)> Headings { get; } = [.. Anchor().Matches(Text).Select(match => (match.Groups[1].Value, match.Groups[2].Value))];

    /// <summary>The cells of the row that begins with a name.</summary>
    public static string[] Row(string name) =>
        Text.Split('\n').Single(line => line.StartsWith($"| {name} |", StringComparison.Ordinal)).Split('|', StringSplitOptions.TrimEntries)[2..^1];

    [GeneratedRegex(@"```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Inline();

    [GeneratedRegex(@"; | && | \| ")]
    private static partial Regex Separator();

    [GeneratedRegex(@"(^|\s)keylint ")]
    private static partial Regex Command();

    [GeneratedRegex("`([A-Z][A-Za-z]+Tests)`")]
    private static partial Regex TestName();

    [GeneratedRegex(@"\bKL\d+\b")]
    private static partial Regex Diagnostic();

    [GeneratedRegex(@"\]\(([^)\s#:]*)#([^)\s]+)\)")]
    private static partial Regex Anchor();
}
