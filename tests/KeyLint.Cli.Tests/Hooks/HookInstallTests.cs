namespace KeyLint.Cli.Tests.Hooks;

/// <summary>Installing a hook never loses one, and uninstalling leaves all as it was.</summary>
public sealed class HookInstallTests : IDisposable
{
    private readonly HookRepository repository = new();

    private string Hooks => repository.Path + "/.git/hooks";

    [Fact]
    public void Installed_hooks_are_told_and_taken_away_again()
    {
        var before = Files(Hooks);
        Assert.Equal(1, repository.KeyLint("hook", "status").Exit);
        var run = HookRepository.Done(repository.KeyLint("hook", "install"));
        HookRepository.Done(repository.KeyLint("hook", "install"));

        Assert.Equal($"pre-commit: installed\ncommit-msg: installed\npre-push: installed\nin {Hooks}\n", run.Output);
        Assert.Equal(0, repository.KeyLint("hook", "status").Exit);
        HookRepository.Done(repository.KeyLint("hook", "uninstall"));
        Assert.Equal(before, Files(Hooks));
        Assert.Equal("No hook of KeyLint is installed.\n", repository.KeyLint("hook", "uninstall").Output);
    }

    [Fact]
    public void A_hook_that_is_there_runs_first_with_all_it_was_given_and_comes_back()
    {
        Hook("commit-msg", "#!/bin/sh\ncat \"$1\" > given; exit 0\n");
        Hook("pre-push", "#!/bin/sh\ncat > pushed; echo \"$1\" >> pushed\n");
        var before = Files(Hooks);
        var run = HookRepository.Done(repository.KeyLint("hook", "install"));
        Assert.Contains("commit-msg: installed; the hook that was there runs first, as commit-msg.before-keylint", run.Output, StringComparison.Ordinal);
        HookRepository.Done(repository.KeyLint("hook", "install"));

        repository.Git("commit", "-q", "--allow-empty", "-m", "The message");
        repository.Git("push", "-q", "origin", "main");
        Assert.StartsWith("The message", File.ReadAllText(repository.Path + "/given"), StringComparison.Ordinal);
        Assert.Equal($"refs/heads/main {repository.Git("rev-parse", "HEAD")} refs/heads/main {new string('0', 40)}\norigin\n", File.ReadAllText(repository.Path + "/pushed"));
        HookRepository.Done(repository.KeyLint("hook", "uninstall"));
        Assert.Equal(before, Files(Hooks));
    }

    [UnixFact]
    public void A_hook_that_git_would_not_run_is_kept_and_not_said_to_run()
    {
        Hook("pre-commit", "#!/bin/sh\nexit 1\n");
        HookRepository.Done(repository.Run(Hooks, "chmod", "-x", "pre-commit"));
        var run = HookRepository.Done(repository.KeyLint("hook", "install", "pre-commit"));

        Assert.Contains("is kept as pre-commit.before-keylint and does not run: it is not executable", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("after another", repository.KeyLint("hook", "status").Output, StringComparison.Ordinal);
        repository.Git("commit", "-q", "--allow-empty", "-m", "x");
    }

    [UnixFact]
    public void Hooks_that_will_not_find_keylint_are_told_at_once()
    {
        const string Told = "it is in none of them";
        var call = $"'{Environment.ProcessPath}' '{typeof(ExitCode).Assembly.Location}' hook install";

        Assert.Contains(Told, repository.Run(repository.Path, "sh", "-c", "PATH=/usr/bin:/bin " + call).Error, StringComparison.Ordinal);
        repository.Write(".config/dotnet-tools.json", "{ \"tools\": { \"keylint\": { } } }");
        Assert.DoesNotContain(Told, repository.Run(repository.Path, "sh", "-c", "PATH=/usr/bin:/bin " + call).Error, StringComparison.Ordinal);
    }

    /// <summary>husky and their like write their own over ours.</summary>
    [Fact]
    public void A_hook_that_was_kept_behind_one_of_others_is_told()
    {
        Hook("pre-commit", "#!/bin/sh\nexit 0\n");
        HookRepository.Done(repository.KeyLint("hook", "install", "pre-commit"));
        Hook("pre-commit", "#!/bin/sh\nexit 1\n");
        var before = Files(Hooks);
        var run = HookRepository.Done(repository.KeyLint("hook", "uninstall"));

        Assert.Contains("the hook that was there before KeyLint is kept as pre-commit.before-keylint", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, Files(Hooks));
    }

    [Theory]
    [InlineData("../shared-hooks", true)]
    [InlineData("hooks", false)]
    [InlineData(".git/other", false)]
    public void A_folder_that_other_repositories_may_use_is_told(string folder, bool isOutside)
    {
        repository.Git("config", "core.hooksPath", folder);

        Assert.Equal(isOutside, HookRepository.Done(repository.KeyLint("hook", "install")).Output.Contains("lies outside the repository (core.hooksPath)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("#!/bin/sh")]
    [InlineData("#!/usr/bin/env sh")]
    public void A_hook_goes_by_its_own_name(string first)
    {
        Hook("pre-commit", $"{first}\n[ \"$(basename \"$0\")\" = pre-commit ] && echo no >&2 && exit 7\nexit 0\n");
        HookRepository.Done(repository.KeyLint("hook", "install"));

        Assert.Equal("no\n", repository.Try("commit", "-q", "--allow-empty", "-m", "x").Error);
    }

    [Theory]
    [InlineData("pre-commit", "sh")]
    [InlineData("pre-commit", "bash")]
    [InlineData("pre-push", "sh")]
    [InlineData("pre-push", "bash")]
    public void A_hook_that_ends_at_its_first_error_ends_there_still(string hook, string shell)
    {
        Hook(hook, "#!/bin/sh\nset -e\necho tests fail >&2\nfalse\necho not reached >&2\n");
        HookRepository.Done(repository.KeyLint("hook", "install"));

        // Where bash is the system's sh, it ignores set -e on the left of a condition.
        var run = repository.Run(repository.Path, shell, "-c", $"exec {shell} .git/hooks/{hook} origin x </dev/null");
        Assert.Equal((1, "tests fail\n"), (run.Exit, run.Error));
    }

    [Fact]
    public void A_hook_of_another_shell_is_run()
    {
        Hook("pre-commit", "#!/bin/bash\n[[ \"$0\" == *before-keylint ]] && echo no >&2 && exit 7\nexit 0\n");
        HookRepository.Done(repository.KeyLint("hook", "install"));

        Assert.Equal("no\n", repository.Try("commit", "-q", "--allow-empty", "-m", "x").Error);
    }

    [Theory]
    [InlineData("gitdir:/**")]
    [InlineData("onbranch:main")]
    public void A_folder_that_is_set_on_a_condition_is_not_guessed(string condition)
    {
        File.WriteAllText(repository.Beside("shared.cfg"), $"[core]\n\thooksPath = {repository.Beside("shared")}\n");
        File.AppendAllText(repository.Beside("home/.gitconfig"), $"[includeIf \"{condition}\"]\n\tpath = {repository.Beside("shared.cfg")}\n");

        var run = repository.KeyLint("hook", "install");
        Assert.Equal(2, run.Exit);
        Assert.Contains("included on a condition", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, repository.KeyLint("hook", "status").Exit);

        repository.Git("config", "core.hooksPath", repository.Git("rev-parse", "--git-path", "hooks"));
        Assert.Contains($"in {repository.Beside("shared")}\n", HookRepository.Done(repository.KeyLint("hook", "install")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_on_a_condition_is_looked_for_beside_the_one_that_names_it()
    {
        File.WriteAllText(repository.Beside("home/shared.cfg"), "[core]\n\thooksPath = shared\n");
        File.AppendAllText(repository.Beside("home/.gitconfig"), "[includeIf \"gitdir:/**\"]\n\tpath = shared.cfg\n");

        Assert.Contains("included on a condition", repository.KeyLint("hook", "install").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_on_a_condition_that_cannot_be_read_names_no_folder()
    {
        File.WriteAllText(repository.Beside("broken.cfg"), "[core\n");
        File.AppendAllText(repository.Beside("home/.gitconfig"), $"[includeIf \"gitdir:/x\"]\n\tpath = {repository.Beside("broken.cfg")}\n");

        HookRepository.Done(repository.KeyLint("hook", "install"));
    }

    [Fact]
    public void Another_condition_does_not_matter()
    {
        File.WriteAllText(repository.Beside("mail.cfg"), "[user]\n\temail = bot@example.invalid\n");
        File.AppendAllText(repository.Beside("home/.gitconfig"), $"[includeIf \"gitdir:/**\"]\n\tpath = {repository.Beside("mail.cfg")}\n[includeIf \"gitdir:/x\"]\n\tpath = {repository.Beside("none.cfg")}\n");

        HookRepository.Done(repository.KeyLint("hook", "install"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("%(prefix)/hooks")]
    public void A_folder_that_git_alone_can_name_is_refused(string folder)
    {
        repository.Git("config", "core.hooksPath", folder);
        var run = repository.KeyLint("hook", "install");

        Assert.Equal((2, $"keylint: core.hooksPath is '{folder}'; say the folder in full, or unset it.\n"), (run.Exit, run.Error));
    }

    [Fact]
    public void A_hook_that_refuses_refuses_still()
    {
        Hook("pre-commit", "#!/bin/sh\necho no >&2; exit 7\n");
        HookRepository.Done(repository.KeyLint("hook", "install"));
        var run = repository.Try("commit", "-q", "--allow-empty", "-m", "x");

        Assert.Equal((1, "no\n"), (run.Exit, run.Error));
    }

    [Fact]
    public void A_second_hook_of_others_is_not_written_over()
    {
        Hook("pre-commit", "#!/bin/sh\nexit 0\n");
        HookRepository.Done(repository.KeyLint("hook", "install"));
        Hook("pre-commit", "#!/bin/sh\necho another\n");
        var before = Files(Hooks);
        var run = repository.KeyLint("hook", "install", "pre-commit");

        Assert.Equal(2, run.Exit);
        Assert.Contains("an earlier one is kept as", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, Files(Hooks));
    }

    [Fact]
    public void The_folder_that_the_configuration_names_is_used()
    {
        repository.Git("config", "core.hooksPath", ".husky");
        repository.Write(".husky/pre-commit", "#!/bin/sh\n. \"$(dirname \"$0\")/_/husky.sh\"\n");
        repository.Write(".husky/_/husky.sh", "echo husky >> husky.log\n");
        Executable.Make(repository.Path + "/.husky/pre-commit");
        var run = HookRepository.Done(repository.KeyLint("hook", "install", "pre-commit"));
        repository.Git("commit", "-q", "--allow-empty", "-m", "x");

        Assert.Contains("This folder is part of the work tree (core.hooksPath)", run.Output, StringComparison.Ordinal);
        Assert.Equal("husky\n", File.ReadAllText(repository.Path + "/husky.log"));
        Assert.False(File.Exists(Hooks + "/pre-commit"));
    }

    [Fact]
    public void A_hook_that_calls_keylint_by_itself_is_left_as_it_is()
    {
        Hook("pre-commit", "#!/bin/sh\nkeylint hook run pre-commit\n");
        Hook("pre-push", "#!/bin/sh\n# keylint hook run pre-push\n");
        var run = HookRepository.Done(repository.KeyLint("hook", "install", "pre-commit", "pre-push"));

        Assert.StartsWith("pre-commit: the hook that is there runs it already\npre-push: installed; the hook that was there", run.Output, StringComparison.Ordinal);
        Assert.StartsWith("pre-commit   run by another", repository.KeyLint("hook", "status").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hook_that_another_took_the_place_of_is_told()
    {
        Hook("pre-commit", "#!/bin/sh\nexit 0\n");
        HookRepository.Done(repository.KeyLint("hook", "install", "pre-commit"));
        Hook("pre-commit", "#!/bin/sh\nexit 0\n");
        var run = repository.KeyLint("hook", "status");

        Assert.Equal(1, run.Exit);
        Assert.StartsWith("pre-commit   replaced by another", run.Output, StringComparison.Ordinal);
    }

    /// <summary>What is put into the folder that husky writes anew is gone at the next installation of packages.</summary>
    [Fact]
    public void Husky_is_told_to_run_keylint_in_its_own_files()
    {
        repository.Git("config", "core.hooksPath", ".husky/_");
        foreach (var hook in new[] { "pre-commit", "commit-msg", "pre-push" })
        {
            repository.Write($".husky/_/{hook}", "#!/usr/bin/env sh\n. \"$(dirname \"$0\")/h\"");
            Executable.Make($"{repository.Path}/.husky/_/{hook}");
        }

        repository.Write(".husky/_/h", "s=$(dirname \"$(dirname \"$0\")\")/$(basename \"$0\")\n[ ! -f \"$s\" ] && exit 0\nsh -e \"$s\" \"$@\"\n");
        var before = Files(repository.Path + "/.husky/_");
        var run = repository.KeyLint("hook", "install");
        Assert.Equal(2, run.Exit);
        Assert.Contains("husky writes these hooks anew", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, Files(repository.Path + "/.husky/_"));
        Assert.Equal(1, repository.KeyLint("hook", "status").Exit);

        // What it says, done as it is said.
        HookRepository.Done(repository.Run(repository.Path, "sh", "-e", "-c", string.Join('\n', run.Error.Split('\n')[1..])));
        Assert.Equal(3, repository.KeyLint("hook", "status").Output.Split("run by another").Length - 1);
        Assert.Equal("pre-commit: husky runs it already\ncommit-msg: husky runs it already\npre-push: husky runs it already\n", HookRepository.Done(repository.KeyLint("hook", "install")).Output);
        repository.Write("bot.env", Samples.Of("kraken", 3).Text);
        repository.Git("add", "bot.env");
        Assert.Contains("KeyLint stopped this commit: it would bring in", repository.Try("commit", "-m", "x").Error, StringComparison.Ordinal);
        repository.Git("commit", "-q", "--no-verify", "-m", "x");
        Assert.Contains("KeyLint stopped this push", repository.Try("push", "origin", "main").Error, StringComparison.Ordinal);
        Assert.Contains("its message holds", repository.Try("commit", "--amend", "-m", Samples.Of("kraken", 4).Text).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Lefthook_is_told_to_run_keylint()
    {
        Hook("pre-commit", "#!/bin/sh\ncall_lefthook()\n{\n  lefthook \"$@\"\n}\ncall_lefthook run \"pre-commit\" \"$@\"\n");
        var before = Files(Hooks);
        var run = repository.KeyLint("hook", "install");

        Assert.Equal(2, run.Exit);
        Assert.Contains("let lefthook run KeyLint:", run.Error, StringComparison.Ordinal);
        Assert.Contains("pre-push:\n  commands:\n    keylint:\n      run: keylint hook run pre-push {0}\n      use_stdin: true\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, Files(Hooks));
        HookRepository.Done(repository.KeyLint("hook", "install", "commit-msg"));

        // What it says, done as it is said; of one hook it was left out.
        repository.Write("lefthook.yml", string.Join('\n', run.Error.Split('\n')[1..]).Replace("keylint hook run pre-push", "true", StringComparison.Ordinal));
        run = repository.KeyLint("hook", "install", "pre-commit", "pre-push");
        Assert.Equal((2, "pre-commit: lefthook runs it already\n"), (run.Exit, run.Output));
        Assert.DoesNotContain("run pre-commit", run.Error, StringComparison.Ordinal);
        Assert.Contains("run pre-push", run.Error, StringComparison.Ordinal);
        Assert.StartsWith("pre-commit   run by another", repository.KeyLint("hook", "status").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Advice_about_husky_holds_in_the_folder_where_it_is_read()
    {
        repository.Git("config", "core.hooksPath", "web/.husky/_");
        repository.Write("web/.husky/_/h", "");
        repository.Write("web/.husky/_/pre-commit", "");
        repository.Write("web/src/a.js", "");
        var run = repository.Run(repository.Path + "/web/src", repository.Beside("bin/keylint"), "hook", "install", "pre-commit");

        Assert.EndsWith(">> '../.husky/pre-commit'\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_linked_work_tree_shares_the_hooks()
    {
        repository.Git("worktree", "add", "-q", repository.Beside("linked"));
        HookRepository.Done(repository.Run(repository.Beside("linked"), repository.Beside("bin/keylint"), "hook", "install"));
        File.WriteAllText(repository.Beside("linked/bot.env"), Samples.Of("kraken", 3).Text);
        HookRepository.Done(repository.Run(repository.Beside("linked"), "git", "add", "-A"));

        Assert.Equal(1, repository.Run(repository.Beside("linked"), "git", "commit", "-q", "-m", "leak").Exit);
        Assert.True(File.Exists(Hooks + "/pre-commit"));
    }

    [Fact]
    public void Without_the_tool_nothing_is_let_through_and_the_reason_is_said()
    {
        HookRepository.Done(repository.KeyLint("hook", "install"));
        File.Delete(repository.Beside("bin/keylint"));
        var run = repository.Try("commit", "-q", "--allow-empty", "-m", "x");

        Assert.Equal((1, "keylint is not on the path; install it, or skip this once with git commit --no-verify\n"), (run.Exit, run.Error));
    }

    [Fact]
    public void The_pre_commit_framework_tells_a_push_in_the_environment()
    {
        repository.Write("bot.env", Samples.Of("kraken", 4).Text);
        repository.Git("add", "-A");
        repository.Git("commit", "-q", "-m", "leak");
        var run = repository.Run(
            repository.Path, "env", $"PRE_COMMIT_FROM_REF={repository.Git("rev-parse", "HEAD~1")}", $"PRE_COMMIT_TO_REF={repository.Git("rev-parse", "HEAD")}", "PRE_COMMIT_REMOTE_NAME=origin",
            repository.Beside("bin/keylint"), "hook", "run", "pre-push");

        Assert.Equal(1, run.Exit);
    }

    [Theory]
    [InlineData("refs/heads/main", 1)]
    [InlineData("HEAD", 1)]
    [InlineData("refs/heads/none", 2)]
    public void The_pre_commit_framework_tells_the_name_alone_of_a_first_push(string branch, int exit)
    {
        repository.Write("bot.env", Samples.Of("kraken", 4).Text);
        repository.Git("add", "-A");
        repository.Git("commit", "-q", "-m", "leak");
        var run = repository.Run(
            repository.Path, "env", "PRE_COMMIT=1", "PRE_COMMIT_LOCAL_BRANCH=" + branch, "PRE_COMMIT_REMOTE_NAME=origin",
            "sh", "-c", "exec keylint hook run pre-push </dev/null");

        Assert.Equal(exit, run.Exit);
    }

    [Theory]
    [InlineData("pre-push", "one two\n", "expected 4 fields")]
    [InlineData("pre-push", "refs/heads/main 12 refs/heads/main 34\n", "40 or 64 hexadecimal digits")]
    [InlineData("pre-receive", "one\n", "expected 3 fields")]
    public void Input_that_is_not_git_s_is_refused(string hook, string input, string message)
    {
        var run = Tool.RunIn(repository.Path, System.Text.Encoding.UTF8.GetBytes(input), "hook", "run", hook);

        Assert.Equal((int)ExitCode.Usage, run.Exit);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => repository.Dispose();

    private void Hook(string name, string text)
    {
        File.WriteAllText($"{Hooks}/{name}", text);
        Executable.Make($"{Hooks}/{name}");
    }

    private static List<string> Files(string folder) => [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(file => $"{file} {File.ReadAllText(file)}")];
}
