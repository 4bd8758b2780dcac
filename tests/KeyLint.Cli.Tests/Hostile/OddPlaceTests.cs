namespace KeyLint.Cli.Tests.Hostile;

/// <summary>Where a file is expected, something else may stand: what never ends is not waited for, and what is not read is told.</summary>
public sealed class OddPlaceTests : IDisposable
{
    private readonly TempRepository repository = new();

    public OddPlaceTests()
    {
        repository.Write("a.txt", "one\n");
        repository.Commit();
        repository.Write("b.txt", "two\n");
        repository.Git("add", "-A");
    }

    public static TheoryData<string, string, int, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, int, string>();
            foreach (var command in (string[])["staged", "history", "hook run pre-commit", "hook install"])
            {
                cases.Add("rm .git/config; mkfifo .git/config", command, 2, ".git/config' is a pipe");
            }

            cases.Add("rm .git/config; mkfifo .git/config", "scan", 0, ".git/config' is a pipe");
            cases.Add("rm .git/config; mkdir .git/config", "staged", 2, ".git/config' is a folder");
            cases.Add("rm .git/config; ln -s /dev/zero .git/config", "staged", 2, ".git/config' is a device");
            cases.Add("truncate -s 200M .git/config", "staged", 2, "more than the limit");
            cases.Add("truncate -s 200M .git/config", "scan", 0, "more than the limit");
            cases.Add("echo '[x' > .git/config", "staged", 2, ".git/config");
            cases.Add(": > .git/config", "staged", 0, "No credentials");
            cases.Add("mkfifo .git/config.worktree", "staged", 2, ".git/config.worktree' is a pipe");
            cases.Add("mkfifo pipe; git config include.path ../pipe", "staged", 2, "../pipe', which is a pipe");
            cases.Add("mkfifo pipe; git config include.path ../pipe", "scan", 0, "../pipe', which is a pipe");
            cases.Add("mkfifo pipe; printf '[includeIf \"gitdir:/\"] path = \"../pipe\" # no' >> .git/config", "history", 2, "../pipe', which is a pipe");
            cases.Add("mkfifo pipe; echo '[include] path=../pipe' > .git/more; git config include.path more", "staged", 2, "../pipe', which is a pipe");
            cases.Add("touch .git/more; for n in 1 2 3; do git config --add include.path more; done", "staged", 0, "No credentials");
            cases.Add("for n in 1 2 3 4; do git config --file .git/m$n include.path m$((n + 1)); for t in 1 2 3 4; do git config --file .git/m$n --add include.path m$((n + 1)); done; done; touch .git/m5; git config include.path m1", "staged", 2, "includes more than 250 files");
            cases.Add("ln -s nowhere .git/more; git config include.path more", "staged", 0, "No credentials");
            cases.Add("ln -s more .git/more; git config include.path more", "staged", 2, "Too many levels of symbolic links");
            cases.Add("mkfifo pipe; git config other.path ../pipe", "staged", 0, "No credentials");
            cases.Add("mkfifo .git/commondir", "staged", 2, ".git/commondir' is empty or no regular file");
            foreach (var command in (string[])["staged", "history", "hook run pre-commit --strict"])
            {
                cases.Add("rm .git/index; mkfifo .git/index", command, 3, ".git/index: The index is truncated or no index");
                cases.Add("rm .git/index; mkdir .git/index", command, 3, ".git/index: The file is a folder");
                cases.Add("truncate -s 5G .git/index", command, 3, "more than the limit");
            }

            cases.Add("rm .git/index; mkdir .git/index; echo a.txt > .gitignore", "scan", 3, ".git/index: The file is a folder");
            foreach (var file in (string[])["keylint.json", "keylint.ledger.json"])
            {
                cases.Add($"mkfifo {file}", "scan", 2, $"{file}: cannot be read: it is a pipe");
                cases.Add($"mkfifo {file}", "hook run pre-commit", 2, $"{file}: cannot be read: it is a pipe");
                cases.Add($"mkdir {file}", "staged", 2, $"{file}: this is a folder");
                cases.Add($"ln -s /dev/zero {file}", "staged", 2, $"{file}: cannot be read: it is a device");
                cases.Add($"truncate -s 5G {file}", "staged", 2, $"{file}: cannot be read: it is over 64 MB");
                cases.Add($"printf '{{\\0}}' > {file}", "staged", 2, $"{file}:1:");
            }

            cases.Add("ln -s nowhere keylint.json", "staged", 2, "keylint.json: cannot be read: it is a link that leads nowhere");
            cases.Add("mkfifo keylint.ledger.json", "ledger list", 2, "keylint.ledger.json: cannot be read: it is a pipe");
            foreach (var file in (string[])[".gitignore", ".keylintignore"])
            {
                cases.Add($"mkfifo {file}", "scan", 0, "2 files");
                cases.Add($"mkdir {file}", "scan", 0, "2 files");
                cases.Add($"ln -s /dev/zero {file}", "scan", 0, "2 files");
                cases.Add($"truncate -s 200M {file}", "scan", 3, $"{file}: the file is over 100 MB");
                cases.Add($"printf 'x\\0\\n\\0\\n\\0a.txt\\n' > {file}", "scan", 0, "3 files");
            }

            foreach (var command in (string[])["report", "ledger prune", "ledger import", "rules import gitleaks", "scan --rules"])
            {
                cases.Add("true", $"{command} /dev/zero", 2, $"/dev/zero: cannot be read: it is over {(command.EndsWith("--rules", StringComparison.Ordinal) ? 64 : 1024)} MB");
            }

            cases.Add("mkdir keylint-rules; mkfifo keylint-rules/a.json", "scan --rules keylint-rules", 2, "a.json: cannot be read: it is a pipe");
            cases.Add("mkdir gone; cd gone; rmdir ../gone", "scan", 2, "the current folder cannot be found");
            return cases;
        }
    }

    [UnixTheory]
    [MemberData(nameof(Cases))]
    public void It_is_told_and_not_waited_for(string line, string command, int exit, string message)
    {
        var run = Run.Shell(repository.Path, $"{line}; timeout -k 1 150 $K {command}");
        Run.Shell(repository.Path, "rm -rf .git/index .git/config .git/hooks .gitignore .keylintignore keylint*");
        var told = string.Join(' ', (run.Output + run.Error).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        Assert.True(run.Exit == exit, $"{run.Exit}: {told}");
        Assert.Contains(message, told, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => repository.Dispose();
}
