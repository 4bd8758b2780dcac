using System.Text.RegularExpressions;

namespace KeyLint.Cli.Tests;

/// <summary>Documents say what is so.</summary>
public sealed partial class DocumentTests
{
    public static TheoryData<string> Documents => [.. Directory
        .EnumerateFiles(SourceFolder.Path, "*.md", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(SourceFolder.Path, path).Replace('\\', '/'))
        .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or "artifacts" or "Golden") && !path.StartsWith('.'))];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_link_leads_somewhere(string document)
    {
        var path = Path.Combine(SourceFolder.Path, document);
        foreach (Match link in Link().Matches(File.ReadAllText(path)))
        {
            var target = link.Groups[1].Value.Split('#')[0];
            if (target.Length > 0 && !target.Contains("://", StringComparison.Ordinal))
            {
                Assert.True(Path.Exists(Path.Combine(Path.GetDirectoryName(path)!, target)), $"{document}: {target}");
            }
        }
    }

    [Fact]
    public void README_names_every_command()
    {
        var readme = File.ReadAllText(Path.Combine(SourceFolder.Path, "README.md"));
        var help = Tool.Run("--help").Output;
        var commands = help[help.IndexOf("Commands:", StringComparison.Ordinal)..].Split('\n')
            .Skip(1)
            .Select(line => line.Trim().Split(' ')[0])
            .TakeWhile(name => name.Length > 0);

        Assert.All(commands, command => Assert.Contains($"`keylint {command}", readme, StringComparison.Ordinal));
    }

    [Fact]
    public void README_names_every_exit_code()
    {
        var readme = File.ReadAllText(Path.Combine(SourceFolder.Path, "README.md"));

        Assert.All(Enum.GetValues<ExitCode>(), code => Assert.Contains($"| {(int)code} |", readme, StringComparison.Ordinal));
    }

    [Fact]
    public void README_counts_the_rules() => Assert.Contains(
        $"with {KeyLint.Engine.Rules.RuleSet.BuiltIn.Rules.Length} rules",
        File.ReadAllText(Path.Combine(SourceFolder.Path, "README.md")),
        StringComparison.Ordinal);

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
