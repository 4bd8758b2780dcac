namespace KeyLint.Cli.Tests.Hostile;

/// <summary>A repository's configuration can name programs for nearly everything. None is ever run.</summary>
public sealed class NothingRunsTests : IDisposable
{
    private const string Command = "history --diff HEAD~1..HEAD";

    private readonly TempRepository repository = new();
    private readonly TempFolder beside = new();

    public NothingRunsTests()
    {
        repository.Write("a.txt", "one\n");
        repository.Commit();
        repository.Write("a.txt", "two\n");
        repository.Commit();
        repository.Write("b.bin", "staged\n");
        repository.Git("add", "-A");
        repository.Write(".gitattributes", "* filter=evil diff=evil merge=evil text eol=crlf working-tree-encoding=UTF-16\n");
        Plant();
    }

    public static TheoryData<string> Commands => ["scan .", "staged", "staged .", "history", Command, "history --diff HEAD~1 --format json", "hook status", "hook install", "hook uninstall", "hook run pre-commit",
        "hook run commit-msg a.txt", "hook run pre-push origin url", "hook run pre-receive", "ledger list", "purge"];

    [UnixTheory]
    [MemberData(nameof(Commands))]
    public void No_program_of_the_configuration_runs(string command)
    {
        var head = repository.Git("rev-parse", "HEAD");
        var run = Run.Shell(
            repository.Path,
            $"echo 'refs/heads/x {head} refs/heads/x {head}' | $K {command}",
            ("GIT_EXTERNAL_DIFF", Evil), ("GIT_SSH_COMMAND", Evil), ("GIT_PAGER", Evil), ("PAGER", Evil), ("GIT_EDITOR", Evil), ("GIT_ASKPASS", Evil), ("HOME", beside.Path));

        Assert.DoesNotContain("internal error", run.Error, StringComparison.Ordinal);
        Assert.True(run.Exit is >= 0 and <= 3, run.Error);
        Assert.Equal([], Directory.GetFiles(beside.Path, "ran*"));
    }

    [Fact]
    public void The_programs_would_run_if_git_were_asked()
    {
        if (!OperatingSystem.IsWindows())
        {
            Run.Shell(repository.Path, "timeout 20 git status; timeout 20 git diff; timeout 20 git add -A", ("HOME", beside.Path));
            Assert.NotEmpty(Directory.GetFiles(beside.Path, "ran*"));
        }
    }

    public void Dispose()
    {
        repository.Dispose();
        beside.Dispose();
    }

    private string Evil => beside.Path + "/evil";

    private void Plant()
    {
        Executable.Make(beside.Write("evil", $"#!/bin/sh\necho \"$0 $*\" >> '{beside.Path}/ran'\n"));
        var hooks = beside.Path + "/hooks";
        foreach (var hook in (string[])["pre-commit", "post-checkout", "post-index-change", "fsmonitor-watchman", "reference-transaction", "pre-auto-gc", "commit-msg", "pre-push"])
        {
            Executable.Make(beside.Write("hooks/" + hook, $"#!/bin/sh\necho hook >> '{beside.Path}/ran-hook'\n"));
        }

        beside.Write("included", $"[core]\n\tfsmonitor = {Evil}\n[alias]\n\tstatus = !{Evil}\n");
        beside.Write(".gitconfig", $"[credential]\n\thelper = {Evil}\n[user]\n\tname = a\n\temail = a@b\n[safe]\n\tdirectory = *\n");
        File.AppendAllText(repository.Path + "/.git/config", $"""

            [core]
                fsmonitor = {Evil}
                hooksPath = {hooks}
                sshCommand = {Evil}
                pager = {Evil}
                editor = {Evil}
                askPass = {Evil}
                gitProxy = {Evil}
                alternateRefsCommand = {Evil}
            [diff]
                external = {Evil}
            [diff "evil"]
                textconv = {Evil}
                command = {Evil}
            [merge "evil"]
                driver = {Evil}
            [filter "evil"]
                clean = {Evil}
                smudge = {Evil}
                process = {Evil}
                required = true
            [gpg]
                program = {Evil}
            [credential]
                helper = !{Evil}
            [uploadpack]
                packObjectsHook = {Evil}
            [include]
                path = {beside.Path}/included
            [includeIf "gitdir:/"]
                path = {beside.Path}/included
            [alias]
                rev-parse = !{Evil}
            [remote "origin"]
                url = ext::{Evil}
                promisor = true
                partialclonefilter = blob:none
                uploadpack = {Evil}
            [extensions]
                partialClone = origin
            """);
    }
}
