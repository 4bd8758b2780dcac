using System.IO.Compression;

namespace KeyLint.Git.Packs;

/// <summary>
/// Inflates zlib streams whose inflated size is known, many after each other. Not for two threads at once. Through the runtime's own
/// zlib where that can be called directly, which spares a stream for each of many small objects; else through
/// <see cref="ZLibStream"/>.
/// </summary>
internal abstract class Inflater : IDisposable
{
    public static Inflater Create() => RuntimeInflater.IsUsable ? new RuntimeInflater() : new StreamInflater();

    /// <summary>Inflates a stream.</summary>
    /// <param name="source">The stream and whatever stands behind it.</param>
    /// <param name="result">Room for exactly the inflated data.</param>
    /// <exception cref="InvalidDataException">The stream is damaged or has another size.</exception>
    public abstract void Inflate(ReadOnlySpan<byte> source, Span<byte> result);

    /// <summary>Inflates the data of an entry into a lent buffer. Give it back.</summary>
    /// <param name="data">The stream and whatever stands behind it.</param>
    /// <param name="size">The size that the entry's header gives.</param>
    /// <exception cref="InvalidDataException">The stream is damaged or has another size, or cannot have that one.</exception>
    public EntryBuffer InflateEntry(ReadOnlySpan<byte> data, long size)
    {
        PackReader.CheckSize(size, data.Length);
        var buffer = EntryBuffer.Rent(size);
        try
        {
            Inflate(data, buffer.Room());
            return buffer;
        }
        catch
        {
            buffer.Return();
            throw;
        }
    }

    /// <summary>Finds where a stream ends, and keeps nothing of what it holds.</summary>
    /// <param name="source">The stream and whatever stands behind it.</param>
    /// <param name="size">The size of the inflated data.</param>
    /// <returns>How many bytes of the source belong to the stream.</returns>
    /// <exception cref="InvalidDataException">The stream is damaged or has another size.</exception>
    public abstract int Measure(ReadOnlySpan<byte> source, long size);

    public abstract void Dispose();
}
