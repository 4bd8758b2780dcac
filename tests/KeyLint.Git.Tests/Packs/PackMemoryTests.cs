using System.Diagnostics;
using System.Text;
using KeyLint.Git.Tests.Support;

namespace KeyLint.Git.Tests.Packs;

/// <summary>Packs that announce more than they hold, or hold more than memory does: neither memory nor time is spent on them.</summary>
[Collection(Alone.Name)]
public sealed class PackMemoryTests : IDisposable
{
    private readonly TestRepository _repository = new();
    private readonly PackWriter _pack = new();

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData(1L << 20)]
    [InlineData(1L << 30)]
    [InlineData(1L << 40)]
    [InlineData((1L << 56) - 1)]
    public void delta_that_lies_about_its_result_takes_no_memory(long size)
    {
        var source = _pack.Add("blob", Bytes("base"));
        var id = _pack.AddOnEntry(source, new DeltaWriter(4, size).Copy(0, 4).ToArray(), Blob("lie"));
        var tree = _pack.Add("tree", []);
        var other = _pack.AddOnEntry(tree, new DeltaWriter(0, size).Insert("x"u8).ToArray(), PackWriter.IdOf("tree", "lie"u8.ToArray()));
        _pack.WriteTo(_repository);

        var before = GC.GetTotalAllocatedBytes();
        Assert.Equal([.. new[] { id, other }.Order(StringComparer.Ordinal)], Gives("base"));
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 16 << 20);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void entry_that_announces_a_huge_size_takes_no_memory(int type)
    {
        var ids = new[] { 28, 31, 40, 60, 62 }
            .Select(bits => _pack.AddRaw(Blob("huge" + bits), [.. PackWriter.Header(type, 1L << bits), .. PackWriter.Deflate("small"u8)]))
            .Order(StringComparer.Ordinal).ToArray();
        _pack.Add("blob", Bytes("still there"));
        _pack.WriteTo(_repository);

        var before = GC.GetTotalAllocatedBytes();
        Assert.Equal(ids, Gives("still there"));
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 16 << 20);
    }

    [Theory]
    [InlineData("blob")]
    [InlineData("tree")]
    [InlineData("commit")]
    [InlineData("tag")]
    public void bomb_is_named_and_takes_no_memory(string kind)
    {
        var bomb = new byte[160 << 20];
        var id = _pack.Add(kind, bomb);
        var source = _pack.Add(kind, new byte[0x10000]);
        var delta = new DeltaWriter(0x10000, 2560L << 16);
        for (var copy = 0; copy < 2560; copy++)
        {
            delta.Copy(0, 0x10000);
        }

        var second = _pack.AddOnEntry(source, delta.ToArray(), Blob("delta"));
        _pack.Add("blob", Bytes("still there"));
        _pack.WriteTo(_repository);
        bomb = null;

        var before = GC.GetTotalAllocatedBytes();
        var reading = ReadResult.Of(_repository);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 32 << 20);
        Assert.True(reading.Sees("still there"));
        Assert.Superset(new HashSet<string> { id, second }, reading.Gaps.Select(gap => gap.Subject).ToHashSet());
    }

    [Fact]
    public void blob_over_the_limit_is_not_made_again_for_each_that_builds_on_it()
    {
        var texts = Enumerable.Range(0, 400).Select(number => new string('x', 100_000) + number).ToArray();
        var last = _pack.Add("blob", Bytes(texts[0]));
        for (var number = 1; number < texts.Length; number++)
        {
            last = _pack.AddOnEntry(last, DeltaWriter.Between(Bytes(texts[number - 1]), Bytes(texts[number])), Blob(texts[number]));
        }

        _pack.AddOnEntry(last, DeltaWriter.Between(Bytes(texts[^1]), Bytes("small")), Blob("small"));
        _pack.WriteTo(_repository);

        var watch = Stopwatch.StartNew();
        var reading = ReadResult.Of(_repository.Folder, new HistoryReadOptions { MaxBlobSize = 1000 });

        Assert.Equal(texts.Length, reading.Gaps.Count());
        Assert.True(reading.Sees("small"));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Blob(string text) => PackWriter.IdOf("blob", Bytes(text));

    private string[] Gives(params string[] contents) => ReadResult.GapsBeside(_repository, contents);
}
