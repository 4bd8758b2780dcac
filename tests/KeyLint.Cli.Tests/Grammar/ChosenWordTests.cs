using System.CommandLine;
using KeyLint.Cli.Grammar;

namespace KeyLint.Cli.Tests.Grammar;

/// <summary>Where one of a few words is expected, another is refused with all of them, and with the nearest.</summary>
public sealed class ChosenWordTests
{
    [Theory]
    [InlineData("--fail-on: expected one of low, medium, high, never, found hihg; did you mean high?", "scan", "--fail-on", "hihg")]
    [InlineData("--fail-on: expected one of low, medium, high, never, found HIGH; did you mean high?", "scan", "--fail-on=HIGH")]
    [InlineData("--reader: expected one of keylint, libgit2, found git; did you mean libgit2?", "history", "--reader", "git")]
    [InlineData("STATE: expected one of open, revoked, rotated, accepted, false-positive, found gone\n", "ledger", "mark", "gone", "abcdefghijklmnop")]
    [InlineData("HOOK: expected one of pre-commit, commit-msg, pre-push, pre-receive, found pre-comit; did you mean pre-commit?", "hook", "install", "pre-comit")]
    [InlineData("--line: expected the number of a line from 1, found abc", "explain", "-", "--line", "abc")]
    [InlineData("--line: expected the number of a line from 1, found 0", "explain", "-", "--line", "0")]
    public void Another_word_is_refused(string message, params string[] arguments)
    {
        var run = Tool.Run(arguments);

        Assert.Equal((int)ExitCode.Usage, run.Exit);
        Assert.StartsWith($"keylint: {message}", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_word_may_be_a_secret_and_is_not_repeated()
    {
        var secret = Samples.Of("github", 3).Parts[0].Value;

        Assert.DoesNotContain(secret, Tool.Run("scan", "--fail-on", secret).Error, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, Tool.Run("explain", "-", "--line", secret).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_word_is_completed_and_taken_alone_and_together()
    {
        var option = new Option<string[]>("--of");
        option.TakesOneOf("one", "two");
        var argument = new Argument<string[]>("OF") { Arity = ArgumentArity.ZeroOrMore };
        argument.TakesOneOf("three", "four");
        var root = new RootCommand { option, argument };

        Assert.Empty(root.Parse(["three", "--of", "one", "--of", "two", "four"]).Errors);
        Assert.Equal(2, root.Parse(["three", "--of", "One", "--of", "two", "for"]).Errors.Count);
        Assert.Equal(["one", "two"], option.GetCompletions(System.CommandLine.Completions.CompletionContext.Empty).Select(item => item.Label));
        Assert.Equal(["four", "three"], argument.GetCompletions(System.CommandLine.Completions.CompletionContext.Empty).Select(item => item.Label).Order());
    }
}
