using System.Buffers;
using System.Runtime.CompilerServices;

namespace KeyLint.Cli.Scanning;

/// <summary>
/// Lends arrays. Those over a megabyte are kept for others only in small number, and those over 16 not at all: the shared pool keeps whatever it gave,
/// and one large file would cost its size, decoded and expanded, until the end.
/// </summary>
internal static class BoundedPool<T>
{
    private static readonly int MaxShared = (1 << 20) / Unsafe.SizeOf<T>();
    private static readonly ArrayPool<T> Large = ArrayPool<T>.Create((16 << 20) / Unsafe.SizeOf<T>(), 2);

    public static T[] Rent(int length) => Of(length).Rent(length);

    public static void Return(T[] array) => Of(array.Length).Return(array);

    private static ArrayPool<T> Of(int length) => length <= MaxShared ? ArrayPool<T>.Shared : Large;
}
