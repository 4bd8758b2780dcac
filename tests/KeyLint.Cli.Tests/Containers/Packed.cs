using System.Buffers.Binary;
using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace KeyLint.Cli.Tests.Containers;

/// <summary>Containers made with the framework's writers, which know nothing of the readers under test.</summary>
internal static class Packed
{
    public static byte[] Zip(params (string Name, byte[] Content)[] files) => Zip(CompressionLevel.Optimal, files);

    public static byte[] Zip(CompressionLevel level, params (string Name, byte[] Content)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name, level).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    /// <summary>As a writer makes it that cannot go back: sizes come after the content.</summary>
    public static byte[] StreamedZip(string name, byte[] content)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(new OneWay(stream), ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(content);
        }

        return stream.ToArray();
    }

    public static byte[] Gzip(byte[] content, string? name = null)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(content);
        }

        var packed = stream.ToArray();
        if (name is null)
        {
            return packed;
        }

        packed[3] |= 8;
        return [.. packed[..10], .. Encoding.Latin1.GetBytes(name), 0, .. packed[10..]];
    }

    public static byte[] Tar(TarEntryFormat format, params (string Name, byte[] Content)[] files)
    {
        using var stream = new MemoryStream();
        using (var tar = new TarWriter(stream, format, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                TarEntry entry = format switch
                {
                    TarEntryFormat.Pax => new PaxTarEntry(TarEntryType.RegularFile, name),
                    TarEntryFormat.Gnu => new GnuTarEntry(TarEntryType.RegularFile, name),
                    _ => new UstarTarEntry(TarEntryType.RegularFile, name),
                };
                entry.DataStream = new MemoryStream(content);
                tar.WriteEntry(entry);
            }
        }

        return stream.ToArray();
    }

    public static byte[] Tar(params (string Name, byte[] Content)[] files) => Tar(TarEntryFormat.Pax, files);

    /// <summary>One header block of a tar, with its checksum.</summary>
    public static byte[] TarBlock(string name, long size, char type, bool gnu = false, Action<byte[]>? change = null)
    {
        var block = new byte[512];
        Encoding.ASCII.GetBytes(name).CopyTo(block, 0);
        Encoding.ASCII.GetBytes(Convert.ToString(size, 8).PadLeft(11, '0')).CopyTo(block, 124);
        block[156] = (byte)type;
        Encoding.ASCII.GetBytes(gnu ? "ustar  \0" : "ustar\000").CopyTo(block, 257);
        change?.Invoke(block);
        block.AsSpan(148, 8).Fill((byte)' ');
        var sum = block.Sum(value => value);
        Encoding.ASCII.GetBytes(Convert.ToString(sum, 8).PadLeft(6, '0') + "\0 ").CopyTo(block, 148);
        return block;
    }

    /// <summary>Fills up to whole blocks.</summary>
    public static byte[] Blocks(byte[] content) => [.. content, .. new byte[(512 - (content.Length % 512)) % 512]];

    /// <summary>Changes two bytes of every entry in a zip's directory.</summary>
    /// <summary>A zip of one file with bytes between the end of its compressed data and what the directory says to be its end.</summary>
    public static byte[] WithLeftOver(byte[] zip, byte[] more)
    {
        const int PackedSize = 20, StartInEnd = 16;
        var directory = zip.AsSpan().IndexOf("PK\x01\x02"u8);
        var end = zip.AsSpan().LastIndexOf("PK\x05\x06"u8);
        var changed = zip.ToArray();
        Grow(changed.AsSpan(directory + PackedSize));
        Grow(changed.AsSpan(end + StartInEnd));
        return [.. changed[..directory], .. more, .. changed[directory..]];

        void Grow(Span<byte> field) => BinaryPrimitives.WriteUInt32LittleEndian(field, BinaryPrimitives.ReadUInt32LittleEndian(field) + (uint)more.Length);
    }

    public static byte[] WithDirectoryField(byte[] zip, int offset, ushort value)
    {
        var changed = zip.ToArray();
        for (var at = changed.AsSpan().IndexOf("PK\x01\x02"u8); at >= 0;)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(changed.AsSpan(at + offset), value);
            var next = changed.AsSpan(at + 4).IndexOf("PK\x01\x02"u8);
            at = next < 0 ? -1 : at + 4 + next;
        }

        return changed;
    }

    /// <summary>A stream that can only be written.</summary>
    private sealed class OneWay(Stream inner) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);
    }
}
