using System.Text;

namespace KeyLint.Cli.Tests;

/// <summary>What history remembers makes it faster and never changes a byte of what it says.</summary>
public sealed class HistoryCacheTests : IDisposable
{
    private readonly TempRepository repository = new();
    private readonly TempFolder cache = new();
    private readonly Samples.Credential leak = Samples.Of("bybit", 3);

    public HistoryCacheTests()
    {
        for (var number = 0; number < 30; number++)
        {
            repository.Write($"src/File{number}.cs", $"class File{number} {{ }} // nothing to see");
        }

        repository.Write("appsettings.json", leak.Text);
        repository.Commit("Begin");
        repository.Write("appsettings.json", "{ }");
        repository.Write("more.bin", [.. Enumerable.Range(0, 5000).Select(number => (byte)(number * 7))]);
        repository.Commit("Clean up");
        repository.Git("gc", "-q");
        Age();
    }

    private IEnumerable<string> Files => Directory.EnumerateFiles(cache.Path, "*", SearchOption.AllDirectories);

    private string[] History => ["history", repository.Path, "--format", "json"];

    [Fact]
    public void A_second_run_says_the_same_and_opens_no_pack()
    {
        var first = Same(Tool.RunCached(cache.Path, History), (int)ExitCode.Findings);
        Spoil();

        Same(Tool.RunCached(cache.Path, History), (int)ExitCode.Findings, first);
    }

    [Fact]
    public void Without_its_report_a_second_run_reads_again_only_what_held_something()
    {
        var first = Same(Tool.RunCached(cache.Path, History), (int)ExitCode.Findings);
        Forget("report-*");

        Same(Tool.RunCached(cache.Path, History), (int)ExitCode.Findings, first);
    }

    [Fact]
    public void Of_a_clean_repository_no_pack_is_opened_when_something_new_comes()
    {
        using var clean = new TempRepository();
        clean.Write("a.txt", "one");
        clean.Commit();
        clean.Git("gc", "-q");
        Age(clean);
        string[] history = ["history", clean.Path, "--format", "json"];
        Same(Tool.RunCached(cache.Path, history), (int)ExitCode.Clean);
        Spoil(clean);
        clean.Write("new.env", leak.Text);
        clean.Git("hash-object", "-w", "new.env");

        Assert.Equal((int)ExitCode.Findings, Tool.RunCached(cache.Path, history).Exit);
    }

    [Theory]
    [InlineData("commit")]
    [InlineData("gc")]
    [InlineData("rename")]
    [InlineData("tag")]
    [InlineData("prune")]
    [InlineData("stage")]
    public void After_a_change_the_answer_is_that_of_a_fresh_run(string change)
    {
        Tool.RunCached(cache.Path, History);
        switch (change)
        {
            case "commit":
                repository.Write("late.env", Samples.Of("okx", 4).Text);
                repository.Commit("Late");
                break;
            case "gc":
                repository.Git("repack", "-a", "-d", "-f", "-q", "--depth=1");
                break;
            case "rename":
                repository.Git("mv", "src/File1.cs", "src/Renamed.cs");
                repository.Commit("Move");
                break;
            case "tag":
                repository.Git("tag", "-a", "v1", "-m", leak.Text);
                break;
            case "prune":
                repository.Git("checkout", "-q", "--orphan", "fresh");
                repository.Commit("Start over");
                repository.Git("branch", "-D", "main");
                repository.Git("reflog", "expire", "--expire=now", "--all");
                repository.Git("gc", "-q", "--prune=now");
                break;
            default:
                repository.Write("staged.env", Samples.Of("kucoin", 5).Text);
                repository.Git("add", "-A");
                break;
        }

        Age();
        var fresh = Tool.Run(History);
        Assert.Equal(fresh.Output, Tool.RunCached(cache.Path, History).Output);
        Assert.Equal(fresh.Output, Tool.RunCached(cache.Path, History).Output);
    }

    [Fact]
    public void A_damaged_cache_is_as_good_as_none()
    {
        var first = Tool.RunCached(cache.Path, History);
        Assert.Equal(3, Files.Count());
        var random = new Random(5);
        for (var round = 0; round < 8; round++)
        {
            foreach (var file in Files.ToList())
            {
                var content = File.ReadAllBytes(file);
                if (round % 2 == 0)
                {
                    content[random.Next(content.Length)] ^= 0x10;
                }

                File.WriteAllBytes(file, round % 2 == 0 ? content : content[..random.Next(content.Length)]);
            }

            Same(Tool.RunCached(cache.Path, History), (int)ExitCode.Findings, first);
        }
    }

    [Fact]
    public void Runs_at_once_do_not_disturb_each_other()
    {
        var expected = Tool.Run(History);
        var runs = new Tool[6];
        Parallel.For(0, runs.Length, number => runs[number] = Tool.RunCached(cache.Path, History));

        Assert.All(runs, run => Same(run, (int)ExitCode.Findings, expected));
        Assert.DoesNotContain(Files, file => file.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public void The_cache_holds_no_secret_and_lies_outside_of_the_repository()
    {
        repository.Write($"keys/{leak.Parts[0].Value}.txt", leak.Text);
        repository.Commit("A name that is a key");
        Age();
        var before = Directory.EnumerateFiles(repository.Path, "*", SearchOption.AllDirectories).Order().ToList();
        Tool.RunCached(cache.Path, History);

        Assert.NotEmpty(Files);
        Assert.Equal(before, Directory.EnumerateFiles(repository.Path, "*", SearchOption.AllDirectories).Order());
        Assert.All(Files, file => Assert.All(leak.Parts, part => Assert.Equal(-1, File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(part.Value)))));
    }

    [Fact]
    public void No_cache_is_neither_used_nor_kept_when_not_wanted()
    {
        Tool.RunCached(cache.Path, [.. History, "--no-cache"]);
        Assert.Empty(Files);

        Tool.RunCached(cache.Path, History);
        Spoil();
        Assert.NotEqual(Tool.RunCached(cache.Path, History).Output, Tool.RunCached(cache.Path, [.. History, "--no-cache"]).Output);
    }

    [Fact]
    public void Who_wants_objects_verified_gets_each_one_read()
    {
        Tool.RunCached(cache.Path, [.. History, "--verify-objects"]);
        Assert.Empty(Files);

        Tool.RunCached(cache.Path, History);
        Spoil();
        Assert.NotEqual(Tool.RunCached(cache.Path, History).Output, Tool.RunCached(cache.Path, [.. History, "--verify-objects"]).Output);
    }

    [Fact]
    public void Other_rules_and_other_questions_get_answers_of_their_own()
    {
        Tool.RunCached(cache.Path, History);
        var rule = cache.Write("acme.json", UserRule.Text);

        foreach (var more in new[] { ["--rules", rule], ["--reachable-only"], ["--paths", "src/**"], new[] { "--max-size", "1" } })
        {
            Assert.Equal(Tool.Run([.. History, .. more]).Output, Tool.RunCached(cache.Path, [.. History, .. more]).Output);
        }
    }

    public void Dispose()
    {
        repository.Dispose();
        cache.Dispose();
    }

    private static Tool Same(Tool run, int exit, Tool? expected = null)
    {
        Assert.Equal((exit, ""), (run.Exit, run.Error));
        Assert.Equal(expected?.Output ?? run.Output, run.Output);
        return run;
    }

    private void Forget(string pattern)
    {
        foreach (var file in Directory.EnumerateFiles(cache.Path, pattern, SearchOption.AllDirectories).ToList())
        {
            File.Delete(file);
        }
    }

    // A state is remembered once the clock has moved on from its last change.
    private void Age(TempRepository? aged = null)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine((aged ?? repository).Path, ".git"), "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, File.GetLastWriteTimeUtc(file).AddSeconds(-60));
        }
    }

    // Makes packs unreadable in a way that only their content shows.
    private void Spoil(TempRepository? spoiled = null)
    {
        foreach (var pack in Directory.EnumerateFiles(Path.Combine((spoiled ?? repository).Path, ".git/objects/pack"), "*.pack"))
        {
            var time = File.GetLastWriteTimeUtc(pack);
            File.SetAttributes(pack, FileAttributes.Normal);
            File.WriteAllBytes(pack, new byte[new FileInfo(pack).Length]);
            File.SetLastWriteTimeUtc(pack, time);
        }
    }
}
