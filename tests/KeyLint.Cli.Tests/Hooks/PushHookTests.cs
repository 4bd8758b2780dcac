namespace KeyLint.Cli.Tests.Hooks;

/// <summary>A push with a secret does not leave, and is not accepted; exactly the commits that leave are looked at.</summary>
public sealed class PushHookTests : IDisposable
{
    private static readonly Samples.Credential Secret = Samples.Of("bybit", 21);

    private readonly HookRepository repository = new();

    [Theory]
    [InlineData("pre-push", "KeyLint stopped this push: it would publish ")]
    [InlineData("pre-receive", "remote: KeyLint refused this push: it brings in ")]
    public void A_push_with_a_secret_is_stopped(string hook, string message)
    {
        Install(hook);
        repository.Git("push", "-q", "origin", "main");
        Leak();
        repository.Write("later.cs", "class Later { }\n");
        Commit("Later");
        var remote = repository.Git("ls-remote", "origin");
        var run = repository.Try("push", "origin", "main");

        Assert.Equal(1, run.Exit);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Contains("commit " + repository.Git("rev-parse", "HEAD~1")[..10], run.Error, StringComparison.Ordinal);
        Assert.Contains("if its last commit brought it in: take it out of the file, then git commit -a --amend", run.Error, StringComparison.Ordinal);
        Assert.Equal(remote, repository.Git("ls-remote", "origin"));
        Assert.All(Secret.Parts, part => Assert.DoesNotContain(part.Value, run.Output + run.Error, StringComparison.Ordinal));
    }

    /// <summary>The first push of a branch has no upstream to go back to.</summary>
    [Fact]
    public void What_is_printed_of_the_first_push_can_be_run()
    {
        Install("pre-push");
        Leak();
        repository.Write("later.cs", "class Later { }\n");
        Commit("Later");
        var leaked = repository.Git("rev-parse", "HEAD~1");
        var error = repository.Try("push", "-u", "origin", "main").Error;

        Assert.Contains($"git reset --soft {leaked[..10]}~1,", error, StringComparison.Ordinal);
        repository.Git("reset", "--soft", leaked[..10] + "~1");
        repository.Git("rm", "-q", "-f", "bot.env");
        Commit("Without it");
        repository.Git("push", "-q", "-u", "origin", "main");
    }

    [Theory]
    [InlineData("pre-push")]
    [InlineData("pre-receive")]
    public void A_secret_that_was_removed_again_still_leaves_with_the_push(string hook)
    {
        Install(hook);
        Leak();
        repository.Git("rm", "-q", "bot.env");
        Commit("Remove it");

        Assert.Equal(1, repository.Try("push", "origin", "main").Exit);
    }

    [Theory]
    [InlineData("pre-push")]
    [InlineData("pre-receive")]
    public void What_the_remote_has_already_does_not_stop_a_push(string hook)
    {
        Leak();
        repository.Git("push", "-q", "origin", "main");
        Install(hook);
        repository.Git("checkout", "-q", "-b", "side");
        repository.Write("later.cs", "class Later { }\n");
        Commit("Later");

        repository.Git("push", "-q", "origin", "side");
        repository.Git("push", "-q", "origin", "--delete", "side");
    }

    [Theory]
    [InlineData("pre-push")]
    [InlineData("pre-receive")]
    public void A_message_and_a_tag_with_a_secret_do_not_leave(string hook)
    {
        Install(hook);
        repository.Git("push", "-q", "origin", "main");
        repository.Git("tag", "-a", "v1", "-m", Secret.Text);
        Assert.Equal(1, repository.Try("push", "origin", "v1").Exit);
        repository.Git("commit", "-q", "--no-verify", "--allow-empty", "-m", Secret.Text);

        var run = repository.Try("push", "origin", "main");
        Assert.Equal(1, run.Exit);
        Assert.Contains("message of commit ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_takes_the_word_of_the_ledger_that_is_pushed()
    {
        Install("pre-receive");
        Leak();
        var run = repository.Try("push", "origin", "main").Error.Split('\n').Single(line => line.Contains("No secret?", StringComparison.Ordinal));
        var command = run[(run.IndexOf("keylint ", StringComparison.Ordinal) + 8)..].Trim().Replace("WHY", "demonstration", StringComparison.Ordinal);
        HookRepository.Done(repository.KeyLint(command.Split(' ')));
        Commit("Ledger");

        repository.Git("push", "-q", "origin", "main");
    }

    [Theory]
    [InlineData("false", 0)]
    [InlineData("true", 1)]
    public void A_server_s_settings_say_whether_what_was_not_read_may_pass(string isStrict, int exit)
    {
        Install("pre-receive");
        File.WriteAllText(repository.Remote + "/keylint.json", $$"""{ "options": { "strict": {{isStrict}}, "max-size": 1 } }""");
        repository.Write("large.bin", new string('x', 2_000_000));
        Commit("Large");
        var run = repository.Try("push", "origin", "main");

        Assert.Equal(exit, run.Exit);
        Assert.Contains("Incomplete scan: 1 item could not be read", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pre-push")]
    [InlineData("pre-receive")]
    public void A_secret_in_the_name_of_a_file_does_not_leave(string hook)
    {
        var token = Samples.Of("github", 23).Parts[0].Value;
        Install(hook);
        repository.Write($"backup-{token}/readme.md", "x");
        Commit("Backup");
        var run = repository.Try("push", "origin", "main");

        Assert.Equal(1, run.Exit);
        Assert.Contains("name of backup-", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(token, run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_Git_LFS_keeps_is_looked_at_and_told_when_it_is_not_there()
    {
        var content = System.Text.Encoding.UTF8.GetBytes(Secret.Text);
        var oid = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content));
        repository.Write("bot.env", $"version https://git-lfs.github.com/spec/v1\noid sha256:{oid}\nsize {content.Length}\n");
        repository.Git("add", "-A");
        var missing = repository.KeyLint("staged");
        repository.Write($".git/lfs/objects/{oid[..2]}/{oid[2..4]}/{oid}", Secret.Text);

        Assert.Equal((3, 1), (missing.Exit, repository.KeyLint("staged").Exit));
        Assert.Contains("bot.env: Git LFS keeps the file, and it was not fetched.", missing.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Rewritten_commits_keep_their_fingerprints_and_are_stopped_until_the_secret_is_gone()
    {
        Install("pre-push");
        repository.Git("push", "-q", "origin", "main");
        Leak();
        var first = Ids(repository.Try("push", "origin", "main"));

        repository.Git("commit", "-q", "--no-verify", "--amend", "-m", "Amended");
        Assert.Equal(first, Ids(repository.Try("push", "origin", "main")));

        repository.Git("checkout", "-q", "-b", "picked", "origin/main");
        repository.Git("cherry-pick", "main");
        Assert.Equal(first, Ids(repository.Try("push", "origin", "picked")));

        repository.Write("more.cs", "class More { }\n");
        Commit("More");
        repository.Git("reset", "-q", "--soft", "origin/main");
        repository.Git("commit", "-q", "--no-verify", "-m", "Squashed");
        Assert.Equal(first, Ids(repository.Try("push", "origin", "picked")));

        repository.Git("rm", "-q", "bot.env");
        repository.Git("commit", "-q", "--amend", "-m", "Clean");
        repository.Git("push", "-q", "origin", "picked");
    }

    [Fact]
    public void Git_can_skip_the_hook_and_the_gate_of_ci_still_finds_it()
    {
        Install("pre-push");
        repository.Git("push", "-q", "origin", "main");
        Leak();
        repository.Git("push", "-q", "--no-verify", "origin", "main");

        Assert.Equal(1, repository.KeyLint("history", "--diff", "HEAD~1..HEAD", "--format", "github").Exit);
        Assert.Equal(0, repository.KeyLint("history", "--diff", "HEAD..HEAD").Exit);
    }

    [Fact]
    public void Only_what_is_new_in_a_range_is_told()
    {
        Leak();
        var known = repository.Git("rev-parse", "HEAD");
        repository.Write("bot.env", Secret.Text + "\n# a comment\n");
        repository.Write("other.env", Samples.Of("okx", 22).Text);
        Commit("More");
        var run = repository.KeyLint("history", "--diff", $"{known}..HEAD", "--format", "json");

        Assert.Equal(["okx"], run.Findings.Select(finding => finding.GetProperty("rule").GetString()).Distinct());
        Assert.Equal($"--diff {known}..HEAD", run.Json.GetProperty("scans")[0].GetProperty("limits")[0].GetString());
    }

    [Theory]
    [InlineData("HEAD..HEAD^{tree}")]
    [InlineData("HEAD..HEAD:readme.md")]
    [InlineData("HEAD^{tree}..HEAD")]
    [InlineData("HEAD..tree-tag")]
    public void A_range_that_ends_at_no_commit_is_refused(string range)
    {
        repository.Git("tag", "-a", "-m", "x", "tree-tag", "HEAD^{tree}");
        var run = repository.KeyLint("history", "--diff", range);

        Assert.Equal((2, ""), (run.Exit, run.Output));
        Assert.Contains("is no commit, and leads to none", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_understood_in_a_repository_of_SHA_256_is_said()
    {
        repository.Git("init", "-q", "--object-format=sha256", "wide");
        var place = repository.Path + "/wide";
        Assert.Equal(0, repository.Run(place, "git", "commit", "-q", "--allow-empty", "-m", "a").Exit);
        Assert.Equal(0, repository.Run(place, "git", "commit", "-q", "--allow-empty", "-m", "b").Exit);
        var before = repository.Run(place, "git", "rev-parse", "HEAD~1").Output.Trim();

        Assert.Contains("only names and whole ids are known", repository.Run(place, repository.Beside("bin/keylint"), "history", "--diff", "HEAD~1..HEAD").Error, StringComparison.Ordinal);
        Assert.Equal(0, repository.Run(place, repository.Beside("bin/keylint"), "history", "--diff", $"{before}..HEAD").Exit);
    }

    [Fact]
    public void At_stands_for_HEAD_and_a_tag_for_its_commit()
    {
        repository.Git("tag", "-a", "-m", "x", "begin");
        Leak();

        Assert.Equal(1, repository.KeyLint("history", "--diff", "@~1..@").Exit);
        Assert.Equal(1, repository.KeyLint("history", "--diff", "begin..@").Exit);
    }

    [Theory]
    [InlineData("nowhere..HEAD", "'nowhere' is not in this clone; check its name, or fetch it")]
    [InlineData("HEAD", "expected BASE..HEAD")]
    [InlineData("..HEAD", "BASE is empty")]
    [InlineData("HEAD..1111111111111111111111111111111111111111", "is not in this clone; check its name, or fetch it")]
    public void A_range_whose_end_is_not_here_is_refused(string range, string message)
    {
        var run = repository.KeyLint("history", "--diff", range);

        Assert.Equal(2, run.Exit);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_range_without_a_commit_says_that_nothing_was_looked_at() =>
        Assert.Contains("nothing was looked at", repository.KeyLint("history", "--diff", "HEAD..HEAD", "--format", "github").Error, StringComparison.Ordinal);

    public void Dispose() => repository.Dispose();

    private void Install(string hook) => HookRepository.Done(repository.KeyLint("hook", "install", hook, "--repo", hook == "pre-receive" ? repository.Remote : "."));

    private void Leak()
    {
        repository.Write("bot.env", Secret.Text);
        Commit("leak");
    }

    private void Commit(string message)
    {
        repository.Git("add", "-A");
        repository.Git("commit", "-q", "--no-verify", "-m", message);
    }

    private static List<string> Ids(Tool run)
    {
        Assert.Equal(1, run.Exit);
        return [.. run.Error.Split('\n').Where(line => line.Contains(", id ", StringComparison.Ordinal)).Select(line => line.Split(", id ")[1][..16]).Order(StringComparer.Ordinal)];
    }
}
