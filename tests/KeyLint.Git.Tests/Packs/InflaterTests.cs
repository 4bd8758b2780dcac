using System.IO.Compression;
using KeyLint.Git.Packs;
using KeyLint.Git.Tests.Support;

namespace KeyLint.Git.Tests.Packs;

/// <summary>Both inflaters give the same, of sound streams and of damaged ones.</summary>
public sealed class InflaterTests : IDisposable
{
    private readonly Inflater _direct = new RuntimeInflater();
    private readonly Inflater _stream = new StreamInflater();

    public void Dispose()
    {
        _direct.Dispose();
        _stream.Dispose();
    }

    [Fact]
    public void runtime_can_be_called_directly() => Assert.True(RuntimeInflater.IsUsable);

    [Fact]
    public void sound_streams_are_inflated_and_measured()
    {
        var random = new Random(1);
        for (var round = 0; round < 300; round++)
        {
            var content = Content(random);
            var packed = PackWriter.Deflate(content, (CompressionLevel)random.Next(4));
            byte[] source = [.. packed, .. new byte[random.Next(50)]];
            foreach (var inflater in new[] { _direct, _stream })
            {
                var result = new byte[content.Length];
                Assert.Equal(packed.Length, inflater.Measure(source, content.Length));
                inflater.Inflate(source, result);
                Assert.Equal(content, result);
            }
        }
    }

    [Fact]
    public void damaged_streams_are_refused_by_both_or_neither()
    {
        var random = new Random(2);
        var refused = 0;
        for (var round = 0; round < 2000; round++)
        {
            var content = Content(random);
            var packed = PackWriter.Deflate(content, (CompressionLevel)random.Next(4));
            var size = content.Length;
            switch (random.Next(5))
            {
                case 0:
                    packed[random.Next(packed.Length)] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    packed = packed[..random.Next(packed.Length)];
                    break;
                case 2:
                    size += random.Next(1, 40);
                    break;
                case 3:
                    size = random.Next(size + 1);
                    break;
                default:
                    random.NextBytes(packed.AsSpan(random.Next(packed.Length)));
                    break;
            }

            var direct = Try(_direct, packed, size);
            Assert.Equal(direct, Try(_stream, packed, size));
            refused += direct is null ? 1 : 0;
        }

        Assert.InRange(refused, 1500, 2000);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public void nothing_is_no_stream(int size)
    {
        Assert.Null(Try(_direct, [], size));
        Assert.Null(Try(_stream, [], size));
    }

    [Fact]
    public void stream_without_its_checksum_is_refused()
    {
        var packed = PackWriter.Deflate("content"u8);
        for (var cut = 1; cut <= 4; cut++)
        {
            Assert.Null(Try(_direct, packed[..^cut], 7));
            Assert.Null(Try(_stream, packed[..^cut], 7));
        }
    }

    private static byte[] Content(Random random)
    {
        var content = new byte[random.Next(8) switch { 0 or 1 => random.Next(3), 2 => random.Next(60_000), _ => random.Next(4000) }];
        var letters = random.Next(1, 257);
        for (var at = 0; at < content.Length; at++)
        {
            content[at] = (byte)random.Next(letters);
        }

        return content;
    }

    private static string? Try(Inflater inflater, byte[] source, int size)
    {
        var result = new byte[size];
        try
        {
            var length = inflater.Measure(source, size);
            inflater.Inflate(source, result);
            return length + Convert.ToHexString(result);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
