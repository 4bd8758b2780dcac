using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using KeyLint.Git.Index;
using KeyLint.Git.Tests.Support;

namespace KeyLint.Git.Tests.Index;

/// <summary>Indexes of a few megabytes that claim memory without an end get a little, and the rest of them is read.</summary>
[Collection(Alone.Name)]
public sealed class IndexMemoryTests
{
    private const int Mega = 1 << 20;

    [Theory]
    [InlineData(1, 60_000)]
    [InlineData(4_000, 10)]
    [InlineData(1, 2 * Mega)]
    public void cached_trees_whose_names_add_up_to_gigabytes_are_as_good_as_none(int depth, int nameLength)
    {
        // A chain of long names, and below it a hundred thousand folders that each repeat all of it.
        const int Folders = 100_000;
        var data = new MemoryStream();
        data.Write("\0-1 1\n"u8);
        for (var level = 0; level < depth; level++)
        {
            data.Write(Encoding.ASCII.GetBytes($"{new string('a', nameLength)}\0-1 {(level == depth - 1 ? Folders : 1)}\n"));
        }

        for (var number = 0; number < Folders; number++)
        {
            data.Write([.. Encoding.ASCII.GetBytes($"{number}\00 0\n"), .. new byte[20]]);
        }

        var before = GC.GetTotalAllocatedBytes();
        var index = IndexFile.Read(Extended("TREE", data.ToArray()), ObjectFormat.Sha1);

        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 256L * Mega);
        Assert.Empty(index.Trees);
        Assert.Null(index.Fault);
    }

    [Fact]
    public void cached_trees_of_a_large_true_repository_are_read()
    {
        const int Folders = 50_000;
        var data = new MemoryStream();
        data.Write([.. Encoding.ASCII.GetBytes($"\00 {Folders}\n"), .. new byte[20]]);
        for (var number = 0; number < Folders; number++)
        {
            data.Write([.. Encoding.ASCII.GetBytes($"folder-{number:000000}-{new string('x', 100)}\00 0\n"), .. new byte[20]]);
        }

        Assert.Equal(Folders + 1, IndexFile.Read(Extended("TREE", data.ToArray()), ObjectFormat.Sha1).Trees.Count);
    }

    [Theory]
    [InlineData(0x55)]
    [InlineData(0xFF)]
    public void bits_of_a_split_index_take_no_more_than_entries_could(byte pattern)
    {
        // Each other bit is a range of its own.
        const int Words = 4 * Mega / 8;
        var bits = new byte[8 + 8 + (Words * 8) + 4];
        BinaryPrimitives.WriteUInt32BigEndian(bits, int.MaxValue);
        BinaryPrimitives.WriteUInt32BigEndian(bits.AsSpan(4), Words + 1);
        BinaryPrimitives.WriteUInt64BigEndian(bits.AsSpan(8), (ulong)Words << 33);
        bits.AsSpan(16, Words * 8).Fill(pattern);

        var before = GC.GetTotalAllocatedBytes();
        var index = IndexFile.Read(Extended("link", [.. new byte[20], .. bits, .. bits]), ObjectFormat.Sha1);

        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 64L * Mega);
        Assert.Contains("link to the shared part is damaged", index.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void paths_of_version_4_that_repeat_each_other_are_cut_off()
    {
        const int Count = 200_000;
        var body = new MemoryStream();
        body.Write([.. "DIRC"u8, 0, 0, 0, 4, 0, 3, 0x0D, 0x40]);
        for (var number = 0; number < Count; number++)
        {
            body.Write(new byte[62]);
            body.Write([0, .. Encoding.ASCII.GetBytes(number == 0 ? new string('a', 60_000) : "b"), 0]);
        }

        var before = GC.GetTotalAllocatedBytes();
        var index = IndexFile.Read(Sealed(body.ToArray()), ObjectFormat.Sha1);

        // Twelve megabytes name twelve gigabytes.
        Assert.Contains("is damaged after", index.Fault, StringComparison.Ordinal);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 1024L * Mega);
    }

    private static byte[] Extended(string name, byte[] data)
    {
        byte[] length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        return Sealed([.. "DIRC"u8, 0, 0, 0, 2, 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(name), .. length, .. data]);
    }

#pragma warning disable CA5350 // Git's own checksum.
    private static byte[] Sealed(byte[] body) => [.. body, .. SHA1.HashData(body)];
#pragma warning restore CA5350
}
