using System.CommandLine;
using KeyLint.Cli.Grammar;

namespace KeyLint.Cli.Tests.Grammar;

/// <summary>The help of every command says what works.</summary>
public sealed class HelpTests
{
    public static TheoryData<string> Commands => [.. All(CommandTree.Create()).Select(CommandTree.PathOf)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_has_two_to_four_examples_that_the_grammar_takes(string path)
    {
        var examples = HelpTexts.Of(Find(path)).Examples;

        Assert.InRange(examples.Length, 2, 4);
        Assert.All(examples, example =>
        {
            var line = ExampleLine.CommandIn(example);
            var parsed = CommandTree.Create().Parse(line);
            Assert.Empty(parsed.Errors);
            Assert.Empty(UnknownWords.Of(parsed, [.. parsed.Tokens.Select(token => token.Value)]));
        });
        Assert.Contains(examples, example => example.Contains($"keylint {path}".TrimEnd(), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_page_is_there(string path)
    {
        var page = HelpTexts.Of(Find(path)).Document;

        Assert.True(File.Exists(Path.Combine(SourceFolder.Path, page.Split('#')[0])), page);
    }

    [Fact]
    public void Help_ends_with_examples_exit_codes_and_a_page()
    {
        var run = Tool.Run("ledger", "import", "--help");

        Assert.Equal(0, run.Exit);
        Assert.Equal("", run.Error);
        var tail = run.Output[run.Output.IndexOf("Examples:", StringComparison.Ordinal)..];
        Assert.Equal(
            """
            Examples:
              keylint ledger import .secrets.baseline
              keylint ledger import .gitleaksignore gitleaks.json --state accepted --reason "reviewed before"

            Exit codes:
              0  all entries were matched
              1  some entries could not be matched
              2  the command line or an input is wrong, or a file cannot be written
              5  a rule of your own is refused; nothing was done

            More: https://github.com/keylint/keylint/blob/main/docs/ledger.md

            """,
            tail);
    }

    [Theory]
    [InlineData("purge", "--help")]
    [InlineData("ledger", "mark", "-h")]
    [InlineData("rules", "-?")]
    public void Help_is_given_for_a_command_that_is_not_complete(params string[] arguments)
    {
        var run = Tool.Run(arguments);

        Assert.Equal(0, run.Exit);
        Assert.Contains("Examples:", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("histroy", "--help", "histroy: unknown command; did you mean history?")]
    [InlineData("help", "help: unknown command; did you mean --help?")]
    [InlineData("rules", "shwo", "-h", "shwo: unknown command; did you mean show?")]
    public void Help_for_a_command_that_is_none_is_refused(params string[] line)
    {
        var run = Tool.Run(line[..^1]);

        Assert.Equal((int)ExitCode.Usage, run.Exit);
        Assert.Contains(line[^1], run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public void What_may_be_left_out_is_shown_so()
    {
        var help = Tool.Run("--help").Output;

        Assert.Contains("  history [REPO] ", help, StringComparison.Ordinal);
        Assert.Contains("  scan [PATH] ", help, StringComparison.Ordinal);
        Assert.Contains("  explain <FILE> ", help, StringComparison.Ordinal);
    }

    private static IEnumerable<Command> All(Command command) => command.Subcommands.SelectMany(All).Prepend(command);

    private static Command Find(string path) => All(CommandTree.Create()).Single(command => CommandTree.PathOf(command) == path);
}
