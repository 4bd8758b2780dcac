using System.IO.Compression;
using System.Runtime.InteropServices;

namespace KeyLint.Git.Packs;

/// <summary>
/// The zlib that .NET brings, called without a stream in between. Its exports are not documented, so it is tried on a known stream
/// first and not used if it answers otherwise.
/// </summary>
internal sealed unsafe partial class RuntimeInflater : Inflater
{
    private const string Library = "System.IO.Compression.Native";
    private const int WindowBits = 15;
    private const int Ok = 0;
    private const int StreamEnd = 1;
    private const int BufferError = -5;
    private const int NoFlush = 0;
    private const int Finish = 4;
    private const int MeasureStep = 1 << 14;

    private readonly ZStream* _stream;
    private bool _isFresh = true;

    public RuntimeInflater()
    {
        _stream = (ZStream*)NativeMemory.AllocZeroed((nuint)sizeof(ZStream));
        if (InflateInit2(_stream, WindowBits) != Ok)
        {
            NativeMemory.Free(_stream);
            throw new InvalidOperationException("zlib cannot be started.");
        }
    }

    /// <summary>Whether the runtime's zlib is there and behaves as expected.</summary>
    public static bool IsUsable { get; } = Try();

    public override void Inflate(ReadOnlySpan<byte> source, Span<byte> result)
    {
        // Without room for more than the object, zlib has no place to write to and would not say that the stream ends.
        byte none;
        Start();
        fixed (byte* input = source, output = result)
        {
            _stream->NextIn = input;
            _stream->AvailableIn = (uint)source.Length;
            _stream->NextOut = output is null ? &none : output;
            _stream->AvailableOut = (uint)result.Length;
            var code = Inflate(_stream, Finish);
            if (code != StreamEnd || _stream->AvailableOut != 0)
            {
                throw Fault(code, _stream->AvailableIn);
            }
        }
    }

    public override int Measure(ReadOnlySpan<byte> source, long size)
    {
        var room = stackalloc byte[MeasureStep];
        Start();
        fixed (byte* input = source)
        {
            _stream->NextIn = input;
            _stream->AvailableIn = (uint)source.Length;
            while (true)
            {
                var step = (uint)Math.Min(size, MeasureStep);
                _stream->NextOut = room;
                _stream->AvailableOut = step;
                var code = Inflate(_stream, NoFlush);
                var made = step - _stream->AvailableOut;
                size -= made;
                if (code == StreamEnd && size == 0)
                {
                    return source.Length - (int)_stream->AvailableIn;
                }

                if (code != Ok || made == 0)
                {
                    throw Fault(code, _stream->AvailableIn);
                }
            }
        }
    }

    public override void Dispose()
    {
        _ = InflateEnd(_stream);
        NativeMemory.Free(_stream);
    }

    private static InvalidDataException Fault(int code, uint left) => new(code switch
    {
        StreamEnd => "the object is smaller than its header says",
        Ok or BufferError when left == 0 => "the compressed data ends too soon",
        Ok or BufferError => "the object is larger than its header says",
        _ => "the compressed data is damaged",
    });

    private static bool Try()
    {
        byte[] plain = [.. Enumerable.Range(0, 600).Select(number => (byte)(number * number / 7))];
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            stream.Write(plain);
        }

        try
        {
            using var inflater = new RuntimeInflater();
            var result = new byte[plain.Length];
            inflater.Inflate(packed.ToArray(), result);
            var isRight = result.AsSpan().SequenceEqual(plain);
            result.AsSpan().Clear();
            isRight &= inflater.Measure(packed.ToArray(), plain.Length) == packed.Length;
            inflater.Inflate(packed.ToArray(), result);
            return isRight && result.AsSpan().SequenceEqual(plain);
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException or InvalidDataException or InvalidOperationException)
        {
            return false;
        }
    }

    private void Start()
    {
        if (!_isFresh && InflateReset2(_stream, WindowBits) != Ok)
        {
            throw new InvalidDataException("zlib cannot be started again");
        }

        _isFresh = false;
    }

    [LibraryImport(Library, EntryPoint = "CompressionNative_InflateInit2_")]
    private static partial int InflateInit2(ZStream* stream, int windowBits);

    [LibraryImport(Library, EntryPoint = "CompressionNative_InflateReset2_")]
    private static partial int InflateReset2(ZStream* stream, int windowBits);

    [LibraryImport(Library, EntryPoint = "CompressionNative_Inflate")]
    private static partial int Inflate(ZStream* stream, int flush);

    [LibraryImport(Library, EntryPoint = "CompressionNative_InflateEnd")]
    private static partial int InflateEnd(ZStream* stream);

    [StructLayout(LayoutKind.Sequential)]
    private struct ZStream
    {
        public byte* NextIn;
        public byte* NextOut;
        public nint Message;
        public nint State;
        public uint AvailableIn;
        public uint AvailableOut;
    }
}
