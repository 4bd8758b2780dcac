using KeyLint.Engine.Decoding;

namespace KeyLint.Engine.Screening;

/// <summary>What <see cref="ListedWords"/> may read of a list that begins with some item.</summary>
internal static class ItemStretch
{
    private const int MaxMark = 6;
    private const int MaxWord = ListedWords.MaxWord * ScreenedText.MaxWidth;
    private const int MaxGap = ListedWords.MaxGap * ScreenedText.MaxWidth;
    private const int MaxList = ListedWords.MaxWords * (MaxMark + 2 + MaxWord + MaxGap);

    /// <summary>Finds it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where an item begins: at <c>1</c>, a dash or an asterisk.</param>
    /// <param name="end">Where the longest list would end.</param>
    /// <returns>False when a second item does not follow the first.</returns>
    public static bool TryFind(ReadOnlySpan<byte> text, int at, out int end)
    {
        end = at;
        if ((at > 0 && !CanPrecede(text[at - 1])) || !TryItem(text, ref end)
            || end >= text.Length || text[end] != (text[at] == '1' ? (byte)'2' : text[at]) || !TryItem(text, ref end))
        {
            return false;
        }

        end = Math.Min(text.Length, at + MaxList);
        return true;
    }

    /// <summary>An item and the gap behind it.</summary>
    private static bool TryItem(ReadOnlySpan<byte> text, ref int at)
    {
        var mark = ++at;
        while (at < text.Length && at - mark < MaxMark && text[at] is (byte)' ' or (byte)'\t' or (byte)'.' or (byte)')' or (byte)':' or (byte)']' or (byte)'|' or (byte)'-')
        {
            at++;
        }

        var word = at;
        while (at < text.Length && at - word < MaxWord && ByteClasses.IsLetter(text[at]))
        {
            at++;
        }

        var gap = at;
        while (at < text.Length && at - gap < MaxGap && (ByteClasses.IsSpace(text[at]) || text[at] is (byte)'|' or (byte)',' or (byte)';'))
        {
            at++;
        }

        return word > mark && gap > word;
    }

    /// <summary>Indentation, also of comments and tables, a line end, the space behind a label, and the end of another list.</summary>
    private static bool CanPrecede(byte b) => ByteClasses.IsLetter(b)
        || b is (byte)'\n' or (byte)' ' or (byte)'\t' or (byte)'/' or (byte)'#' or (byte)'"' or (byte)'\'' or (byte)'>' or (byte)'|' or (byte)'(' or (byte)'[';
}
