using System.IO.Compression;

namespace KeyLint.Git.Packs;

/// <summary>Inflates through the runtime's documented streams, one for each object.</summary>
internal sealed unsafe class StreamInflater : Inflater
{
    public override void Inflate(ReadOnlySpan<byte> source, Span<byte> result)
    {
        fixed (byte* input = source)
        {
            using var bytes = new UnmanagedMemoryStream(input, source.Length);
            ReadAll(bytes, result);
        }
    }

    public override int Measure(ReadOnlySpan<byte> source, Span<byte> result)
    {
        fixed (byte* input = source)
        {
            using var bytes = new ByteByByte(input, source.Length);
            ReadAll(bytes, result);
            return (int)bytes.Position;
        }
    }

    public override void Dispose()
    {
        // Each stream ends with its object.
    }

    private static void ReadAll(Stream bytes, Span<byte> result)
    {
        using var stream = new ZLibStream(bytes, CompressionMode.Decompress, leaveOpen: true);
        if (stream.ReadAtLeast(result, result.Length, throwOnEndOfStream: false) < result.Length)
        {
            throw new InvalidDataException("the compressed data ends too soon");
        }

        if (stream.ReadByte() >= 0)
        {
            throw new InvalidDataException("the object is larger than its header says");
        }
    }

    /// <summary>Gives no more than is asked for next, so that its position tells where the compressed data ends.</summary>
    private sealed class ByteByByte(byte* start, long length) : UnmanagedMemoryStream(start, length)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 1)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1));
    }
}
