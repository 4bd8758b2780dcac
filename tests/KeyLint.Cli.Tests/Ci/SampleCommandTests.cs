using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KeyLint.Cli.Grammar;
using KeyLint.Cli.Tests.Grammar;

namespace KeyLint.Cli.Tests.Ci;

/// <summary>Each command line of KeyLint in the samples and on their pages is one.</summary>
public sealed partial class SampleCommandTests
{
    public static TheoryData<string, int> Files => new()
    {
        { "docs/ci/github.yml", 2 },
        { "docs/ci/gitlab-ci.yml", 2 },
        { "docs/ci/azure-pipelines.yml", 2 },
        { "docs/ci/gate.sh", 2 },
        { "docs/ci/audit.sh", 2 },
        { "docs/ci/Dockerfile", 1 },
        { ".pre-commit-hooks.yaml", 3 },
        { "docs/ci.md", 3 },
        { "docs/hooks.md", 8 },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Commands_are_what_the_grammar_takes(string file, int least)
    {
        var lines = Commands(file).ToList();

        Assert.True(lines.Count >= least, $"{file}: {lines.Count} commands");
        Assert.All(lines, line =>
        {
            var parsed = CommandTree.Create().Parse(ExampleLine.CommandIn(line));
            Assert.Empty(parsed.Errors);
            Assert.Empty(UnknownWords.Of(parsed, [.. parsed.Tokens.Select(token => token.Value)]));
        });
    }

    [Fact]
    public void Each_sample_is_run_by_a_test_or_named_here() => Assert.Equal(
        ["Dockerfile", "audit.sh", "azure-pipelines.yml", "gate.sh", "github.yml", "gitlab-ci.yml"],
        Directory.GetFiles(CiSample.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void Hooks_of_the_framework_run_at_their_stages()
    {
        var hooks = PlainYaml.Read(File.ReadAllText(Path.Combine(SourceFolder.Path, ".pre-commit-hooks.yaml"))).AsArray();

        Assert.Equal(["keylint pre-commit", "keylint-commit-msg commit-msg", "keylint-push pre-push"], hooks.Select(hook => $"{hook!["id"].Text()} {hook["stages"]![0].Text()}"));
        Assert.All(hooks, hook =>
        {
            Assert.Equal("keylint hook run " + hook!["stages"]![0].Text(), hook["entry"].Text());
            Assert.Equal(("system", "true"), (hook["language"].Text(), hook["always_run"].Text()));
            Assert.Equal(hook["stages"]![0].Text() == "commit-msg" ? "true" : "false", hook["pass_filenames"].Text());
        });
    }

    [Theory]
    [InlineData("a: b\na: c\n")]
    [InlineData("a:\n  b: c\n d: e\n")]
    [InlineData("a: b: c\n")]
    [InlineData("a: {b: c}\n")]
    [InlineData("- a\nb: c\n")]
    [InlineData("a: 'b\n")]
    [InlineData("a: *b\n")]
    [InlineData("a\n")]
    public void What_is_not_plain_YAML_is_refused(string text) => Assert.Throws<FormatException>(() => PlainYaml.Read(text));

    [Fact]
    public void Plain_YAML_is_read() => Assert.Equal(
        """{"a":{"b":["c","d"],"e":null},"f":[{"g":"h","i":"x: 1\n\n  y\n"},"j"],"k":["l"]}""",
        PlainYaml.Read("# first\na:\n  b: [c, d]\n  e: # none\n\nf:\n  - g: 'h'\n    i: |\n      x: 1\n\n        y\n  - j\nk:\n  - l # last\n").ToJsonString());

    private static IEnumerable<string> Commands(string file)
    {
        var text = File.ReadAllText(Path.Combine(SourceFolder.Path, file));
        text = file.EndsWith(".md", StringComparison.Ordinal) ? string.Join('\n', Fence().Matches(text).Select(match => match.Groups[1].Value)) : text;
        return text.Split('\n')
            .Where(line => !line.TrimStart().StartsWith('#') || file.EndsWith("Dockerfile", StringComparison.Ordinal))
            .Where(line => Command().IsMatch(line));
    }

    [GeneratedRegex(@"```(?:bash|sh|yaml)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"(^|[\s'""|])keylint (history|scan|staged|hook|report|ledger|purge|config|explain|rules|completions)\b")]
    private static partial Regex Command();
}
