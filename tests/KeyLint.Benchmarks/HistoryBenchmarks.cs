using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using KeyLint.Git;

namespace KeyLint.Benchmarks;

/// <summary>Reading a history beside git's own printing of it. KEYLINT_BENCHMARK_REPOSITORY names the repository.</summary>
public class HistoryBenchmarks
{
    private readonly string repository = Environment.GetEnvironmentVariable("KEYLINT_BENCHMARK_REPOSITORY") ?? ".";

    [Benchmark(Baseline = true)]
    public int GitCatFile()
    {
        var start = new ProcessStartInfo("git", ["-C", repository, "cat-file", "--batch-all-objects", "--batch", "--unordered", "--buffer"])
        {
            RedirectStandardOutput = true,
        };
        using var git = Process.Start(start)!;
        git.StandardOutput.BaseStream.CopyTo(Stream.Null);
        git.WaitForExit();
        return git.ExitCode;
    }

    [Benchmark]
    public long Read() => HistoryReader.Read(HistoryRepository.Open(repository), _ => { }).Counts.Bytes;
}
