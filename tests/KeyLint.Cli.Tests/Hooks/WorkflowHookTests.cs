namespace KeyLint.Cli.Tests.Hooks;

/// <summary>The hooks amid what else people do with git: each still works, and no way around leads out.</summary>
public sealed class WorkflowHookTests : IDisposable
{
    private static readonly Samples.Credential Secret = Samples.Of("bybit", 23);

    private readonly HookRepository repository = new();

    public WorkflowHookTests() => HookRepository.Done(repository.KeyLint("hook", "install"));

    [Fact]
    public void A_stash_is_no_commit_and_what_comes_back_is_stopped()
    {
        repository.Write("bot.env", Secret.Text);
        repository.Git("add", "bot.env");
        repository.Git("stash", "-q");
        repository.Git("stash", "pop", "-q", "--index");

        Assert.Equal("A  bot.env", repository.Git("status", "--porcelain"));
        Assert.Equal(1, repository.Try("commit", "-q", "-m", "leak").Exit);
    }

    [Fact]
    public void The_solution_of_a_rebase_of_which_git_asks_no_hook_does_not_leave()
    {
        repository.Git("checkout", "-q", "-b", "feature");
        Commit("readme.md", "ours\n");
        repository.Git("checkout", "-q", "main");
        Commit("readme.md", "theirs\n");
        repository.Git("checkout", "-q", "feature");
        Assert.NotEqual(0, repository.Try("rebase", "-q", "main").Exit);

        repository.Write("readme.md", "both\n" + Secret.Text);
        repository.Git("add", "readme.md");
        repository.Git("rebase", "--continue");
        var push = repository.Try("push", "-q", "origin", "feature");

        Assert.NotEqual(0, push.Exit);
        Assert.Contains("KeyLint stopped this push", push.Error, StringComparison.Ordinal);
        Assert.Equal("", repository.Run(repository.Remote, "git", "for-each-ref").Output);
    }

    [Fact]
    public void A_reverted_removal_brings_the_secret_back_and_does_not_leave()
    {
        repository.Write("bot.env", Secret.Text);
        repository.Git("add", "bot.env");
        repository.Git("commit", "-q", "--no-verify", "-m", "leak");
        repository.Git("rm", "-q", "bot.env");
        repository.Git("commit", "-q", "-m", "Remove it");
        repository.Git("push", "-q", "--no-verify", "origin", "HEAD");
        repository.Git("revert", "--no-edit", "HEAD");

        // Both commits are at the remote already: only what the revert brings back can stop it.
        var push = repository.Try("push", "-q", "origin", "HEAD");
        Assert.NotEqual(0, push.Exit);
        Assert.Contains("bot.env:", push.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_submodule_has_hooks_of_its_own()
    {
        var part = AddSubmodule();
        HookRepository.Done(repository.Run(part, repository.Beside("bin/keylint"), "hook", "install"));

        repository.Write("part/bot.env", Secret.Text);
        HookRepository.Done(repository.Run(part, "git", "add", "bot.env"));
        var run = repository.Run(part, "git", "commit", "-q", "-m", "leak");

        Assert.Equal(1, run.Exit);
        Assert.Contains("bot.env:", run.Error, StringComparison.Ordinal);
        Assert.Contains(".git/modules/part/hooks", repository.Run(part, repository.Beside("bin/keylint"), "hook", "status").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_commit_that_moves_a_submodule_is_looked_at_without_it()
    {
        var part = AddSubmodule();
        repository.Write("part/more.txt", "more\n");
        HookRepository.Done(repository.Run(part, "git", "add", "-A"));
        HookRepository.Done(repository.Run(part, "git", "commit", "-q", "-m", "More"));

        repository.Git("add", "part");
        var run = HookRepository.Done(repository.Try("commit", "-q", "-m", "Newer part"));

        Assert.Equal("", run.Error);
    }

    [Fact]
    public void A_history_that_leaves_a_submodule_out_says_so()
    {
        const string Limit = "--no-submodules";
        var part = AddSubmodule();

        Assert.Contains(Limit, repository.KeyLint("history", "--no-submodules", "--format", "json").Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Limit, repository.KeyLint("history", "--format", "json").Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Limit, repository.Run(part, repository.Beside("bin/keylint"), "history", "--no-submodules", "--format", "json").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_submodule_without_the_reference_that_was_asked_for_is_no_fault()
    {
        AddSubmodule();
        repository.Git("tag", "release");
        repository.Git("branch", "develop");

        Assert.Equal(0, repository.KeyLint("history", "--refs", "refs/tags/release", "--branch", "develop").Exit);
        Assert.Contains("fits 'refs/tags/rel'", repository.KeyLint("history", "--refs", "refs/tags/rel").Error, StringComparison.Ordinal);
    }

    private string AddSubmodule()
    {
        repository.Git("push", "-q", "origin", "HEAD");
        repository.Git("-c", "protocol.file.allow=always", "submodule", "add", "-q", repository.Remote, "part");
        repository.Git("commit", "-q", "-m", "Part");
        return repository.Path + "/part";
    }

    private void Commit(string file, string text)
    {
        repository.Write(file, text);
        repository.Git("add", file);
        repository.Git("commit", "-q", "-m", "Change");
    }

    public void Dispose() => repository.Dispose();
}
