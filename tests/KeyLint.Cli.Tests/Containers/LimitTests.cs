using System.Diagnostics;
using System.IO.Compression;
using KeyLint.Cli.Scanning.Containers;
using KeyLint.Reports.Model;

namespace KeyLint.Cli.Tests.Containers;

/// <summary>What is made to burst stays within its bounds, and what the bounds cut off is named.</summary>
public sealed class LimitTests
{
    private const int Megabyte = 1024 * 1024;
    private static readonly byte[] Text = "some text"u8.ToArray();

    [Fact]
    public void A_file_over_the_limit_is_named_and_the_others_are_read()
    {
        var opened = Opened.Of(Packed.Zip(("large.log", new byte[2 * Megabyte]), ("small.env", Text)), "in.zip", new ContainerLimits { EntryBytes = Megabyte });

        Assert.Equal(["!/small.env"], opened.Files.Select(file => file.Inner));
        Assert.Equal(new Problem("too-large", "in.zip!/large.log", "not read: over the limit of 1 MB; raise it with --max-size", true), Assert.Single(opened.Problems));
    }

    [Theory]
    [InlineData("gzip", "in!/in")]
    [InlineData("tar", "in!/large.log")]
    [InlineData("tar.gz", "in!/large.log")]
    [InlineData("a zip that says it is small", "in!/large.log")]
    [InlineData("a zip that says it is small, stored", "in!/large.log")]
    public void The_limit_holds_in_every_form(string form, string subject)
    {
        (string, byte[]) large = ("large.log", new byte[3 * Megabyte]);
        var opened = Opened.Of(
            form switch
            {
                "gzip" => Packed.Gzip(large.Item2),
                "tar" => Packed.Tar(large),
                "tar.gz" => Packed.Gzip(Packed.Tar(large)),
                "a zip that says it is small" => Small(Packed.Zip(large)),
                _ => Small(Packed.Zip(CompressionLevel.NoCompression, large)),
            },
            "in",
            new ContainerLimits { EntryBytes = Megabyte });

        Assert.Empty(opened.Files);
        Assert.Equal((subject, true), (Assert.Single(opened.Problems).Subject, opened.Problems[0].IsGap));

        static byte[] Small(byte[] zip) => Packed.WithDirectoryField(Packed.WithDirectoryField(zip, 26, 0), 24, 10);
    }

    [Fact]
    public void More_files_than_the_limit_are_named_once()
    {
        var files = Enumerable.Range(0, 10).Select(number => ($"{number}.txt", Text)).ToArray();
        var limits = new ContainerLimits { EntryBytes = Megabyte, Entries = 4 };
        foreach (var packed in new[] { Packed.Zip(files), Packed.Tar(files), Packed.Gzip(Packed.Tar(files)) })
        {
            var opened = Opened.Of(packed, "in", limits);

            Assert.InRange(opened.Files.Count, 3, 4);
            Assert.Equal("not read, nor what follows: the archive holds more than 4 files", Assert.Single(opened.Problems).Message);
        }
    }

    [Fact]
    public void What_is_deeper_than_the_limit_is_named_and_shown_unopened()
    {
        var zip = Packed.Zip(("0.env", Text));
        for (var level = 1; level < 50; level++)
        {
            zip = Packed.Zip(($"{level}.zip", zip));
        }

        var opened = Opened.Of(zip, "deep.zip");

        Assert.Equal(new Problem("too-deep", "deep.zip!/49.zip!/48.zip!/47.zip!/46.zip", "not opened: it is an archive inside 4 others", true), Assert.Single(opened.Problems));
        Assert.Equal(4, opened.Files.Count);
    }

    [Fact]
    public void Files_that_share_their_bytes_cannot_fill_memory()
    {
        var one = Packed.Zip(("x", new byte[8 * Megabyte]));
        var stored = Packed.Zip(CompressionLevel.NoCompression, ("x", new byte[2 * Megabyte]));
        foreach (var zip in new[] { Repeated(one, 1000), Repeated(stored, 1000) })
        {
            var opened = Read(zip, Megabyte * 16);

            Assert.Contains(opened.Problems, problem => problem.Message.Contains("expands to more than is read", StringComparison.Ordinal));
            Assert.InRange(opened.Bytes, 1, 256 * Megabyte);
        }
    }

    [Fact]
    public void Zips_of_zips_of_zips_stay_within_time_and_memory()
    {
        var zip = Packed.Zip(("zeros", new byte[16 * Megabyte]));
        for (var level = 0; level < 3; level++)
        {
            zip = Packed.Zip([.. Enumerable.Range(0, 16).Select(number => ($"{number}.zip", zip))]);
        }

        var watch = Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var opened = Read(zip, 100 * Megabyte);

        Assert.Equal(("too-large", true), (Assert.Single(opened.Problems).Kind, opened.Problems[0].IsGap));
        Assert.InRange(opened.Bytes, 1, 256 * Megabyte);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 300L * Megabyte);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 30);
    }

    [Fact]
    public void Many_problems_of_one_file_are_counted()
    {
        var zip = Packed.WithDirectoryField(Packed.Zip([.. Enumerable.Range(0, 500).Select(number => ($"{number}.txt", Text))]), 8, 1);

        var opened = Opened.Of(zip, "in.zip");

        Assert.Equal(21, opened.Problems.Count);
        Assert.Equal(("in.zip", "not read, beside the named: 480 more of the files in it"), (opened.Problems[^1].Subject, opened.Problems[^1].Message));
    }

    /// <summary>A zip whose directory names its one file many times.</summary>
    private static byte[] Repeated(byte[] zip, int count)
    {
        var directory = (int)BitConverter.ToUInt32(zip, zip.Length - 6);
        var entry = zip[directory..^22];
        byte[] end = [.. zip[^22..]];
        BitConverter.GetBytes((ushort)count).CopyTo(end, 10);
        BitConverter.GetBytes(entry.Length * count).CopyTo(end, 12);
        return [.. zip[..directory], .. Enumerable.Repeat(entry, count).SelectMany(bytes => bytes), .. end];
    }

    private static (long Bytes, IReadOnlyList<Problem> Problems) Read(byte[] content, long entryBytes)
    {
        var bytes = 0L;
        var reader = new ContainerReader("bomb.zip", new ContainerLimits { EntryBytes = entryBytes }, (_, inner) => bytes += inner.Length);
        reader.Read(content);
        return (bytes, [.. reader.Problems]);
    }

    [Fact]
    public void Directory_that_lies_about_sizes_costs_no_memory()
    {
        const int UpperHalfOfSize = 26;
        var noise = new byte[90_000];
        new Random(3).NextBytes(noise);
        var zip = Packed.WithDirectoryField(Packed.Zip([.. Enumerable.Range(0, 100).Select(i => ($"{i}.bin", noise))]), UpperHalfOfSize, 0x0500);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var opened = Opened.Of(zip, limits: new ContainerLimits { EntryBytes = 100 << 20 });

        Assert.Equal(100, opened.Files.Count);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1L << 30);
    }
}
