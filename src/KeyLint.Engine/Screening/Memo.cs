namespace KeyLint.Engine.Screening;

/// <summary>What is known about stretches of text by their hash. Bounded: what comes in may push out what was there, which costs time alone.</summary>
internal sealed class Memo
{
    /// <summary>Entries; a megabyte and a quarter.</summary>
    private const int Size = 1 << 17;

    private readonly ulong[] keys = new ulong[Size];
    private readonly ushort[] values = new ushort[Size];

    /// <summary>Looks a hash up in the two places where it may stand.</summary>
    public bool TryGet(ulong hash, out ushort value)
    {
        var at = (int)(hash & (Size - 1));
        if (keys[at] != hash)
        {
            at ^= 1;
            if (keys[at] != hash)
            {
                value = 0;
                return false;
            }
        }

        value = values[at];
        return true;
    }

    /// <summary>Remembers. The older of two moves over, so that the oldest goes.</summary>
    public void Set(ulong hash, ushort value)
    {
        var at = (int)(hash & (Size - 1));
        (keys[at ^ 1], values[at ^ 1]) = (keys[at], values[at]);
        (keys[at], values[at]) = (hash, value);
    }
}
