using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace KeyLint.Cli.Tests.Containers;

/// <summary>Every form of container gives its files, under their paths, and nothing to complain about.</summary>
public sealed class FormatTests
{
    private static readonly string LongName = string.Join('/', Enumerable.Repeat("a-folder-of-some-length", 12)) + "/keys.env";
    private static readonly byte[] Text = Encoding.UTF8.GetBytes("first\nsecond\n");
    private static readonly byte[] Zip = Packed.Zip(("keys.env", Text));

    public static TheoryData<string, string> Forms => new()
    {
        { "zip", "!/keys.env" },
        { "zip, stored", "!/keys.env" },
        { "zip, streamed", "!/keys.env" },
        { "zip with a comment", "!/keys.env" },
        { "zip with the mark of a split one, with a comment", "!/keys.env" },
        { "zip behind a program", "!/keys.env" },
        { "zip behind a program, with a comment", "!/keys.env" },
        { "zip behind a text", "!/keys.env" },
        { "zip64", "!/keys.env" },
        { "zip with folders", "!/in/a/keys.env" },
        { "zip with evil names", "!/etc/keys.env" },
        { "zip with a long name", "!/" + LongName },
        { "gzip", "!/file" },
        { "gzip with a name", "!/keys.env" },
        { "gzip with a path as its name", "!/keys.env" },
        { "gzip in two members", "!/file" },
        { "pax", "!/keys.env" },
        { "pax with a long name", "!/" + LongName },
        { "gnu", "!/keys.env" },
        { "gnu with a long name", "!/" + LongName },
        { "ustar", "!/keys.env" },
        { "ustar with a prefix", "!/folder/keys.env" },
        { "tar with a binary size", "!/keys.env" },
        { "tar of type 7", "!/keys.env" },
        { "tar with a signed checksum", "!/caf\u00E9.env" },
        { "two tars in one", "!/keys.env" },
        { "tar.gz", "!/keys.env" },
        { "tar in zip", "!/in.tar!/keys.env" },
        { "tar.gz in zip", "!/in.tar.gz!/keys.env" },
        { "gzip in zip", "!/dump.sql.gz!/dump.sql" },
        { "zip in tar", "!/in.nupkg!/keys.env" },
        { "zip in zip in zip in zip", "!/1.zip!/2.zip!/3.zip!/keys.env" },
        { "zip in gzip", "!/file!/keys.env" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_file_inside_is_given_under_its_path(string form, string inner)
    {
        var opened = Opened.Of(Make(form));

        Assert.Equal("first\nsecond\n", opened.Text(inner));
        Assert.Empty(opened.Problems);
        Assert.Equal(0, opened.Unopened);
    }

    [Theory]
    [InlineData("logs/app.log.gz", "!/app.log")]
    [InlineData("logs/APP.GZ", "!/APP")]
    [InlineData("app.tgz", "!/app.tar")]
    [InlineData("app.bin", "!/app.bin")]
    [InlineData(".gz", "!/.gz")]
    [InlineData("-", "!/unnamed")]
    public void A_gzip_without_a_name_is_named_after_its_file(string path, string inner) =>
        Assert.Equal([inner], Opened.Of(Packed.Gzip(Text), path).Files.Select(file => file.Inner));

    [Fact]
    public void A_sparse_file_of_gnu_is_given_without_its_holes()
    {
        byte[] tar =
        [
            .. Packed.TarBlock("sparse.env", Text.Length, 'S', gnu: true, block => block[482] = 1), .. new byte[512],
            .. Packed.Blocks(Text),
            .. Packed.TarBlock("next.env", Text.Length, '0', gnu: true), .. Packed.Blocks(Text), .. new byte[1024],
        ];

        var opened = Opened.Of(tar);

        Assert.Equal("first\nsecond\n", opened.Text("!/sparse.env"));
        Assert.Equal("first\nsecond\n", opened.Text("!/next.env"));
        Assert.Empty(opened.Problems);
    }

    [Fact]
    public void A_sparse_file_of_pax_is_given_without_its_map_and_under_its_name()
    {
        var records = Encoding.ASCII.GetBytes("22 GNU.sparse.major=1\n28 GNU.sparse.name=real.env\n31 path=GNUSparseFile.1/fake.en\n");
        var map = Packed.Blocks(Encoding.ASCII.GetBytes($"1\n4096\n{Text.Length}\n"));
        byte[] tar =
        [
            .. Packed.TarBlock("x", records.Length, 'x'), .. Packed.Blocks(records),
            .. Packed.TarBlock("fake.env", map.Length + Text.Length, '0'), .. map, .. Packed.Blocks(Text), .. new byte[1024],
        ];

        var opened = Opened.Of(tar);

        Assert.Equal("first\nsecond\n", opened.Text("!/real.env"));
        Assert.Empty(opened.Problems);
    }

    [Fact]
    public void Links_and_folders_hold_nothing()
    {
        using var stream = new MemoryStream();
        using (var tar = new TarWriter(stream, leaveOpen: true))
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.Directory, "folder"));
            tar.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "link") { LinkName = "/etc/passwd" });
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "empty"));
        }

        var opened = Opened.Of(stream.ToArray());

        Assert.Empty(opened.Files);
        Assert.Empty(opened.Problems);
    }

    private static byte[] Make(string form) => form switch
    {
        "zip" => Zip,
        "zip, stored" => Packed.Zip(CompressionLevel.NoCompression, ("keys.env", Text)),
        "zip, streamed" => Packed.StreamedZip("keys.env", Text),
        "zip with a comment" => [.. Zip[..^2], 5, 0, .. "hello"u8],
        "zip with the mark of a split one, with a comment" => [.. "PK\x07\x08"u8, .. Zip[..^2], 5, 0, .. "hello"u8],
        "zip behind a program" => [(byte)'M', (byte)'Z', .. new byte[5000], .. Zip],
        "zip behind a program, with a comment" => [0x7F, .. "ELF"u8, .. new byte[5000], .. Zip[..^2], 5, 0, .. "hello"u8],
        "zip behind a text" => [.. "some text\n"u8, .. Zip],
        "zip64" => Wide(Zip),
        "zip with folders" => Packed.Zip(("in/", []), ("in/a/", []), ("in/a/keys.env", Text), ("empty", [])),
        "zip with evil names" => Packed.Zip(("/../..\\etc/./keys.env", Text), ("..", [1])),
        "zip with a long name" => Packed.Zip((LongName, Text)),
        "gzip" => Packed.Gzip(Text),
        "gzip with a name" => Packed.Gzip(Text, "keys.env"),
        "gzip with a path as its name" => Packed.Gzip(Text, "../secret\\keys.env"),
        "gzip in two members" => [.. Packed.Gzip(Text[..4]), .. Packed.Gzip(Text[4..])],
        "pax" => Packed.Tar(("./keys.env", Text)),
        "pax with a long name" => Packed.Tar(("before", Text), (LongName, Text), ("after", Text)),
        "gnu" => Packed.Tar(TarEntryFormat.Gnu, ("keys.env", Text)),
        "gnu with a long name" => Packed.Tar(TarEntryFormat.Gnu, ("before", Text), (LongName, Text), ("after", Text)),
        "ustar" => Packed.Tar(TarEntryFormat.Ustar, ("keys.env", Text)),
        "ustar with a prefix" => [.. Packed.TarBlock("keys.env", Text.Length, '0', false, block => "folder"u8.CopyTo(block.AsSpan(345))), .. Packed.Blocks(Text), .. new byte[1024]],
        "tar with a binary size" => [.. Packed.TarBlock("keys.env", 0, '0', true, BinarySize), .. Packed.Blocks(Text), .. new byte[1024]],
        "tar of type 7" => [.. Packed.TarBlock("keys.env", Text.Length, '7'), .. Packed.Blocks(Text), .. new byte[1024]],
        "tar with a signed checksum" => [.. Signed(Packed.TarBlock("caf?.env", Text.Length, '0')), .. Packed.Blocks(Text), .. new byte[1024]],
        "two tars in one" => [.. Packed.Tar(("other", Text)), .. Packed.Tar(("keys.env", Text)), .. "dregs"u8, .. new byte[600]],
        "tar.gz" => Packed.Gzip(Packed.Tar(("keys.env", Text)), "file.tar"),
        "tar in zip" => Packed.Zip(("in.tar", Packed.Tar(("keys.env", Text)))),
        "tar.gz in zip" => Packed.Zip(("in.tar.gz", Packed.Gzip(Packed.Tar(("keys.env", Text))))),
        "gzip in zip" => Packed.Zip(("dump.sql.gz", Packed.Gzip(Text))),
        "zip in tar" => Packed.Tar(("in.nupkg", Zip)),
        "zip in zip in zip in zip" => Packed.Zip(("1.zip", Packed.Zip(("2.zip", Packed.Zip(("3.zip", Zip)))))),
        "zip in gzip" => Packed.Gzip(Zip),
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, null),
    };

    /// <summary>Puts in a letter beyond ASCII, and the checksum of a writer that takes bytes for signed.</summary>
    private static byte[] Signed(byte[] block)
    {
        block[3] = 0xE9;
        block.AsSpan(148, 8).Fill((byte)' ');
        Encoding.ASCII.GetBytes(Convert.ToString(block.Sum(value => (sbyte)value), 8).PadLeft(6, '0') + "\0 ").CopyTo(block, 148);
        return block;
    }

    private static void BinarySize(byte[] block)
    {
        block.AsSpan(124, 12).Clear();
        (block[124], block[135]) = (0x80, (byte)Text.Length);
    }

    /// <summary>The same zip with its sizes, offset and end in the wide form, and nothing in the narrow one.</summary>
    private static byte[] Wide(byte[] zip)
    {
        var directory = BitConverter.ToUInt32(zip, zip.Length - 6);
        var entry = zip[(int)directory..^22];
        byte[] extra = [1, 0, 24, 0, .. BitConverter.GetBytes((long)BitConverter.ToUInt32(entry, 24)), .. BitConverter.GetBytes((long)BitConverter.ToUInt32(entry, 20)), .. new byte[8]];
        entry.AsSpan(20, 8).Fill(0xFF);
        entry.AsSpan(42, 4).Fill(0xFF);
        BitConverter.GetBytes((ushort)extra.Length).CopyTo(entry, 30);
        byte[] wide = [.. zip[..(int)directory], .. entry, .. extra];
        return
        [
            .. wide,
            .. "PK\x06\x06"u8, .. BitConverter.GetBytes(44L), .. new byte[12], .. BitConverter.GetBytes(1L), .. BitConverter.GetBytes(1L),
            .. BitConverter.GetBytes(entry.Length + (long)extra.Length), .. BitConverter.GetBytes((long)directory),
            .. "PK\x06\x07"u8, .. new byte[4], .. BitConverter.GetBytes((long)wide.Length), 1, 0, 0, 0,
            .. "PK\x05\x06"u8, .. new byte[4], .. Enumerable.Repeat((byte)0xFF, 12), 0, 0,
        ];
    }
}
