namespace KeyLint.Engine.Screening;

/// <summary>An array of numbers or characters as <see cref="Decoding.NumberArrays"/> reads it.</summary>
internal static class ArrayStretch
{
    /// <summary>So many bytes behind its end are read.</summary>
    public const int Ahead = 2;

    private const int MinItems = 16;
    private const int MaxDigits = 4;

    /// <summary>Finds it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="bracket">Where its bracket opens.</param>
    /// <param name="end">Behind the bracket that closes it, or where there is no item.</param>
    /// <returns>False when there are too few items, or something else stands between them.</returns>
    public static bool TryFind(ReadOnlySpan<byte> text, int bracket, out int end)
    {
        end = bracket + 1;
        SkipGap(text, ref end);
        for (var items = 1; TryItem(text, ref end); items++)
        {
            var gap = end;
            SkipGap(text, ref end);
            if (end < text.Length && text[end] is (byte)']' or (byte)'}')
            {
                end++;
                return items >= MinItems;
            }

            if (end == gap)
            {
                return false;
            }
        }

        return false;
    }

    private static bool TryItem(ReadOnlySpan<byte> text, ref int at)
    {
        if (at + 2 < text.Length && text[at] == '\'' && text[at + 2] == '\'')
        {
            at += 3;
            return true;
        }

        at += at + 2 < text.Length && text[at] == '0' && text[at + 1] is (byte)'x' or (byte)'X' ? 2 : 0;
        var from = at;
        while (at < text.Length && at - from < MaxDigits && ByteClasses.IsHex(text[at]))
        {
            at++;
        }

        return at > from;
    }

    private static void SkipGap(ReadOnlySpan<byte> text, ref int at)
    {
        while (at < text.Length && (ByteClasses.IsSpace(text[at]) || text[at] == ','))
        {
            at++;
        }
    }
}
