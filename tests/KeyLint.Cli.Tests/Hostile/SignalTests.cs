using System.Diagnostics;
using System.Text.Json;

namespace KeyLint.Cli.Tests.Hostile;

/// <summary>Asked to end, it ends: soon, with a word, and with nothing half-written.</summary>
public sealed class SignalTests : IDisposable
{
    private readonly TempRepository repository = new();

    public SignalTests()
    {
        // Much to read, of which each part is done soon.
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(number => $"var key{number} = \"{number * 7919:x8}{number * 104729:x8}\";\n"));
        for (var number = 0; number < 150; number++)
        {
            repository.Write($"f{number}.cs", $"// {number}\n{text}");
        }

        repository.Commit();
    }

    public static TheoryData<string, string> Cases => new()
    {
        { "scan . -o out.json --format json --threads 1", "INT" },
        { "scan . -o out.json --format json --threads 1", "TERM" },
        { "history . -o out.json --format json --threads 1", "INT" },
        { "history --diff HEAD~0..HEAD . -o out.json --format json", "TERM" },
    };

    [UnixTheory]
    [MemberData(nameof(Cases))]
    public void Nothing_is_half_written(string line, string signal)
    {
        using var process = Run.Start(repository.Path, line.Split(' '));
        process.StandardInput.Close();
        Thread.Sleep(600);
        Run.Signal(process, signal);
        Run.Signal(process, "CONT");
        var run = Run.End(process);

        // It may have been done before the signal came.
        Assert.Contains(run.Exit, (int[])[0, 3, 130, 143]);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);

        // A history tells what was found until then, as an incomplete scan; whatever is written is whole.
        var output = repository.Path + "/out.json";
        Assert.True(File.Exists(output) || run.Exit != 0);
        if (File.Exists(output))
        {
            using var report = JsonDocument.Parse(File.ReadAllText(output));
            Assert.Equal(run.Exit != 0, report.RootElement.GetProperty("incomplete").GetBoolean());
        }

        Assert.DoesNotContain(Directory.GetFiles(repository.Path), file => Path.GetFileName(file).StartsWith(".out", StringComparison.Ordinal));
    }

    [UnixTheory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public void One_that_waits_for_input_ends_at_the_second_signal_without_a_stack(string signal, int exit)
    {
        using var process = Run.Start(repository.Path, "hook", "run", "pre-push", "origin", "url");
        Thread.Sleep(1500);
        Run.Signal(process, signal);
        Thread.Sleep(300);
        var watch = Stopwatch.StartNew();
        Run.Signal(process, signal);
        var run = Run.End(process);

        Assert.Equal(exit, run.Exit);
        Assert.Equal("", run.Error);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 4);
    }

    public void Dispose() => repository.Dispose();
}
