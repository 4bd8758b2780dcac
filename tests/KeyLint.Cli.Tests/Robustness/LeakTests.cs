using System.Text;
using KeyLint.Cli.Scanning;
using KeyLint.Cli.Scanning.Containers;
using KeyLint.Engine;
using KeyLint.Engine.Rules;
using KeyLint.Git;

namespace KeyLint.Cli.Tests.Robustness;

/// <summary>A process that scans again and again, as an editor or a server does, keeps no more memory and no more files open than after the first times.</summary>
[Collection(Alone.Name)]
public sealed class LeakTests : IDisposable
{
    private const int Scans = 1000;
    private const int Before = 100;
    private const long Megabyte = 1 << 20;

    private readonly TempRepository repository = new();

    public LeakTests()
    {
        repository.Write("bot.env", Samples.Of("binance", 1).Text);
        repository.Write("wallet.txt", Samples.Of("bip39", 1).Text);
        repository.Commit();
        repository.Git("gc", "-q");
        repository.Write("more.env", Samples.Of("okx", 2).Text);
        repository.Commit();
    }

    [Fact]
    public void Scans_of_texts_keep_nothing()
    {
        var scanner = new SecretScanner(RuleSet.BuiltIn);
        var texts = Samples.Rules.Take(Before).Select(rule => Encoding.UTF8.GetBytes(Samples.Of(rule, 1).Text)).ToList();
        var scan = new TextScan(scanner);
        var found = 0;
        Repeat(number => scan.Scan(texts[number % texts.Count], "a.env", new ContainerScan((int)Megabyte), (result, _) => found += result.Findings.Length));
        Assert.True(found > Scans, $"too little to show anything: {found} findings");
    }

    [Fact]
    public void Reading_a_history_keeps_nothing() => Repeat(_ =>
    {
        using var history = HistoryReader.Read(HistoryRepository.Open(repository.Path), _ => { }, new HistoryReadOptions { Degree = 2 });
        Assert.Empty(history.Problems);
    });

    private static void Repeat(Action<int> scan)
    {
        for (var number = 0; number < Before; number++)
        {
            scan(number);
        }

        var (memory, files) = (Memory(), Files());
        for (var number = 0; number < Scans; number++)
        {
            scan(Before + number);
        }

        Assert.InRange(Memory() - memory, long.MinValue, 4 * Megabyte);
        Assert.InRange(Files() - files, int.MinValue, 8);
    }

    private static long Memory() => GC.GetTotalMemory(forceFullCollection: true);

    private static int Files() => OperatingSystem.IsLinux() ? Directory.GetFiles("/proc/self/fd").Length : 0;

    public void Dispose() => repository.Dispose();
}
