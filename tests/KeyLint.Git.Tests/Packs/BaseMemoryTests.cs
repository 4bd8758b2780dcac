using System.IO.Compression;
using System.Text;
using KeyLint.Git.Changes;
using KeyLint.Git.Tests.Support;

namespace KeyLint.Git.Tests.Packs;

/// <summary>Small packs of which an object is larger than any that git builds others on: with and without a sound index, memory is not taken for it.</summary>
[Collection(Alone.Name)]
public sealed class BaseMemoryTests : IDisposable
{
    private const int Mega = 1 << 20;
    private const long Huge = 700L * Mega;
    private static readonly Lazy<byte[]> Zeros = new(Deflated);

    private readonly TestRepository _repository = new();
    private readonly PackWriter _pack = new();

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void history_names_what_it_does_not_read(bool hasIndex)
    {
        var small = Write(hasIndex);

        var before = GC.GetTotalAllocatedBytes();
        var reading = ReadResult.Of(_repository);

        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 64L * Mega);
        Assert.True(reading.Sees("still there"));
        Assert.True(!hasIndex || reading.Gaps.Any(gap => gap.Subject == small));
        Assert.True(hasIndex || reading.Gaps.Any(gap => gap.Message.Contains("1 of 3 objects were found", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void change_names_what_it_does_not_read(bool hasIndex)
    {
        var small = Write(hasIndex);
        _repository.Git("update-index", "--add", "--cacheinfo", $"100644,{small},small.txt");
        _repository.Git("update-index", "--add", "--cacheinfo", $"100644,{Blob("still there")},there.txt");

        var before = GC.GetTotalAllocatedBytes();
        using var reader = new ChangeReader(HistoryRepository.Open(_repository.Folder));
        var read = new List<string>();
        foreach (var file in reader.Staged().Files)
        {
            reader.Read(file, Mega, _ => read.Add(file.Path));
        }

        Assert.Equal(["there.txt"], read);
        Assert.Contains(reader.Problems, problem => problem.IsGap && problem.Subject == "small.txt");
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 64L * Mega);
    }

    [Fact]
    public void blob_over_the_limit_is_not_read_from_a_pack_without_index()
    {
        var large = _pack.Add("blob", new byte[20 * Mega]);
        _pack.WriteTo(_repository, indexVersion: 0);
        _repository.Git("update-index", "--add", "--cacheinfo", $"100644,{large},large.bin");

        using var reader = new ChangeReader(HistoryRepository.Open(_repository.Folder));
        reader.Read(Assert.Single(reader.Staged().Files), Mega, _ => Assert.Fail("It is too large."));

        var problem = Assert.Single(reader.Problems, problem => problem.IsGap);
        Assert.Equal((HistoryProblemKind.BlobTooLarge, "large.bin"), (problem.Kind, problem.Subject));
    }

    /// <summary>Writes a huge object, a small one made of it, and another; gives the id of the small one.</summary>
    private string Write(bool hasIndex)
    {
        var huge = _pack.AddRaw(Blob("huge"), [.. PackWriter.Header(3, Huge), .. Zeros.Value]);
        var small = _pack.AddOnEntry(huge, new DeltaWriter(Huge, 4).Copy(0, 4).ToArray(), Blob("\0\0\0\0"));
        _pack.Add("blob", Encoding.UTF8.GetBytes("still there"));
        _pack.WriteTo(_repository, hasIndex ? 2 : 0);
        return small;
    }

    private static string Blob(string text) => PackWriter.IdOf("blob", Encoding.UTF8.GetBytes(text));

    private static byte[] Deflated()
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var zeros = new byte[Mega];
            for (long left = Huge; left > 0; left -= zeros.Length)
            {
                stream.Write(zeros);
            }
        }

        return packed.ToArray();
    }
}
