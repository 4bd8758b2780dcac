namespace KeyLint.Cli.Tests.Hooks;

/// <summary>With the hooks installed, no way to commit brings a secret in, and nothing else is changed by being stopped.</summary>
public sealed class CommitHookTests : IDisposable
{
    private static readonly Samples.Credential Secret = Samples.Of("binance", 11);

    private readonly HookRepository repository = new();

    public CommitHookTests() => HookRepository.Done(repository.KeyLint("hook", "install"));

    /// <summary>Ways to commit what is in the file <c>bot.env</c> of the work tree.</summary>
    public static TheoryData<string, string> Ways => new()
    {
        { "staged", "add bot.env;commit -q -m leak" },
        { "all that changed", "add -N bot.env;commit -q -a -m leak" },
        { "a file by name", "add -N bot.env;commit -q -m leak bot.env" },
        { "a folder", "add -A;commit -q -m leak" },
        { "amended", "add bot.env;commit -q --amend --no-edit" },
        { "moved while staged", "add bot.env;mv bot.env src.env;commit -q -m leak" },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_commit_with_a_secret_is_stopped_and_nothing_is_changed(string way, string commands)
    {
        repository.Write("bot.env", Secret.Text);
        var steps = commands.Split(';');
        foreach (var step in steps[..^1])
        {
            repository.Git(step.Split(' '));
        }

        var before = repository.State();
        var run = repository.Try(steps[^1].Split(' '));

        Assert.True(run.Exit != 0, way);
        Assert.Equal(before, repository.State());
        Assert.StartsWith("KeyLint stopped this commit: it would bring in ", run.Error, StringComparison.Ordinal);
        Assert.Contains("\n  Unstage:  git reset -q -- ", run.Error, StringComparison.Ordinal);
        Assert.Contains("\n  Move: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("\n  Revoke:   if it was ever pushed, pasted or sent, at Binance: ", run.Error, StringComparison.Ordinal);
        NoSecret(run);
    }

    [Theory]
    [InlineData("bot.env")]
    [InlineData("my bot (1).env")]
    public void What_the_message_says_to_do_works(string name)
    {
        repository.Write(name, Secret.Text);
        repository.Write("code.cs", "class Bot { }\n");
        repository.Git("add", "-A");
        var unstage = repository.Try("commit", "-q", "-m", "leak").Error.Split('\n').Single(line => line.Contains("Unstage:", StringComparison.Ordinal));

        HookRepository.Done(repository.Run(repository.Path, "sh", "-c", unstage[unstage.IndexOf("git ", StringComparison.Ordinal)..]));
        repository.Git("commit", "-q", "-m", "Code");

        Assert.Equal("code.cs", repository.Git("diff", "--name-only", "HEAD~1"));
    }

    [Fact]
    public void The_first_commit_of_a_repository_is_looked_at_too()
    {
        repository.Git("checkout", "-q", "--orphan", "fresh");
        repository.Write("bot.env", Secret.Text);
        repository.Git("add", "bot.env");
        var run = repository.Try("commit", "-q", "-m", "leak");

        Assert.Equal(1, run.Exit);
        repository.Git("reset", "-q", "--", "bot.env");
        repository.Git("commit", "-q", "-m", "Fine");
    }

    [Fact]
    public void Only_what_is_staged_counts()
    {
        repository.Write("bot.env", "nothing\n");
        repository.Git("add", "bot.env");
        repository.Write("bot.env", Secret.Text);

        repository.Git("commit", "-q", "-m", "Fine");
        Assert.Equal("M bot.env", repository.Git("status", "--porcelain"));
    }

    [Fact]
    public void A_message_with_a_secret_is_stopped()
    {
        repository.Write("code.cs", "class Bot { }\n");
        repository.Git("add", "-A");
        var run = repository.Try("commit", "-q", "-m", "Use\n\n" + Secret.Text);

        Assert.Equal(1, run.Exit);
        Assert.StartsWith("KeyLint stopped this commit: its message holds ", run.Error, StringComparison.Ordinal);
        NoSecret(run);
    }

    [Fact]
    public void The_change_under_a_message_is_not_the_message()
    {
        repository.Write("bot.env", Secret.Text);
        repository.Git("add", "-A");
        repository.Git("commit", "-q", "--no-verify", "-m", "leak");
        repository.Git("rm", "-q", "bot.env");

        // With an editor git shows the change below the scissors, and keeps for itself what it shows.
        repository.Git("-c", "core.editor=sed -i '1s/^/Remove the key/'", "commit", "-q", "--verbose");
        Assert.Equal("Remove the key", repository.Git("log", "-1", "--format=%B"));
    }

    [Theory]
    [InlineData("Fine\n# ------------------------ >8 ------------------------\n# Do not modify or remove the line above.\ndiff --git a/x b/x\n", true, 0)]
    [InlineData("Fine\n# ------------------------ >8 ------------------------\r\n# Nicht entfernen\r\ndiff --git a/x b/x\n", true, 0)]
    [InlineData("Fine\n; ------------------------ >8 ------------------------\n; x\nSubmodule part 1111111..2222222:\n", true, 0)]
    [InlineData("Fine\n# ------------------------ >8 ------------------------\n", true, 1)]
    [InlineData("Fine\n# ------------------------ >8 ------------------------\n# x\n", true, 1)]
    [InlineData("------------------------ >8 ------------------------\n", true, 1)]
    [InlineData("Fine\n", true, 1)]
    [InlineData("Fine\n# ------------------------ >8 ------------------------\n", false, 1)]
    public void What_stands_above_the_scissors_is_the_message(string text, bool isBelow, int exit)
    {
        repository.Write("message", isBelow ? text + Secret.Text : Secret.Text + text);

        Assert.Equal(exit, repository.KeyLint("hook", "run", "commit-msg", "message").Exit);
    }

    [Fact]
    public void Moving_and_editing_around_a_known_secret_is_not_new()
    {
        repository.Write("bot.env", Secret.Text);
        repository.Git("add", "-A");
        repository.Git("commit", "-q", "--no-verify", "-m", "leak");
        repository.Git("mv", "bot.env", "moved.env");
        repository.Write("moved.env", "# a comment\n" + Secret.Text);
        repository.Git("add", "-A");

        repository.Git("commit", "-q", "-m", "Move");
    }

    [Fact]
    public void A_merge_brings_in_what_was_committed_before_and_stops_at_what_was_not()
    {
        repository.Git("checkout", "-q", "-b", "side");
        repository.Write("bot.env", Secret.Text);
        repository.Git("add", "-A");
        repository.Git("commit", "-q", "--no-verify", "-m", "leak");
        repository.Git("checkout", "-q", "main");
        repository.Write("main.cs", "class Main { }\n");
        repository.Git("add", "-A");
        repository.Git("commit", "-q", "-m", "Main");
        repository.Git("merge", "-q", "--no-commit", "side");

        Assert.Equal(0, repository.KeyLint("staged").Exit);
        repository.Write("other.env", Samples.Of("okx", 12).Text);
        repository.Git("add", "other.env");
        Assert.Equal(1, repository.Try("commit", "-q", "-m", "Merge").Exit);
        repository.Git("reset", "-q", "--", "other.env");
        repository.Git("commit", "-q", "-m", "Merge");
    }

    [Fact]
    public void What_the_ledger_closes_passes()
    {
        repository.Write("bot.env", Secret.Text);
        repository.Git("add", "-A");
        var run = repository.Try("commit", "-q", "-m", "leak").Error.Split('\n').Single(line => line.Contains("No secret?", StringComparison.Ordinal));
        var command = run[run.IndexOf("keylint ", StringComparison.Ordinal)..].Replace("WHY", "demonstration", StringComparison.Ordinal);
        HookRepository.Done(repository.Run(repository.Path, "sh", "-c", command));

        repository.Git("commit", "-q", "-m", "Fine");
    }

    [Fact]
    public void Nothing_to_say_is_not_said()
    {
        repository.Write("code.cs", "class Bot { }\n");
        repository.Git("add", "-A");
        var run = repository.Try("commit", "-q", "-m", "Fine");

        Assert.Equal(("", ""), (run.Output, run.Error));
    }

    [Fact]
    public void What_is_too_large_is_told_and_passes_unless_strict()
    {
        repository.Write("large.bin", new string('x', 2_000_000));
        repository.Git("add", "-A");
        var lax = repository.KeyLint("hook", "run", "pre-commit", "--max-size", "1");
        var strict = repository.KeyLint("hook", "run", "pre-commit", "--max-size", "1", "--strict");

        Assert.Equal((0, 3), (lax.Exit, strict.Exit));
        Assert.Contains("Incomplete scan: 1 item could not be read", lax.Error, StringComparison.Ordinal);
        Assert.Contains("large.bin", lax.Error, StringComparison.Ordinal);
    }

    public void Dispose() => repository.Dispose();

    private static void NoSecret(Tool run) =>
        Assert.All(Secret.Parts, part => Assert.DoesNotContain(part.Value, run.Output + run.Error, StringComparison.Ordinal));
}
