using KeyLint.Engine.Decoding;

namespace KeyLint.Engine.Screening;

/// <summary>The stretch around an escape that <see cref="EscapedText"/> reads as one.</summary>
internal static class EscapeStretch
{
    /// <summary>A stretch of so many bytes may be cut, and where depends on what stands before.</summary>
    public const int TooLong = EscapedText.MaxWord;

    /// <summary>Finds it.</summary>
    /// <returns>False when no escape begins here.</returns>
    public static bool TryFind(ReadOnlySpan<byte> text, int at, out int start, out int end)
    {
        (start, end) = (at, at);
        if (!IsEscape(text, at))
        {
            return false;
        }

        while (start > 0 && at - start < TooLong && IsWord(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && end - start < TooLong && IsWord(text[end]))
        {
            end += Math.Max(1, Continuation(text, end));
        }

        return true;
    }

    private static bool IsEscape(ReadOnlySpan<byte> text, int at) => text[at] switch
    {
        (byte)'%' => AreHex(text, at + 1, 2),
        (byte)'&' => at + 1 < text.Length && text[at + 1] == '#',
        (byte)'\\' when at + 1 < text.Length => text[at + 1] switch
        {
            (byte)'u' or (byte)'U' => AreHex(text, at + 2, 4),
            (byte)'x' => AreHex(text, at + 2, 2),
            (byte)'/' => true,
            _ => Continuation(text, at) > 0,
        },
        _ => false,
    };

    /// <summary>Length of a backslash that ends a line, with the indentation of the next.</summary>
    private static int Continuation(ReadOnlySpan<byte> text, int at)
    {
        var length = text[at] != '\\' || at + 1 >= text.Length ? 0
            : text[at + 1] == '\n' ? 2
            : text[at + 1] == '\r' && at + 2 < text.Length && text[at + 2] == '\n' ? 3
            : 0;
        while (length > 0 && at + length < text.Length && text[at + length] is (byte)' ' or (byte)'\t')
        {
            length++;
        }

        return length;
    }

    private static bool AreHex(ReadOnlySpan<byte> text, int at, int count)
    {
        for (var i = at; i < at + count; i++)
        {
            if (i >= text.Length || !ByteClasses.IsHex(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsWord(byte b) => b >= ' ' && !ByteClasses.IsQuote(b) && b is not ((byte)'<' or (byte)'>');
}
