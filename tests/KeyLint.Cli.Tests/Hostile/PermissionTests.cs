namespace KeyLint.Cli.Tests.Hostile;

/// <summary>What may not be read or written is named, the rest is scanned, and the result is not clean.</summary>
public sealed class PermissionTests : IDisposable
{
    private readonly TempRepository repository = new();

    public PermissionTests()
    {
        repository.Write("a.txt", "one\n");
        repository.Write("below/c.txt", "three\n");
        repository.Commit();
        repository.Git("repack", "-adq");
        repository.Git("pack-refs", "--all");
        repository.Write("b.txt", "two\n");
        repository.Commit();
        repository.Write("staged.txt", "four\n");
        repository.Git("add", "-A");
    }

    [NobodyTheory]
    [InlineData("chmod 0 a.txt", "scan", 3, "a.txt: not read: access is denied")]
    [InlineData("chmod 0 below", "scan", 3, "below: the folder cannot be listed: access is denied")]
    [InlineData("chmod 444 below", "scan", 3, "below/c.txt: not read: access is denied")]
    [InlineData("echo b.txt > .gitignore; chmod 0 .git/index", "scan", 3, ".git/index: The file cannot be read")]
    [InlineData("chmod 0 .git/index", "staged", 3, ".git/index: The file cannot be read")]
    [InlineData("chmod 0 .git/index", "history", 3, ".git/index: The file cannot be read")]
    [InlineData("chmod 0 .git/HEAD", "history", 3, "HEAD: The reference holds no object id")]
    [InlineData("chmod 0 .git/packed-refs", "history", 3, ".git/packed-refs: The file cannot be read")]
    [InlineData("chmod 0 .git/refs", "history", 3, ".git/refs: The folder cannot be listed")]
    [InlineData("chmod 0 .git/refs/heads", "history", 3, ".git/refs/heads: The folder cannot be listed")]
    [InlineData("chmod 0 .git/logs", "history", 3, ".git/logs: The folder cannot be listed")]
    [InlineData("mkdir .git/modules; chmod 0 .git/modules", "history", 3, ".git/modules: The folder cannot be listed")]
    [InlineData("chmod 0 .git/objects", "history", 3, ".git/objects: The folder cannot be listed")]
    [InlineData("chmod 0 .git/objects/pack", "history", 3, ".git/objects/pack: The folder cannot be listed")]
    [InlineData("chmod 0 .git/objects/pack", "staged", 3, ".git/objects/pack: The folder cannot be listed")]
    [InlineData("chmod 0 .git/objects/pack", "history --reader libgit2", 2, ".git/objects")]
    [InlineData("chmod 0 .git/objects/pack/*.pack", "history", 3, ".pack: The pack cannot be read")]
    [InlineData("chmod 0 .git/objects/pack/*.idx", "history", 0, "All its objects were found by reading the pack itself")]
    [InlineData("chmod 0 .git/objects/??", "history", 3, "The folder cannot be listed")]
    [InlineData("chmod 0 .git/objects/??/*", "history", 3, "The object cannot be read")]
    [InlineData("chmod 0 .git/objects/??/*", "staged", 3, "cannot be read")]
    [InlineData("chmod 0 .git/objects/??/*", "hook run pre-commit --strict", 3, "cannot be read")]
    [InlineData("chmod 0 .git/config", "history", 2, ".git/config' is denied")]
    [InlineData("chmod 0 .git/config", "staged", 2, ".git/config' is denied")]
    [InlineData("chmod 0 .git/config", "hook install", 2, ".git/config' is denied")]
    [InlineData("chmod 0 .git/config", "scan", 0, "what git ignores there is not known")]
    [InlineData("touch shut; chmod 0 shut; git config includeIf.gitdir:/nowhere/.path ../shut", "staged", 0, "No credentials found")]
    [InlineData("chmod 0 .git", "history", 2, "no valid git folder")]
    [InlineData("echo '{}' > keylint.json; chmod 0 keylint.json", "staged", 2, "keylint.json: cannot be read")]
    [InlineData("echo '{}' > keylint.ledger.json; chmod 0 keylint.ledger.json", "scan", 2, "keylint.ledger.json: cannot be read")]
    [InlineData("chmod 0 .git/hooks", "hook install", 2, ".git/hooks/pre-commit: cannot be written")]
    [InlineData("chmod 555 .git/hooks", "hook install", 2, ".git/hooks/pre-commit: cannot be written")]
    [InlineData("mkdir shut; chmod 555 shut", "scan -o shut/report.txt", 2, "shut/report.txt: cannot be written")]
    [InlineData("echo old > report.txt; chmod 444 report.txt", "history -o report.txt", 2, "report.txt: cannot be written: it is read-only")]
    [InlineData("chmod 0 home/.gitconfig", "staged", 2, "git's configuration of this user or this machine may not be read")]
    [InlineData("chmod 0 home", "scan", 3, "home: the folder cannot be listed")]
    public void The_fault_is_named(string line, string command, int exit, string message)
    {
        repository.Write("home/.gitconfig", "");
        repository.Write(".git/info/exclude", "home\n");
        var run = Run.Shell(repository.Path, $"{line}; chown -R 65534:65534 .; {Run.AsNobody} $K {command}", ("HOME", repository.Path + "/home"));
        Run.Shell(repository.Path, "chmod -R u+rwX .");
        var told = string.Join(' ', (run.Output + run.Error).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        Assert.True(run.Exit == exit, $"{run.Exit}: {told}");
        Assert.Contains(message, told, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.GetFiles(repository.Path), file => Path.GetFileName(file).StartsWith(".report", StringComparison.Ordinal));
    }

    [NobodyTheory]
    [InlineData("/nowhere/at/all")]
    [InlineData("/root")]
    [InlineData("/dev/null")]
    [InlineData("")]
    public void Without_a_place_for_the_cache_the_result_is_the_same(string place)
    {
        repository.Write("bot.env", Samples.Of("bitget", 8).Text);
        repository.Commit();
        var run = Run.Shell(
            repository.Path,
            $"chown -R 65534:65534 .; {Run.AsNobody} $K history --format json",
            ("HOME", "/nowhere"), ("XDG_CACHE_HOME", place), ("XDG_CONFIG_HOME", place));

        Assert.Equal(1, run.Exit);
        Assert.Equal("", run.Error);
        Assert.Equal(["bot.env"], run.Paths);
    }

    public void Dispose() => repository.Dispose();
}
