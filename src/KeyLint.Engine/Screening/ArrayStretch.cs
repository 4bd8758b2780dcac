using KeyLint.Engine.Decoding;

namespace KeyLint.Engine.Screening;

/// <summary>An array of numbers or characters as <see cref="NumberArrays"/> reads it.</summary>
internal static class ArrayStretch
{
    /// <summary>So many bytes behind its end are read.</summary>
    public const int Ahead = 2;

    private const int MinItems = NumberArrays.MinItems;
    private const int MaxDigits = 24;
    private const int MaxType = ArrayItem.MaxType;

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

    /// <summary>An item, in more ways than are items: a cast, a sign, digits of any radix, separators and a suffix.</summary>
    private static bool TryItem(ReadOnlySpan<byte> text, ref int at)
    {
        SkipCast(text, ref at);
        if (at + 2 < text.Length && text[at] == '\'' && text[at + 2] == '\'')
        {
            at += 3;
            return true;
        }

        at += at < text.Length && text[at] == '-' ? 1 : 0;
        at += at + 2 < text.Length && text[at] == '0' && text[at + 1] is (byte)'x' or (byte)'X' ? 2 : 0;
        var from = at;
        while (at < text.Length && at - from < MaxDigits && (ByteClasses.IsHex(text[at]) || text[at] is (byte)'_' or (byte)'u' or (byte)'U'))
        {
            at++;
        }

        return at > from;
    }

    private static void SkipCast(ReadOnlySpan<byte> text, ref int at)
    {
        if (at >= text.Length || text[at] != '(')
        {
            return;
        }

        at++;
        for (var from = at; at < text.Length && at - from < MaxType && ByteClasses.IsLetter(text[at]); at++)
        {
        }

        at += at < text.Length && text[at] == ')' ? 1 : 0;
        at += at < text.Length && text[at] == ' ' ? 1 : 0;
    }

    private static void SkipGap(ReadOnlySpan<byte> text, ref int at)
    {
        while (at < text.Length && (ByteClasses.IsSpace(text[at]) || text[at] == ',' || IsComment(text, ref at)))
        {
            at++;
        }
    }

    /// <summary>Steps to the last character of a comment; as far as one may reach when it has no end.</summary>
    private static bool IsComment(ReadOnlySpan<byte> text, ref int at)
    {
        if (text[at] != '/' || at + 1 >= text.Length || text[at + 1] is not ((byte)'/' or (byte)'*'))
        {
            return false;
        }

        var rest = text.Slice(at, Math.Min(Comments.MaxLength * ScreenedText.MaxWidth, text.Length - at));
        var end = text[at + 1] == '/' ? rest.IndexOf((byte)'\n') : rest.IndexOf("*/"u8) + 1;
        at += end > 0 ? end : rest.Length - 1;
        return true;
    }
}
