namespace KeyLint.Cli.Output;

/// <summary>Passes on what is written.</summary>
/// <param name="inner">Where to; null where the stream is closed.</param>
/// <param name="isNeeded">Whether it is a fault when that cannot be written; without standard error the exit code says all that can be said.</param>
internal sealed class StandardStream(Stream? inner, bool isNeeded) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            (inner ?? throw new IOException("it is closed")).Write(buffer);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            if (isNeeded)
            {
                throw new OutputException(fault.Message, fault);
            }
        }
    }

    public override void Flush()
    {
        // The console keeps nothing back.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}

/// <summary>Standard output cannot be written.</summary>
internal sealed class OutputException(string message, Exception inner) : IOException(message, inner);
