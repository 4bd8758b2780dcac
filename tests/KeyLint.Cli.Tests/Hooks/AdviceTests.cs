namespace KeyLint.Cli.Tests.Hooks;

/// <summary>What a hook says to do works for who stands in a folder below, and for who commits the ledger.</summary>
public sealed class AdviceTests : IDisposable
{
    private static readonly Samples.Credential Secret = Samples.Of("kraken", 31);

    private readonly HookRepository repository = new();

    public AdviceTests() => HookRepository.Done(repository.KeyLint("hook", "install"));

    [Theory]
    [InlineData("Unstage:", "")]
    [InlineData("No secret?", "A  keylint.ledger.json\nA  sub/bot.env")]
    public void It_works_from_a_folder_below(string line, string staged)
    {
        repository.Write("sub/bot.env", Secret.Text);
        repository.Git("add", "-A");
        var below = repository.Path + "/sub";
        var advice = Line(repository.Run(below, "git", "commit", "-q", "-m", "leak").Error, line).Replace("WHY", "why", StringComparison.Ordinal);

        HookRepository.Done(repository.Run(below, "sh", "-c", advice));

        Assert.Equal(staged, string.Join('\n', repository.Git("status", "--porcelain").Split('\n').Where(entry => entry.StartsWith('A'))));
        Assert.Equal(staged.Length > 0 ? 0 : 1, repository.Try("commit", "-q", "-m", "again").Exit);
    }

    [Fact]
    public void Many_files_are_unstaged_at_once()
    {
        for (var number = 0; number < 7; number++)
        {
            repository.Write($"bot{number}.env", Samples.Of("kraken", number).Text);
        }

        repository.Git("add", "-A");
        HookRepository.Done(repository.Run(repository.Path, "sh", "-c", Line(repository.Try("commit", "-q", "-m", "leak").Error, "Unstage:")));

        Assert.Equal("", repository.Git("diff", "--cached", "--name-only"));
    }

    [Theory]
    [InlineData(false, "Rewrite:  on the branch that is pushed, if its last commit brought it in: take it out of the file, then ")]
    [InlineData(true, "if an older one did: ")]
    public void What_a_stopped_push_says_to_do_lets_the_next_one_pass(bool isOlder, string advice)
    {
        repository.Git("push", "-q", "-u", "origin", "main");
        repository.Write("bot.env", Secret.Text);
        repository.Git("add", "-A");
        repository.Git("commit", "-q", "--no-verify", "-m", "leak");
        if (isOlder)
        {
            repository.Write("later.cs", "class Later { }\n");
            repository.Git("add", "-A");
            repository.Git("commit", "-q", "-m", "later");
        }

        var told = Line(repository.Try("push", "origin", "main").Error, advice).Split(';')[0];
        PushOfAnother();
        repository.Write("bot.env", "# in the store\n");
        foreach (var command in told.Split(", ").SelectMany(part => part.Split("then ")).Where(part => part.StartsWith("git ", StringComparison.Ordinal)))
        {
            HookRepository.Done(repository.Run(repository.Path, "sh", "-c", command.Replace("commit -a", "commit -a -q -m clean", StringComparison.Ordinal)));
        }

        Assert.Equal("1", repository.Git("rev-list", "--count", "origin/main..main"));
        repository.Git("rebase", "-q", "origin/main");
        Assert.Equal(0, repository.Try("push", "origin", "main").Exit);
        Assert.Equal("theirs", repository.Git("show", "origin/main:theirs.txt"));
    }

    /// <summary>Somebody else pushes meanwhile, and it is fetched.</summary>
    private void PushOfAnother()
    {
        HookRepository.Done(repository.Run(repository.Path, "git", "clone", "-q", repository.Remote, repository.Beside("other")));
        File.WriteAllText(repository.Beside("other/theirs.txt"), "theirs\n");
        HookRepository.Done(repository.Run(repository.Beside("other"), "git", "add", "-A"));
        HookRepository.Done(repository.Run(repository.Beside("other"), "git", "commit", "-q", "-m", "theirs"));
        HookRepository.Done(repository.Run(repository.Beside("other"), "git", "push", "-q", "origin", "HEAD:main"));
        repository.Git("fetch", "-q");
    }

    [Fact]
    public void A_comment_that_is_wrong_beside_a_secret_is_told()
    {
        repository.Write("bot.env", Secret.Text.Split('\n')[0] + $" # keylint:{"allow"} kraken\n");
        repository.Git("add", "-A");

        var told = Assert.Single(repository.Try("commit", "-q", "-m", "leak").Error.Split('\n'), line => line.StartsWith("bot.env:", StringComparison.Ordinal));
        Assert.Contains("it gives no reason", told, StringComparison.Ordinal);
    }

    [Fact]
    public void The_hooks_folder_of_the_user_is_used()
    {
        repository.Write("../home/.gitconfig", File.ReadAllText(repository.Beside("home/.gitconfig")) + $"\thooksPath = {repository.Beside("shared")}\n");

        Assert.Contains(repository.Beside("shared"), repository.KeyLint("hook", "status").Output, StringComparison.Ordinal);
        Assert.DoesNotContain(repository.Beside("shared"), repository.Run(repository.Path, "env", "GIT_CONFIG_GLOBAL=/dev/null", repository.Beside("bin/keylint"), "hook", "status").Output, StringComparison.Ordinal);
    }

    private static string Line(string message, string label) =>
        message.Split('\n').Select(line => line.Trim()).Single(line => line.StartsWith(label, StringComparison.Ordinal))[label.Length..].Trim();

    public void Dispose() => repository.Dispose();
}
