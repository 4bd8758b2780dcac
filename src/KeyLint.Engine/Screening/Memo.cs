using System.Runtime.CompilerServices;

namespace KeyLint.Engine.Screening;

/// <summary>
/// What is known about stretches of text by their hash. It grows with them up to a limit; then what comes in may push out what was
/// there, which costs time alone.
/// </summary>
/// <param name="limit">Most entries, a power of two; each takes 16 bytes.</param>
internal sealed class Memo(int limit)
{
    private const int FirstSize = 1 << 11;

    private Entry[] entries = new Entry[FirstSize];
    private int count;

    /// <summary>Looks a hash up in the two places where it may stand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(ulong hash, out ushort value)
    {
        var table = entries;
        var at = (int)hash & (table.Length - 1);
        ref var entry = ref table[at];
        if (entry.Hash != hash)
        {
            entry = ref table[at ^ 1];
        }

        value = entry.Value;
        return entry.Hash == hash;
    }

    /// <summary>Remembers. The older of two moves over, so that the oldest goes.</summary>
    public void Set(ulong hash, ushort value)
    {
        if (++count > entries.Length / 2 && entries.Length < limit)
        {
            var old = entries;
            entries = new Entry[old.Length * 4];
            foreach (var entry in old)
            {
                Put(entry);
            }
        }

        Put(new Entry(hash, value));
    }

    private void Put(Entry entry)
    {
        var at = (int)entry.Hash & (entries.Length - 1);
        if (entry.Hash != 0)
        {
            entries[at ^ 1] = entries[at];
            entries[at] = entry;
        }
    }

    private readonly record struct Entry(ulong Hash, ushort Value);
}
