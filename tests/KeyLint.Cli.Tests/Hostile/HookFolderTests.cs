using KeyLint.Cli.Hooks;
using KeyLint.Cli.Tests.Hooks;

namespace KeyLint.Cli.Tests.Hostile;

/// <summary>Folders of hooks in which odd things stand, and many who install at once.</summary>
public sealed class HookFolderTests : IDisposable
{
    private readonly HookRepository repository = new();

    private string Hooks => repository.Path + "/.git/hooks";

    [Theory]
    [InlineData("mkfifo .git/hooks/pre-commit", 0)]
    [InlineData("ln -s /dev/zero .git/hooks/pre-commit", 0)]
    [InlineData("truncate -s 5G .git/hooks/pre-commit", 0)]
    [InlineData("ln -s nowhere .git/hooks/pre-commit", 0)]
    [InlineData("ln -s pre-commit .git/hooks/pre-commit", 0)]
    [InlineData(": > .git/hooks/pre-commit", 0)]
    [InlineData("mkdir .git/hooks/pre-commit", 2)]
    [InlineData("rm -r .git/hooks; : > .git/hooks", 2)]
    [InlineData("git config core.hooksPath /dev/null", 2)]
    [InlineData("git config core.hooksPath /dev/full", 2)]
    [InlineData("git config core.hooksPath /proc", 2)]
    public void What_stands_there_is_kept_or_the_fault_is_told(string line, int exit)
    {
        Run.Shell(repository.Path, line);
        var before = Files();
        var install = Run.Shell(repository.Path, "$K hook install pre-commit");
        var status = Run.Shell(repository.Path, "$K hook status");

        Assert.True(install.Exit == exit, install.Error);
        Assert.Equal(exit == 0 ? 0 : 1, status.Exit);
        Assert.DoesNotContain("   at ", install.Error + status.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Files(), file => file.EndsWith(".tmp", StringComparison.Ordinal));
        if (exit == 0)
        {
            Assert.Equal(0, Run.Shell(repository.Path, "$K hook uninstall").Exit);
        }

        Assert.Equal(before, Files());
    }

    [Fact]
    public void Of_many_who_install_at_once_none_loses_the_hook_that_was_there()
    {
        const string Other = "#!/bin/sh\nexit 0\n";
        for (var round = 0; round < 20; round++)
        {
            File.WriteAllText(Hooks + "/pre-commit", Other);
            Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ => new HookFile(Hooks, HookKind.Of("pre-commit")).Install());

            Assert.Equal(HookState.Chained, new HookFile(Hooks, HookKind.Of("pre-commit")).State);
            Assert.Equal(Other, File.ReadAllText(Hooks + "/pre-commit.before-keylint"));
            Assert.True(new HookFile(Hooks, HookKind.Of("pre-commit")).Uninstall());
            Assert.Equal(Other, File.ReadAllText(Hooks + "/pre-commit"));
        }

        Assert.DoesNotContain(Files(), file => file.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public void A_lock_that_was_left_behind_is_named()
    {
        File.WriteAllText(Hooks + "/pre-commit.keylint-lock", "");
        var run = repository.KeyLint("hook", "install", "pre-commit");

        Assert.Equal(2, run.Exit);
        Assert.Contains("pre-commit.keylint-lock: is in the way", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Hooks + "/pre-commit"));
    }

    [Fact]
    public void The_folder_that_one_work_tree_names_is_taken()
    {
        repository.Git("config", "extensions.worktreeConfig", "true");
        repository.Git("config", "--worktree", "core.hooksPath", "own-hooks");
        HookRepository.Done(repository.KeyLint("hook", "install", "pre-commit"));

        Assert.True(File.Exists(repository.Path + "/own-hooks/pre-commit"));
        repository.Write("bot.env", Samples.Of("bitget", 5).Text);
        repository.Git("add", "-A");
        Assert.Equal(1, repository.Try("commit", "-q", "-m", "x").Exit);
    }

    [UnixFact]
    public void A_server_whose_folder_has_a_colon_knows_what_it_has()
    {
        var server = repository.Beside("with:colon \"quoted\".git");
        HookRepository.Done(repository.Run(repository.Path, "git", "clone", "-q", "--bare", ".", server));
        HookRepository.Done(repository.KeyLint("hook", "install", "pre-receive", "--repo", server));
        repository.Git("remote", "add", "server", "file://" + server);
        repository.Write("second.txt", "more\n");
        repository.Git("add", "-A");
        repository.Git("commit", "-q", "-m", "More");
        var run = repository.Try("push", "-q", "server", "main");

        Assert.Equal((0, ""), (run.Exit, run.Error));
    }

    public void Dispose()
    {
        Run.Shell(repository.Path, "rm -rf .git/hooks");
        repository.Dispose();
    }

    private List<string> Files() => Directory.Exists(Hooks) ? [.. Directory.GetFileSystemEntries(Hooks).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)] : [];
}
