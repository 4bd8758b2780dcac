using System.Buffers;
using System.Runtime.CompilerServices;

namespace KeyLint.Cli.Scanning;

/// <summary>
/// Lends arrays. Those over a megabyte are kept for others one of each size, and of those over eight one alone, if it is under 64: the shared pool keeps whatever
/// it gave, and each large file would cost its size, decoded and expanded, until the end.
/// </summary>
internal static class BoundedPool<T>
{
    private const int Megabyte = 1 << 20;
    private static readonly int MaxShared = Megabyte / Unsafe.SizeOf<T>();
    private static readonly int MaxLarge = 8 * MaxShared;
    private static readonly int MaxKept = 64 * MaxShared;

    /// <summary>Rounded up to so much, the next large file that is a little larger fits too.</summary>
    private static readonly int Step = 16 * MaxShared;
    private static readonly ArrayPool<T> Large = ArrayPool<T>.Create(MaxLarge, 1);
    private static T[]? kept;

    public static T[] Rent(int length) =>
        length <= MaxShared ? ArrayPool<T>.Shared.Rent(length)
        : length <= MaxLarge ? Large.Rent(length)
        : Interlocked.Exchange(ref kept, null) is { } array && array.Length >= length ? array
        : Make(length);

    public static void Return(T[] array)
    {
        if (array.Length <= MaxShared)
        {
            ArrayPool<T>.Shared.Return(array);
        }
        else if (array.Length <= MaxLarge)
        {
            Large.Return(array);
        }
        else if (array.Length <= MaxKept)
        {
            kept = array;
        }
    }

    /// <summary>Makes a large array, after those are gone that were too small: the collector would let many of them come together.</summary>
    private static T[] Make(int length)
    {
        GC.Collect();
        return GC.AllocateUninitializedArray<T>(length > MaxKept - Step ? length : (length / Step * Step) + Step);
    }
}
