namespace KeyLint.Cli.Tests.Hostile;

/// <summary>Standard streams that were closed before the tool began, and input that nobody ever ends.</summary>
public sealed class ClosedStreamTests : IDisposable
{
    private readonly TempRepository repository = new();

    public ClosedStreamTests()
    {
        repository.Write("a.txt", "one\n");
        repository.Commit();
    }

    public static TheoryData<string, int> Silent => new()
    {
        { "scan", 0 }, { "staged", 0 }, { "history", 0 }, { "hook run pre-commit", 0 }, { "hook run commit-msg a.txt", 0 }, { "hook install", 0 }, { "hook status", 1 },
        { "hook uninstall", 0 }, { "rules list", 0 }, { "config show", 0 }, { "ledger list", 2 }, { "--version", 0 }, { "--help", 0 },
    };

    [LinuxTheory]
    [InlineData("$K scan - <&-")]
    [InlineData("$K scan --stdin-paths <&-")]
    [InlineData("$K hook run pre-push origin url <&-")]
    [InlineData("$K hook run pre-receive <&-")]
    [InlineData("$K scan - <&- 2>&-")]
    [InlineData("$K staged >&-")]
    [InlineData("$K staged <&- >&-")]
    [InlineData("$K staged <&- >&- 2>&-")]
    [InlineData("$K --help <&- >&-")]
    public void What_is_needed_and_closed_is_a_fault(string line)
    {
        var run = Run.Shell(repository.Path, "timeout -k 1 150 " + line);

        Assert.Equal(2, run.Exit);
        Assert.True(line.Contains("2>&-", StringComparison.Ordinal) || run.Error.Contains("it is closed", StringComparison.Ordinal), run.Error);
    }

    [UnixTheory]
    [MemberData(nameof(Silent))]
    public void What_reads_no_input_does_not_wait_for_its_end(string command, int exit)
    {
        Assert.Equal(exit, Run.Shell(repository.Path, $"mkfifo pipe; exec 3<>pipe; timeout -k 1 150 $K {command} <&3").Exit);
        Assert.Equal(exit, Run.Shell(repository.Path, $"timeout -k 1 150 $K {command} <&-").Exit);
    }

    [Theory]
    [MemberData(nameof(Silent))]
    public void Without_standard_error_the_exit_code_is_the_same(string command, int exit)
    {
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(exit, Run.Shell(repository.Path, $"$K {command} 2>&-").Exit);
        }
    }

    public void Dispose() => repository.Dispose();
}
