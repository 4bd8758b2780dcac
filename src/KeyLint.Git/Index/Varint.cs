namespace KeyLint.Git.Index;

/// <summary>The numbers of git's OFS deltas and of index version 4: seven bits a byte, highest first, each byte but the last adding one.</summary>
internal static class Varint
{
    public static bool TryRead(ReadOnlySpan<byte> bytes, out long value, out int used)
    {
        value = -1;
        for (used = 0; used < bytes.Length && used < 8;)
        {
            var next = bytes[used++];
            value = ((value + 1) << 7) | (next & 0x7FL);
            if (next < 0x80)
            {
                return true;
            }
        }

        return false;
    }
}
