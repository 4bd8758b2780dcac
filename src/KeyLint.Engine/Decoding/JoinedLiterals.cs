using System.Runtime.CompilerServices;
using System.Text;
using KeyLint.Engine.Candidates;
using KeyLint.Engine.Text;

namespace KeyLint.Engine.Decoding;

/// <summary>
/// Literals that source code writes in pieces: <c>"abc" + "def"</c>, adjacent literals, line continuations, with comments between.
/// The pieces are joined before they are judged, in whatever language.
/// </summary>
internal static class JoinedLiterals
{
    /// <summary>The layer of its views.</summary>
    public const string LayerName = "joined";

    public const int MaxPieces = 64;
    public const int MaxPiece = 2048;
    public const int MaxGap = 400;

    /// <summary>Quotes are many; one look at what follows them turns nearly all away.</summary>
    [MethodImpl(Hot.Loop)]
    public static DecodedView? Next(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length)
        {
            var offset = text.Slice(from).IndexOfAny('"', '\'', '`');
            if (offset < 0)
            {
                return null;
            }

            var quote = from + offset;
            if (EndingAt(text, quote) is { Text.Length: >= RunScanner.MinLength } joined)
            {
                return joined;
            }

            from = quote + 1;
        }

        return null;
    }

    private static bool CanContinue(ReadOnlySpan<char> text, int quote)
    {
        var at = quote + 1;
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at < text.Length && text[at] is '+' or '&' or '\\' or '\n' or '\r' or '/' or '.' && at + 1 < text.Length
            || (at < text.Length && at > quote + 1 && text[at] == text[quote]);
    }

    /// <summary>The literal whose first piece ends at a quote; null when it has no other.</summary>
    public static DecodedView? EndingAt(ReadOnlySpan<char> text, int quote)
    {
        if (!CanContinue(text, quote) || IsEscaped(text, quote))
        {
            return null;
        }

        var start = quote;
        while (start > 0 && quote - start < MaxPiece && (text[start - 1] != text[quote] || IsEscaped(text, start - 1)) && text[start - 1] is not ('\n' or '\r'))
        {
            start--;
        }

        if (start == 0 || text[start - 1] != text[quote])
        {
            return null;
        }

        if (After(text, quote) is not { } second)
        {
            return null;
        }

        var pieces = new List<(int Start, int End)> { (start, quote), (second.Start, second.End) };
        var isSure = second.IsSure;
        while (pieces.Count < MaxPieces && After(text, pieces[pieces.Count - 1].End) is { } next)
        {
            pieces.Add((next.Start, next.End));
            isSure &= next.IsSure;
        }

        var value = new StringBuilder();
        foreach (var piece in pieces)
        {
            value.Append(text.Slice(piece.Start, piece.End - piece.Start).ToString());
        }

        return new Joined(value.ToString(), pieces, isSure);
    }

    /// <summary>
    /// The literal that begins after a closing quote, with nothing but a joiner, white space and comments between. On one line, or on lines that a backslash
    /// joins, it is none for sure if nothing else stands there: to a shell these are two words.
    /// </summary>
    private static (int Start, int End, bool IsSure)? After(ReadOnlySpan<char> text, int quote)
    {
        var joiners = 0;
        var isSure = false;
        var isContinued = false;
        var at = quote + 1;
        for (; at < text.Length && at - quote < MaxGap && !TokenCharacters.IsQuote(text[at]); at++)
        {
            var from = at;
            if (Comments.Skip(text, ref at))
            {
                isSure |= !isContinued && text.Slice(from, Math.Min(at + 1, text.Length) - from).IndexOf('\n') >= 0;
                continue;
            }

            isContinued |= text[at] == '\\';
            isSure |= text[at] is '+' or '&' or '.' || (text[at] == '\n' && !isContinued);
            if (text[at] is '+' or '&' or '\\' or '.')
            {
                joiners++;
            }
            else if (!char.IsWhiteSpace(text[at]) && text[at] is not ('@' or '$' or '_' or 'f' or 'b' or 'r' or 'L'))
            {
                return null;
            }
        }

        if (at >= text.Length || joiners > 1 || !TokenCharacters.IsQuote(text[at]))
        {
            return null;
        }

        var start = at + 1;
        var end = start;
        while (end < text.Length && end - start < MaxPiece && text[end] != '\n' && (text[end] != text[at] || IsEscaped(text, end)))
        {
            end++;
        }

        return end < text.Length && text[end] == text[at] && !IsKey(text, end + 1) ? (start, end, isSure) : null;
    }

    /// <summary>Whether a quote is one of the literal's own characters: <c>\"</c>.</summary>
    private static bool IsEscaped(ReadOnlySpan<char> text, int quote)
    {
        var from = quote;
        while (from > 0 && text[from - 1] == '\\')
        {
            from--;
        }

        return (quote - from) % 2 == 1;
    }

    /// <summary>The key of the next entry is no piece of this one.</summary>
    private static bool IsKey(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at < text.Length && (text[at] == ':' || (text[at] == '=' && !(at + 1 < text.Length && text[at + 1] == '=')));
    }

    /// <summary>A joined literal stands where its pieces stand, the first to the last that hold the value.</summary>
    private sealed record Joined(string Text, List<(int Start, int End)> Pieces, bool IsSure)
        : DecodedView(Text, Pieces[0].Start, Pieces[Pieces.Count - 1].End, LayerName)
    {
        public override bool ReplacesPieces => IsSure;

        public override (int Start, int End) Locate(int start, int end)
        {
            var (from, to, at) = (Start, End, 0);
            foreach (var piece in Pieces)
            {
                var length = piece.End - piece.Start;
                from = start >= at && start < at + length ? piece.Start + start - at : from;
                to = end > at && end <= at + length ? piece.Start + end - at : to;
                at += length;
            }

            return (from, to);
        }
    }
}
