using System.IO.Compression;
using KeyLint.Cli.Scanning.Containers;

namespace KeyLint.Cli.Tests.Containers;

/// <summary>What is damaged, encrypted or unknown is named; what is no container is left alone.</summary>
public sealed class DamageTests
{
    private static readonly byte[] Text = System.Text.Encoding.ASCII.GetBytes(new Random(7).GetString("abcdefghijklmnop", 3000));
    private static readonly byte[] Zip = Packed.Zip(("a.txt", Text), ("b.txt", Text));

    public static TheoryData<string, string, string> Faults => new()
    {
        { "zip cut off", "corrupt", "in" },
        { "zip with a damaged directory", "corrupt", "in" },
        { "zip with a short directory", "corrupt", "in" },
        { "zip without a local header", "corrupt", "in!/a.txt" },
        { "zip with a wrong checksum", "corrupt", "in!/a.txt" },
        { "zip with damaged content", "corrupt", "in!/a.txt" },
        { "encrypted zip", "encrypted", "in!/a.txt" },
        { "zip of an unknown method", "unsupported", "in!/a.txt" },
        { "gzip cut off", "corrupt", "in!/in" },
        { "gzip with a wrong checksum", "corrupt", "in!/in" },
        { "tar cut off", "corrupt", "in" },
        { "tar without an end", "corrupt", "in" },
        { "tar with a damaged header", "corrupt", "in" },
        { "tar.gz cut off", "corrupt", "in" },
        { "zip in zip cut off", "corrupt", "in!/x.zip" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_named_with_the_path_of_what_it_is_in(string fault, string kind, string subject)
    {
        var problems = Opened.Of(Make(fault), "in").Problems;

        Assert.Contains(problems, problem => problem.Kind == kind && problem.Subject == subject && problem.IsGap);
        Assert.All(problems, problem => Assert.StartsWith(subject[..2], problem.Subject, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zip without a local header", "!/b.txt")]
    [InlineData("zip with a wrong checksum", "!/a.txt")]
    [InlineData("tar without an end", "!/b.txt")]
    [InlineData("tar with a damaged header", "!/a.txt")]
    public void What_is_whole_is_still_read(string fault, string inner) => Assert.Equal(System.Text.Encoding.ASCII.GetString(Text), Opened.Of(Make(fault)).Text(inner));

    [Theory]
    [InlineData("gzip cut off")]
    [InlineData("tar cut off")]
    [InlineData("tar.gz cut off")]
    public void What_comes_before_the_cut_is_still_read(string fault) =>
        Assert.Contains(Opened.Of(Make(fault)).Files, file => file.Content.AsSpan().CommonPrefixLength(Text) > 500);

    public static TheoryData<string> Negatives => ["nothing", "PNG", "PK and noise", "PK", "empty zip", "BZh in a text", "ustar in a text", "gzip's two bytes", "Rar! in a text", "PK at the end of a text", "x and a caret", "program"];

    [Theory]
    [MemberData(nameof(Negatives))]
    public void What_is_no_container_makes_no_noise(string negative)
    {
        var content = Negative(negative);
        var opened = Opened.Of(content);

        Assert.Equal(ContainerFormat.None, ContainerFormats.Of(content));
        Assert.Empty(opened.Files);
        Assert.Empty(opened.Problems);
        Assert.Equal(0, opened.Unopened);
    }

    public static TheoryData<byte[]> Unopened => new(
        [.. "BZh91AY&SY"u8, 1, 2, 3],
        [0xFD, .. "7zXZ"u8, 0, 1, 2],
        [0x28, 0xB5, 0x2F, 0xFD, 1, 2],
        [.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C, 0, 4],
        [.. "Rar!"u8, 0x1A, 7, 1, 0],
        Zlib());

    [Theory]
    [MemberData(nameof(Unopened))]
    public void Forms_that_are_not_opened_are_counted_at_any_depth(byte[] content)
    {
        Assert.Equal(1, Opened.Of(content).Unopened);
        Assert.Equal(2, Opened.Of(Packed.Zip(("a", content), ("b.tgz", Packed.Gzip(Packed.Tar(("c", content)))))).Unopened);
    }

    /// <summary>A container cut or changed anywhere never throws, and never loses its file in silence.</summary>
    [Theory]
    [InlineData("zip")]
    [InlineData("tar")]
    [InlineData("tar.gz")]
    [InlineData("zip in zip")]
    [InlineData("zip in tar")]
    [InlineData("zip in tar.gz in zip")]
    public void Random_damage_is_survived_and_named(string form)
    {
        (string, byte[]) text = ("a.txt", Text);
        var whole = form switch
        {
            "zip" => Packed.Zip(text),
            "tar" => Packed.Tar(text),
            "tar.gz" => Packed.Gzip(Packed.Tar(text)),
            "zip in zip" => Packed.Zip(("x.zip", Packed.Zip(text))),
            "zip in tar" => Packed.Tar(("x.zip", Packed.Zip(text))),
            _ => Packed.Zip(("x.tgz", Packed.Gzip(Packed.Tar(("x.zip", Packed.Zip(text)))))),
        };
        var random = new Random(form.Length);
        for (var run = 0; run < 3000; run++)
        {
            var damaged = Damage(whole, random);
            var opened = Opened.Of(damaged);

            Assert.True(
                opened.Problems.Count > 0
                || opened.Files.Any(file => file.Content.Length == Text.Length)
                || ContainerFormats.Of(damaged) == ContainerFormat.None,
                $"{form}, run {run}");
        }
    }

    private static byte[] Damage(byte[] whole, Random random)
    {
        if (random.Next(2) == 0)
        {
            return whole[..random.Next(whole.Length)];
        }

        var damaged = whole.ToArray();
        for (var count = random.Next(1, 6); count > 0; count--)
        {
            // Headers are few bytes, and what is said there matters most.
            var at = random.Next(2) == 0 ? random.Next(damaged.Length) : random.Next(2) == 0 ? random.Next(60) : damaged.Length - 1 - random.Next(80);
            damaged[at] = random.Next(3) switch { 0 => 0, 1 => 0xFF, _ => (byte)random.Next(256) };
        }

        return damaged;
    }

    private static byte[] Make(string fault)
    {
        var tar = Packed.Tar(("a.txt", Text), ("b.txt", Text));
        return fault switch
        {
            "zip cut off" => Zip[..^60],
            "zip with a damaged directory" => Changed(Zip, Zip.AsSpan().LastIndexOf("PK\x01\x02"u8), 0),
            "zip with a short directory" => [.. Zip[..^12], 1, .. Zip[^11..]],
            "zip without a local header" => [.. Zip[..2], 9, .. Zip[3..]],
            "zip with a wrong checksum" => Packed.WithDirectoryField(Zip, 16, 1),
            "zip with damaged content" => Changed(Zip, 60, 0xFF),
            "encrypted zip" => Packed.WithDirectoryField(Zip, 8, 1),
            "zip of an unknown method" => Packed.WithDirectoryField(Zip, 10, 14),
            "gzip cut off" => Packed.Gzip(Text)[..^100],
            "gzip with a wrong checksum" => Changed(Packed.Gzip(Text), ^8, 1),
            "tar cut off" => tar[..(tar.AsSpan().IndexOf(Text) + 1000)],
            "tar without an end" => tar[..^1024],
            "tar with a damaged header" => Changed(tar, tar.AsSpan().LastIndexOf("b.txt"u8), (byte)'c'),
            "tar.gz cut off" => Packed.Gzip(Packed.Tar(("a.txt", Text)))[..^500],
            _ => Packed.Zip(CompressionLevel.NoCompression, ("x.zip", Zip[..^60])),
        };
    }

    private static byte[] Changed(byte[] content, Index at, byte value)
    {
        var changed = content.ToArray();
        changed[at] ^= (byte)(value == 0 ? 0x55 : value);
        return changed;
    }

    private static byte[] Negative(string negative)
    {
        var noise = new byte[5000];
        new Random(1).NextBytes(noise);
        return negative switch
        {
            "nothing" => [],
            "PNG" => [0x89, .. "PNG\r\n\x1A\n"u8, 0, 0, 0, 13, .. "IHDR"u8, .. noise],
            "PK and noise" => [.. "PK"u8, .. noise],
            "PK" => [.. "PK\x03\x04"u8],
            "empty zip" => Packed.Zip(),
            "BZh in a text" => [.. "BZh is how bzip2 files begin; BZh9 too\n"u8],
            "ustar in a text" => [.. Enumerable.Repeat((byte)'a', 257), .. "ustar is the magic of tar"u8, .. new byte[600]],
            "gzip's two bytes" => [0x1F, 0x8B, .. "not gzip"u8],
            "Rar! in a text" => [.. "Rar! said the bird"u8],
            "PK at the end of a text" => [.. "a text\n"u8, .. "PK\x05\x06"u8, .. new byte[18]],
            "x and a caret" => [.. "x^2 + y^2 = z^2"u8],
            _ => [.. "MZ"u8, .. noise, .. "PK\x05\x06"u8, .. noise],
        };
    }

    private static byte[] Zlib()
    {
        using var stream = new MemoryStream();
        using (var zlib = new ZLibStream(stream, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(Text);
        }

        return stream.ToArray();
    }
}
