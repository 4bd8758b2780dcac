using KeyLint.Cli.Tests.Hooks;

namespace KeyLint.Cli.Tests.Ci;

/// <summary><c>docs/ci/audit.sh</c> over good, bad and broken repositories.</summary>
public sealed class AuditScriptTests : IDisposable
{
    private readonly HookRepository tools = new();
    private readonly List<TempRepository> repositories = [];

    private string Out => tools.Beside("audit");

    [Fact]
    public void One_report_is_made_of_all()
    {
        var (leaking, other, clean) = (Make("okx", 81), Make("bybit", 82), Make(null, 0));
        var run = Audit(leaking.Path, other.Path, clean.Path);

        Assert.Equal(1, run.Exit);
        Assert.Equal(3, Directory.GetFiles(Out + "/findings").Length);
        Assert.Equal("", File.ReadAllText(Out + "/failed.txt"));
        var rows = File.ReadAllLines(Out + "/inventory.csv");
        Assert.DoesNotContain(rows, row => row.Contains(Path.GetFileName(clean.Path), StringComparison.Ordinal));
        Assert.All([leaking, other], repository => Assert.Contains(rows, row => row.Contains(Path.GetFileName(repository.Path), StringComparison.Ordinal)));
        var report = File.ReadAllText(Out + "/report.html");
        Assert.All(Secret("okx", 81).Parts.Concat(Secret("bybit", 82).Parts), part => Assert.DoesNotContain(part.Value, report, StringComparison.Ordinal));
    }

    [Fact]
    public void Clean_ones_end_well_and_a_second_run_sees_what_came()
    {
        var repository = Make(null, 0);
        Assert.Equal(0, Audit(repository.Path, "").Exit);
        repository.Write("bot.env", Secret("okx", 83).Text);
        repository.Commit("leak");

        Assert.Equal(1, Audit(repository.Path).Exit);
    }

    [Fact]
    public void What_was_deleted_upstream_is_still_looked_at()
    {
        var repository = Make(null, 0);
        repository.Git("checkout", "-q", "-b", "side");
        repository.Write("bot.env", Secret("okx", 84).Text);
        repository.Commit("leak");
        Assert.Equal(1, Audit(repository.Path).Exit);
        repository.Git("checkout", "-q", "main");
        repository.Git("branch", "-D", "side");

        Assert.Equal(1, Audit(repository.Path).Exit);
    }

    [Fact]
    public void What_is_incomplete_or_broken_is_told_and_does_not_stop_the_others()
    {
        var (clean, whole) = (Make(null, 0), Make(null, 1));
        whole.Commit("More");
        HookRepository.Done(tools.Run(tools.Path, "git", "clone", "-q", "--depth", "1", "file://" + whole.Path, tools.Beside("shallow")));
        Assert.Equal(3, Audit(tools.Beside("shallow"), clean.Path).Exit);
        Assert.Equal("", File.ReadAllText(Out + "/failed.txt"));

        var run = Audit(tools.Beside("nowhere"), "https://ada:word@host.invalid/bot.git", clean.Path);
        Assert.Equal(3, run.Exit);
        var failed = File.ReadAllLines(Out + "/failed.txt");
        Assert.Equal(2, failed.Length);
        Assert.EndsWith("+nowhere: not cloned", failed[0], StringComparison.Ordinal);
        Assert.Equal("host.invalid+bot.git: not cloned", failed[1]);
        Assert.Contains("Not in the report, or not up to date:\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_is_gone_is_looked_at_as_it_was()
    {
        var repository = Make("okx", 85);
        Audit(repository.Path);
        Directory.Delete(repository.Path + "/.git", recursive: true);

        Assert.Equal(1, Audit(repository.Path).Exit);
        Assert.EndsWith(": not brought up to date\n", File.ReadAllText(Out + "/failed.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_repository_cannot_say_that_it_does_not_fail()
    {
        var repository = Make("okx", 86);
        repository.Write("keylint.json", """{ "options": { "fail-on": "never" } }""");
        repository.Commit("Settings");

        Assert.Equal(1, Audit(repository.Path).Exit);
    }

    [Fact]
    public void No_repository_at_all_is_a_fault_of_the_list_only_if_one_was_named()
    {
        Assert.Equal(0, Audit("").Exit);
        Assert.Equal(3, Audit("/nowhere").Exit);
    }

    public void Dispose()
    {
        tools.Dispose();
        repositories.ForEach(repository => repository.Dispose());
    }

    private static Samples.Credential Secret(string rule, int seed) => Samples.Of(rule, seed);

    private TempRepository Make(string? rule, int seed)
    {
        var repository = new TempRepository();
        repository.Write("bot.env", rule is null ? $"nothing {seed}\n" : Secret(rule, seed).Text);
        repository.Commit("Begin");
        repositories.Add(repository);
        return repository;
    }

    private Tool Audit(params string[] list)
    {
        File.WriteAllText(tools.Beside("list"), string.Join('\n', list));
        return tools.Run(tools.Path, "sh", "-c", "exec \"$0\" \"$1\" < \"$2\"", CiSample.File("audit.sh"), Out, tools.Beside("list"));
    }
}
