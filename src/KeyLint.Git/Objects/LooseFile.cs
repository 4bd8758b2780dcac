using System.Buffers.Text;
using System.IO.Compression;

namespace KeyLint.Git.Objects;

/// <summary>The file of a loose object: a zlib stream of kind, size, a zero byte and the content.</summary>
internal sealed class LooseFile : IDisposable
{
    private const int MaxHeader = 32;
    private readonly ZLibStream _stream;

    private LooseFile(ZLibStream stream)
    {
        _stream = stream;
        Span<byte> header = stackalloc byte[MaxHeader];
        var length = 0;
        while (true)
        {
            if (length == MaxHeader || _stream.Read(header.Slice(length, 1)) == 0)
            {
                throw new InvalidDataException("the header is damaged");
            }

            if (header[length++] == 0)
            {
                break;
            }
        }

        var space = header.IndexOf((byte)' ');
        Kind = KindOf(header[..Math.Max(space, 0)]);
        if (Kind == ObjectKind.Unknown || !Utf8Parser.TryParse(header[(space + 1)..], out long size, out _) || size < 0)
        {
            throw new InvalidDataException("the header is damaged");
        }

        Size = size;
    }

    public ObjectKind Kind { get; }

    public long Size { get; }

    public static LooseFile Open(string path)
    {
        if (File.Exists(path) && !Storage.RegularFile.HasContent(path))
        {
            throw new InvalidDataException("the file is empty");
        }

        var stream = new ZLibStream(File.OpenRead(path), CompressionMode.Decompress);
        try
        {
            return new LooseFile(stream);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Reads the content; throws if there is less than the header says.</summary>
    public void ReadContent(Span<byte> content)
    {
        if (_stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false) < content.Length)
        {
            throw new InvalidDataException("the file is truncated");
        }
    }

    public void Dispose() => _stream.Dispose();

    private static ObjectKind KindOf(ReadOnlySpan<byte> word)
        => word.SequenceEqual("commit"u8) ? ObjectKind.Commit
            : word.SequenceEqual("tree"u8) ? ObjectKind.Tree
            : word.SequenceEqual("blob"u8) ? ObjectKind.Blob
            : word.SequenceEqual("tag"u8) ? ObjectKind.Tag
            : ObjectKind.Unknown;
}
