using Microsoft.Win32.SafeHandles;

namespace KeyLint.Cli.Scanning.Containers;

/// <summary>Bytes in a rented buffer that grows; dispose it to give the buffer back.</summary>
internal sealed class RentedBytes : IDisposable
{
    private const int Step = 1 << 16;

    /// <summary>What a file is expected to have is what somebody wrote down: more than this is not taken until as much has come out.</summary>
    private const int MaxUnproven = 4 << 20;

    private byte[] buffer;
    private int length;
    private int expected;

    private RentedBytes(int capacity) => buffer = BoundedPool<byte>.Rent(capacity);

    public ArraySegment<byte> Content => new(buffer, 0, length);

    /// <summary>Copies bytes, and others behind them.</summary>
    public static RentedBytes Copy(ReadOnlySpan<byte> content, ReadOnlySpan<byte> more = default)
    {
        var copy = new RentedBytes(content.Length + more.Length) { length = content.Length + more.Length };
        content.CopyTo(copy.buffer);
        more.CopyTo(copy.buffer.AsSpan(content.Length));
        return copy;
    }

    /// <summary>Reads an open file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="length">Its length; what comes behind that is left.</param>
    public static RentedBytes Read(SafeFileHandle file, int length)
    {
        var content = new RentedBytes(length);
        try
        {
            int read;
            do
            {
                read = RandomAccess.Read(file, content.buffer.AsSpan(content.length, length - content.length), content.length);
                content.length += read;
            }
            while (read > 0 && content.length < length);
            return content;
        }
        catch
        {
            content.Dispose();
            throw;
        }
    }

    /// <summary>Reads a stream that decompresses, to its end or to a limit.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="limit">Given what was read so far, which is at least one block of a tar if there is as much, the most bytes to take.</param>
    /// <param name="end">How it ended. What was read before is there in any case.</param>
    /// <param name="expected">About how many bytes it has.</param>
    public static RentedBytes Expand(Stream stream, Func<ReadOnlySpan<byte>, long> limit, out Expansion end, long expected = Step)
    {
        var content = new RentedBytes((int)Math.Clamp(expected + 1, TarHeader.BlockSize, MaxUnproven)) { expected = (int)Math.Min(expected + 1, int.MaxValue / 2) };
        try
        {
            end = content.Fill(stream, limit) ? Expansion.Whole : Expansion.OverLimit;
        }
        catch (InvalidDataException)
        {
            // What came out in the last step, before the damage, is there, though nobody said how much it is.
            content.length += content.Ahead.LastIndexOfAnyExcept((byte)0) + 1;
            end = Expansion.Damaged;
        }

        return content;
    }

    public MemoryStream Open() => new(buffer, 0, length, writable: false);

    /// <summary>Takes bytes off the end, if they are there.</summary>
    public bool TrimEnd(ReadOnlySpan<byte> end)
    {
        var isThere = Content.AsSpan().EndsWith(end);
        length -= isThere ? end.Length : 0;
        return isThere;
    }

    public void Dispose()
    {
        // The next tenant of the buffer must not find a secret in it.
        Array.Clear(buffer, 0, length + Ahead.Length);
        BoundedPool<byte>.Return(buffer);
        (buffer, length) = ([], 0);
    }

    /// <summary>Where the next step is read to.</summary>
    private Span<byte> Ahead => buffer.AsSpan(length, Math.Min(Step, buffer.Length - length));

    private bool Fill(Stream stream, Func<ReadOnlySpan<byte>, long> limit)
    {
        while (length < TarHeader.BlockSize)
        {
            if (Read(stream) == 0)
            {
                return length <= limit(Content);
            }
        }

        var most = Math.Min(limit(Content), int.MaxValue / 2);
        while (length <= most)
        {
            if (length == buffer.Length)
            {
                Grow();
            }

            if (Read(stream) == 0)
            {
                return true;
            }
        }

        return false;
    }

    private int Read(Stream stream)
    {
        Ahead.Clear();
        var read = stream.Read(Ahead);
        length += read;
        return read;
    }

    private void Grow()
    {
        var larger = BoundedPool<byte>.Rent(Math.Max(buffer.Length * 2, expected));
        Content.CopyTo(larger);
        Array.Clear(buffer, 0, length);
        BoundedPool<byte>.Return(buffer);
        buffer = larger;
    }
}

/// <summary>How an expansion ended.</summary>
internal enum Expansion
{
    /// <summary>At the end of the stream.</summary>
    Whole,

    /// <summary>At the limit, with more to come.</summary>
    OverLimit,

    /// <summary>Where the stream is damaged.</summary>
    Damaged,
}
