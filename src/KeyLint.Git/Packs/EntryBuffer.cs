using System.Buffers;

namespace KeyLint.Git.Packs;

/// <summary>Content in a rented array.</summary>
internal readonly record struct EntryBuffer(byte[]? Array, int Length)
{
    public bool IsThere => Array is not null;

    public ReadOnlySpan<byte> Span => Array.AsSpan(0, Length);

    public static EntryBuffer Rent(long length)
    {
        return length <= System.Array.MaxLength
            ? new EntryBuffer(ArrayPool<byte>.Shared.Rent((int)length), (int)length)
            : throw new InvalidDataException("the object is over 2 GB");
    }

    public Span<byte> Room() => Array.AsSpan(0, Length);

    public void Return()
    {
        if (Array is not null)
        {
            ArrayPool<byte>.Shared.Return(Array);
        }
    }
}
