using KeyLint.Engine.Decoding;

namespace KeyLint.Engine.Screening;

/// <summary>All that <see cref="JoinedLiterals"/> reads of a literal whose first piece ends at a quote.</summary>
internal static class JointStretch
{
    private const int MaxPieces = JoinedLiterals.MaxPieces;
    private const int MaxPiece = JoinedLiterals.MaxPiece * ScreenedText.MaxWidth;
    private const int MaxGap = JoinedLiterals.MaxGap * ScreenedText.MaxWidth;

    /// <summary>Finds it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="quote">The quote that ends the first piece.</param>
    /// <param name="start">The quote that begins it.</param>
    /// <param name="end">Behind the last byte that counts.</param>
    /// <param name="isCut">Whether more pieces follow than are joined, so that where it ends depends on where it begins.</param>
    /// <returns>False when no other piece follows.</returns>
    public static bool TryFind(ReadOnlySpan<byte> text, int quote, out int start, out int end, out bool isCut)
    {
        (start, end, isCut) = (quote, quote, false);

        // Quotes within quotes are many, and what follows each is long.
        if (ByteClasses.IsEscaped(text, quote) || After(text, quote, ref end) is not (var close and >= 0))
        {
            return false;
        }

        while (start > 0 && quote - start < MaxPiece && (text[start - 1] != text[quote] || ByteClasses.IsEscaped(text, start - 1)) && text[start - 1] is not ((byte)'\n' or (byte)'\r'))
        {
            start--;
        }

        if (start == 0 || text[start - 1] != text[quote])
        {
            return false;
        }

        start--;
        for (var pieces = 2; close >= 0 && pieces <= MaxPieces; pieces++)
        {
            close = After(text, close, ref end);
        }

        isCut = close >= 0;
        return true;
    }

    /// <summary>Where the piece that follows a quote ends; -1 when none does.</summary>
    private static int After(ReadOnlySpan<byte> text, int quote, ref int seen)
    {
        var joiners = 0;
        var at = quote + 1;
        while (at < text.Length && at - quote < MaxGap && !ByteClasses.IsQuote(text[at]))
        {
            var comment = Comment(text, at);
            if (comment == 0 && !IsGap(text[at], ref joiners))
            {
                break;
            }

            at += Math.Max(1, comment);
        }

        seen = Math.Max(seen, Math.Min(text.Length, at + 2));
        if (at >= text.Length || !ByteClasses.IsQuote(text[at]) || joiners > 1)
        {
            return -1;
        }

        var end = at + 1;
        while (end < text.Length && end - at <= MaxPiece && text[end] != '\n' && (text[end] != text[at] || ByteClasses.IsEscaped(text, end)))
        {
            end++;
        }

        var isClosed = end < text.Length && text[end] == text[at];
        var after = end + 1;
        while (isClosed && after < text.Length && text[after] == ' ')
        {
            after++;
        }

        seen = Math.Max(seen, Math.Min(text.Length, after + 2));
        return isClosed ? end : -1;
    }

    private static bool IsGap(byte b, ref int joiners)
    {
        if (b is (byte)'+' or (byte)'&' or (byte)'\\' or (byte)'.')
        {
            joiners++;
            return joiners < 2;
        }

        return ByteClasses.IsSpace(b) || b is (byte)'@' or (byte)'$' or (byte)'_' or (byte)'f' or (byte)'b' or (byte)'r' or (byte)'L';
    }

    /// <summary>Length of a comment and, without its end, of all that one may hold; 0 when none begins here.</summary>
    private static int Comment(ReadOnlySpan<byte> text, int at)
    {
        if (text[at] != '/' || at + 1 >= text.Length || text[at + 1] is not ((byte)'/' or (byte)'*'))
        {
            return 0;
        }

        var rest = text.Slice(at, Math.Min(Comments.MaxLength * ScreenedText.MaxWidth, text.Length - at));
        var end = text[at + 1] == '/' ? rest.IndexOf((byte)'\n') : rest.IndexOf("*/"u8) + 1;
        return end > 0 ? end + 1 : rest.Length;
    }
}
