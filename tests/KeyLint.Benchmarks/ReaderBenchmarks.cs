using System.IO.Compression;
using BenchmarkDotNet.Attributes;
using KeyLint.Git;
using KeyLint.Git.Objects;
using KeyLint.Git.Packs;

namespace KeyLint.Benchmarks;

/// <summary>The parts of the pack reader: inflating small objects, applying a delta, finding ids.</summary>
[MemoryDiagnoser]
public class ReaderBenchmarks
{
    private const int Objects = 1000;
    private const int Size = 4000;

    /// <summary>Half of all deltas are no longer.</summary>
    private const int SmallSize = 60;

    private readonly byte[] plain = new byte[Size];
    private readonly byte[] result = new byte[Size];
    private readonly byte[] small = new byte[SmallSize];
    private readonly ObjectId[] ids = new ObjectId[100_000];
    private readonly byte[][] sought = new byte[Objects][];
    private byte[] packed = [];
    private byte[] delta = [];
    private Inflater runtime = null!;
    private Inflater stream = null!;
    private IdTable table = null!;
    private Dictionary<ObjectId, int> dictionary = null!;

    [GlobalSetup]
    public void SetUp()
    {
        var random = new Random(1);
        for (var at = 0; at < Size; at++)
        {
            plain[at] = (byte)"public static readonly string = new();\n"[random.Next(39)];
        }

        plain.AsSpan(0, SmallSize).CopyTo(small);
        packed = Pack(small);

        // Sizes of base and result, a copy of 2,000 bytes, 5 new ones, a copy of 1,995.
        delta = [0xA0, 0x1F, 0xA0, 0x1F, 0xB0, 0xD0, 0x07, 5, 1, 2, 3, 4, 5, 0xB3, 0xD5, 0x07, 0xCB, 0x07];
        (runtime, stream) = (new RuntimeInflater(), new StreamInflater());
        foreach (ref var id in ids.AsSpan())
        {
            var bytes = new byte[20];
            random.NextBytes(bytes);
            id = new ObjectId(bytes);
        }

        Array.Sort(ids);
        table = new IdTable(ids);
        dictionary = ids.Select((id, number) => (id, number)).ToDictionary(entry => entry.id, entry => entry.number);
        for (var at = 0; at < Objects; at++)
        {
            sought[at] = new byte[20];
            ids[random.Next(ids.Length)].CopyTo(sought[at]);
        }
    }

    [GlobalCleanup]
    public void CleanUp()
    {
        runtime.Dispose();
        stream.Dispose();
    }

    [Benchmark(OperationsPerInvoke = Objects)]
    public void InflateThroughStreams() => Inflate(stream);

    [Benchmark(OperationsPerInvoke = Objects)]
    public void InflateThroughTheRuntime() => Inflate(runtime);

    [Benchmark(OperationsPerInvoke = Objects)]
    public void ApplyDelta()
    {
        for (var number = 0; number < Objects; number++)
        {
            new Delta(delta).Apply(plain, result);
        }
    }

    [Benchmark(OperationsPerInvoke = Objects)]
    public int FindIdInTable()
    {
        var sum = 0;
        foreach (var id in sought)
        {
            table.TryFind(id, out var number);
            sum += number;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Objects)]
    public int FindIdInDictionary()
    {
        var sum = 0;
        foreach (var id in sought)
        {
            sum += dictionary[new ObjectId(id)];
        }

        return sum;
    }

    private void Inflate(Inflater inflater)
    {
        for (var number = 0; number < Objects; number++)
        {
            inflater.Inflate(packed, small);
        }
    }

    private static byte[] Pack(byte[] plain)
    {
        using var stored = new MemoryStream();
        using (var zlib = new ZLibStream(stored, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(plain);
        }

        return stored.ToArray();
    }
}
