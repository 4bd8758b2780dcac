using KeyLint.Git.Objects;
using KeyLint.Git.Packs;
using KeyLint.Git.Tests.Support;

namespace KeyLint.Git.Tests.Packs;

public sealed class EntryHeaderTests
{
    [Theory]
    [InlineData(1, 0L)]
    [InlineData(2, 15L)]
    [InlineData(3, 16L)]
    [InlineData(4, 2047L)]
    [InlineData(3, 2048L)]
    [InlineData(3, 1L << 40)]
    [InlineData(3, (1L << 60) - 1)]
    public void kind_and_size_are_read(int type, long size)
    {
        var raw = PackWriter.Header(type, size);

        Assert.True(EntryHeader.TryRead([.. raw, 1, 2, 3], 20, out var header));
        Assert.Equal((EntryStorage.Whole, (ObjectKind)type, size, raw.Length), (header.Storage, header.Kind, header.Size, header.Length));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(32)]
    public void base_is_read_by_its_id(int idLength)
    {
        var id = Enumerable.Range(1, idLength).Select(number => (byte)number).ToArray();

        Assert.True(EntryHeader.TryRead([.. PackWriter.Header(7, 300), .. id], idLength, out var header));
        Assert.Equal((EntryStorage.IdDelta, new ObjectId(id), 300L, 2 + idLength), (header.Storage, header.BaseId, header.Size, header.Length));
    }

    [Theory]
    [InlineData(new byte[] { 0x01 }, 1)]
    [InlineData(new byte[] { 0x7F }, 127)]
    [InlineData(new byte[] { 0x80, 0x00 }, 128)]
    [InlineData(new byte[] { 0xFF, 0x7F }, 16511)]
    [InlineData(new byte[] { 0x80, 0x80, 0x00 }, 16512)]
    public void distance_of_the_base_is_read(byte[] distance, long expected)
    {
        Assert.True(EntryHeader.TryRead([.. PackWriter.Header(6, 5), .. distance], 20, out var header));
        Assert.Equal((EntryStorage.OffsetDelta, expected), (header.Storage, header.BaseDistance));
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 0x00 })]
    [InlineData(new byte[] { 0x50 })]
    [InlineData(new byte[] { 0xB0 })]
    [InlineData(new byte[] { 0xB0, 0x80 })]
    [InlineData(new byte[] { 0xBF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01 })]
    [InlineData(new byte[] { 0x65 })]
    [InlineData(new byte[] { 0x65, 0x00 })]
    [InlineData(new byte[] { 0x65, 0x80 })]
    [InlineData(new byte[] { 0x65, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F })]
    [InlineData(new byte[] { 0x75, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19 })]
    public void what_is_no_header_is_refused(byte[] raw) => Assert.False(EntryHeader.TryRead(raw, 20, out _));
}
