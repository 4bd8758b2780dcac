using System.IO.Compression;

namespace KeyLint.Git.Packs;

/// <summary>Inflates through the runtime's documented streams, one for each object.</summary>
internal sealed unsafe class StreamInflater : Inflater
{
    private const int MeasureStep = 1 << 14;

    public override void Inflate(ReadOnlySpan<byte> source, Span<byte> result)
    {
        fixed (byte* input = Some(source))
        {
            using var bytes = new Source(input, source.Length, int.MaxValue);
            using var stream = new ZLibStream(bytes, CompressionMode.Decompress, leaveOpen: true);
            Read(stream, result);
            End(stream, bytes);
        }
    }

    public override int Measure(ReadOnlySpan<byte> source, long size)
    {
        Span<byte> room = stackalloc byte[MeasureStep];

        // Given no more than is asked for next, the position tells where the compressed data ends.
        fixed (byte* input = Some(source))
        {
            using var bytes = new Source(input, source.Length, 1);
            using var stream = new ZLibStream(bytes, CompressionMode.Decompress, leaveOpen: true);
            for (; size > 0; size -= MeasureStep)
            {
                Read(stream, room[..(int)Math.Min(size, MeasureStep)]);
            }

            End(stream, bytes);
            return (int)bytes.Position;
        }
    }

    public override void Dispose()
    {
        // Each stream ends with its object.
    }

    private static ReadOnlySpan<byte> Some(ReadOnlySpan<byte> source)
        => source.IsEmpty ? throw new InvalidDataException("the compressed data ends too soon") : source;

    private static void Read(ZLibStream stream, Span<byte> result)
    {
        if (Step(stream, result) < result.Length)
        {
            throw new InvalidDataException("the compressed data ends too soon");
        }
    }

    private static void End(ZLibStream stream, Source bytes)
    {
        if (Step(stream, stackalloc byte[1]) > 0)
        {
            throw new InvalidDataException("the object is larger than its header says");
        }

        // The stream takes an end of the source for its own.
        if (bytes.IsExhausted)
        {
            throw new InvalidDataException("the compressed data ends too soon");
        }
    }

    private static int Step(ZLibStream stream, Span<byte> result)
    {
        try
        {
            return stream.ReadAtLeast(result, result.Length, throwOnEndOfStream: false);
        }
        catch (IOException exception)
        {
            // It asks for a dictionary that only its writer has.
            throw new InvalidDataException("the compressed data is damaged", exception);
        }
    }

    private sealed class Source(byte* start, long length, int step) : UnmanagedMemoryStream(start, length)
    {
        /// <summary>Whether more was asked for than there is.</summary>
        public bool IsExhausted { get; private set; }

        // The other ways to read lead here.
        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = base.Read(buffer, offset, Math.Min(count, step));
            IsExhausted |= read == 0 && count > 0;
            return read;
        }
    }
}
