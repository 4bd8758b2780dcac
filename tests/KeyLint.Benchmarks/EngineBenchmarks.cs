using System.Text;
using BenchmarkDotNet.Attributes;
using KeyLint.Engine;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;

namespace KeyLint.Benchmarks;

/// <summary>What the engine costs a megabyte of text: code without candidates, data full of them, and code with one leak.</summary>
[MemoryDiagnoser]
public class EngineBenchmarks
{
    private const int Size = 1 << 20;

    private readonly SecretScanner scanner = new(RuleSet.BuiltIn);
    private SourceText code = null!;
    private SourceText digests = null!;
    private SourceText leak = null!;

    [GlobalSetup]
    public void SetUp()
    {
        var samples = new SampleGenerator(1);
        code = Fill(_ => "            var response = await client.GetOrderBookAsync(symbol, limit: 100).ConfigureAwait(false);\n");
        digests = Fill(_ => samples.Expand("    \"{uuid}\": \"{hex:64}\",\n"));
        leak = new SourceText(code.Content + samples.Expand("BINANCE_API_SECRET={base62:64:mixed}\n"), "");
    }

    [Benchmark(Baseline = true)]
    public int SearchForOneCharacter() => code.Content.Span.Count('\u2603');

    [Benchmark]
    public ScanResult Code() => scanner.Scan(code);

    [Benchmark]
    public ScanResult Digests() => scanner.Scan(digests);

    [Benchmark]
    public ScanResult Leak() => scanner.Scan(leak);

    private static SourceText Fill(Func<int, string> line)
    {
        var text = new StringBuilder();
        for (var i = 0; text.Length < Size; i++)
        {
            text.Append(line(i));
        }

        return new SourceText(text.ToString(), "");
    }
}
