namespace KeyLint.Cli.Tests.Hostile;

/// <summary>Full disks, closed streams, places that are none: a clear message, the right exit code, and nothing left behind.</summary>
public sealed class SurroundingsTests : IDisposable
{
    private readonly TempRepository repository = new();

    public SurroundingsTests()
    {
        repository.Write("a.txt", "one\n");
        repository.Commit();
        repository.Write("b.txt", "two\n");
        repository.Git("add", "-A");
    }

    [UnixTheory]
    [InlineData("$K staged > /dev/full", 2)]
    [InlineData("$K scan . --format short > /dev/full", 2)]
    [InlineData("$K hook status > /dev/full", 2)]
    [InlineData("$K rules list > /dev/full", 2)]
    [InlineData("$K --help > /dev/full", 2)]
    [InlineData("$K staged -o /dev/full", 2)]
    [InlineData("$K staged >&-", 2)]
    [InlineData("$K staged --format nonsense 2> /dev/full", 2)]
    [InlineData("$K staged --format nonsense 2>&-", 2)]
    [InlineData("$K staged -o out.txt 2>&-", 0)]
    [InlineData("$K scan . --format json | head -c 1 >/dev/null; exit ${PIPESTATUS[0]}", 0)]
    [InlineData("$K staged --format json | true; exit ${PIPESTATUS[0]}", 0)]
    [InlineData("touch .git/index.lock; $K staged", 0)]
    [InlineData("touch .git/index.lock; $K hook run pre-commit", 0)]
    [InlineData("$K history --diff ''", 2)]
    [InlineData("$K history --diff \"$UNSET..HEAD\"", 2)]
    [InlineData("$K staged / ", 2)]
    [InlineData("cd /; $K hook run pre-commit", 2)]
    [InlineData("GIT_DIR=/nowhere $K staged", 2)]
    [InlineData("GIT_DIR=/etc $K hook run pre-commit", 2)]
    [InlineData("GIT_DIR= GIT_INDEX_FILE= $K staged", 0)]
    [InlineData("GIT_INDEX_FILE=/dev/zero $K hook run pre-commit --strict", 3)]
    [InlineData("git config core.hooksPath '~nobody/hooks'; $K hook install", 2)]
    [InlineData("GIT_OBJECT_DIRECTORY=/dev/null $K staged", 3)]
    [InlineData("GIT_CONFIG_COUNT=x GIT_CONFIG_PARAMETERS=\"'x\" GIT_CEILING_DIRECTORIES=:: $K staged", 0)]
    [InlineData("echo nonsense | $K hook run pre-push origin url", 2)]
    [InlineData("echo a b c d | $K hook run pre-push origin url", 2)]
    [InlineData("printf 'x 1111111111111111111111111111111111111111 y 0000000000000000000000000000000000000000\\r\\n' | $K hook run pre-push --strict", 3)]
    [InlineData("printf 'd 0000000000000000000000000000000000000000 d 0000000000000000000000000000000000000000\\r\\n' | $K hook run pre-push --strict", 0)]
    [InlineData("$K hook run commit-msg nowhere", 2)]
    [InlineData("$K hook run commit-msg .git", 2)]
    [InlineData("mkfifo pipe; $K hook run commit-msg pipe", 2)]
    [InlineData("$K hook run commit-msg", 2)]
    public void Each_ends_as_it_should(string line, int exit)
    {
        var run = Run.Shell(repository.Path, line);

        Assert.True(run.Exit == exit, $"{run.Exit}: {run.Error}{run.Output}");
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.GetFiles(repository.Path), file => Path.GetFileName(file).StartsWith(".out", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("hook instal", "install")]
    [InlineData("stagd", "staged")]
    [InlineData("hook run pre-comit", "pre-commit")]
    [InlineData("staged --fromat json", "--format")]
    public void A_word_that_is_nearly_right_is_named(string line, string word)
    {
        var run = Run.Shell(repository.Path, $"$K {line}");

        Assert.Equal(2, run.Exit);
        Assert.Contains(word, run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => repository.Dispose();
}
