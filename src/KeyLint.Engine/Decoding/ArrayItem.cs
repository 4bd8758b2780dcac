using KeyLint.Engine.Candidates;

namespace KeyLint.Engine.Decoding;

/// <summary>One byte or character as an array writes it: <c>65</c>, <c>0x41</c>, <c>0b0100_0001</c>, <c>'A'</c>, <c>(byte)0x41</c>, <c>-12</c>.</summary>
internal static class ArrayItem
{
    private const int MaxDigits = 10;
    public const int MaxType = 8;

    /// <summary>Reads an item.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where it may begin; moved behind it.</param>
    /// <param name="item">Its byte.</param>
    /// <returns>False when what stands here is none.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, ref int at, out byte item)
    {
        item = 0;
        SkipCast(text, ref at);
        if (at + 2 < text.Length && text[at] == '\'' && text[at + 2] == '\'' && text[at + 1] is > ' ' and < '\x7f')
        {
            item = (byte)text[at + 1];
            at += 3;
            return true;
        }

        var isNegative = at < text.Length && text[at] == '-';
        at += isNegative ? 1 : 0;
        var radix = RadixAt(text, at);
        at += radix == 10 ? 0 : 2;
        var (value, digits) = (0L, 0);
        for (; at < text.Length && digits < MaxDigits; at++)
        {
            if (Digit(text[at], radix) is var digit and >= 0)
            {
                value = (value * radix) + digit;
                digits++;
            }
            else if (text[at] != '_' || digits == 0)
            {
                break;
            }
        }

        at += digits > 0 && at < text.Length && text[at] is 'u' or 'U' ? 1 : 0;
        item = (byte)(isNegative ? -value : value);
        return digits > 0 && value <= (isNegative ? 128 : 255);
    }

    /// <summary>Steps over <c>(byte)</c>.</summary>
    private static void SkipCast(ReadOnlySpan<char> text, ref int at)
    {
        if (at >= text.Length || text[at] != '(')
        {
            return;
        }

        var end = at + 1;
        while (end < text.Length && end - at <= MaxType && TokenCharacters.IsLower(text[end]))
        {
            end++;
        }

        if (end > at + 1 && end < text.Length && text[end] == ')')
        {
            at = end + 1;
            at += at < text.Length && text[at] == ' ' ? 1 : 0;
        }
    }

    private static int RadixAt(ReadOnlySpan<char> text, int at) =>
        at + 2 >= text.Length || text[at] != '0' ? 10 : (text[at + 1] | 0x20) switch { 'x' => 16, 'b' => 2, _ => 10 };

    private static int Digit(char c, int radix)
    {
        var value = TokenCharacters.HexDigit(c);
        return value < radix ? value : -1;
    }
}
