using System.Buffers;

namespace KeyLint.Git.Packs;

/// <summary>Content in a rented array.</summary>
internal readonly record struct EntryBuffer(byte[]? Array, int Length)
{
    /// <summary>Larger arrays are kept for others only in small number, and those beyond the pool's largest not at all: the shared pool keeps whatever it gave.</summary>
    private const int MaxShared = 1 << 20;
    private static readonly ArrayPool<byte> Large = ArrayPool<byte>.Create(8 << 20, 12);

    public bool IsThere => Array is not null;

    public ReadOnlySpan<byte> Span => Array.AsSpan(0, Length);

    public static EntryBuffer Rent(long length)
    {
        return length <= System.Array.MaxLength
            ? new EntryBuffer(PoolOf((int)length).Rent((int)length), (int)length)
            : throw new InvalidDataException("the object is over 2 GB");
    }

    public Span<byte> Room() => Array.AsSpan(0, Length);

    public void Return()
    {
        if (Array is not null)
        {
            PoolOf(Array.Length).Return(Array);
        }
    }

    private static ArrayPool<byte> PoolOf(int length) => length <= MaxShared ? ArrayPool<byte>.Shared : Large;
}
