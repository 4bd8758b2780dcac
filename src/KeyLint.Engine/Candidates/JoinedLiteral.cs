using System.Text;

namespace KeyLint.Engine.Candidates;

/// <summary>
/// A literal that source code writes in pieces: <c>"abc" + "def"</c>, adjacent literals, a line continuation. The pieces are
/// joined before they are judged, in whatever language.
/// </summary>
/// <param name="Value">The joined text.</param>
/// <param name="Start">Where the first piece's text begins.</param>
/// <param name="End">Where the last piece's text ends.</param>
internal sealed record JoinedLiteral(string Value, int Start, int End)
{
    private const int MaxPieces = 32;

    /// <summary>Joins the pieces around a run.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the run begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <returns>The literal, or null when the run is not one of several pieces.</returns>
    public static JoinedLiteral? Around(ReadOnlySpan<char> text, int start, int end)
    {
        if (end >= text.Length || !TokenCharacters.IsQuote(text[end]) || start == 0 || text[start - 1] != text[end])
        {
            return null;
        }

        var quote = text[end];
        var pieces = new LinkedList<(int Start, int End)>();
        pieces.AddFirst((start, end));
        while (pieces.Count < MaxPieces && Before(text, pieces.First!.Value.Start - 1, quote) is { } before)
        {
            pieces.AddFirst(before);
        }

        while (pieces.Count < MaxPieces && After(text, pieces.Last!.Value.End + 1, quote) is { } after)
        {
            pieces.AddLast(after);
        }

        if (pieces.Count == 1)
        {
            return null;
        }

        var value = new StringBuilder();
        foreach (var piece in pieces)
        {
            value.Append(text.Slice(piece.Start, piece.End - piece.Start).ToString());
        }

        return new JoinedLiteral(value.ToString(), pieces.First!.Value.Start, pieces.Last!.Value.End);
    }

    /// <summary>The literal that ends before an opening quote, with nothing but a joiner between.</summary>
    private static (int Start, int End)? Before(ReadOnlySpan<char> text, int quoteAt, char quote)
    {
        var at = quoteAt - 1;
        var joiners = 0;
        while (at >= 0 && IsBetween(text[at], ref joiners))
        {
            at--;
        }

        if (at < 1 || text[at] != quote || joiners > 1)
        {
            return null;
        }

        var end = at;
        at--;
        while (at >= 0 && TokenCharacters.IsRun(text[at]))
        {
            at--;
        }

        return at >= 0 && text[at] == quote && end > at + 1 ? (at + 1, end) : null;
    }

    /// <summary>The literal that begins after a closing quote, with nothing but a joiner between.</summary>
    private static (int Start, int End)? After(ReadOnlySpan<char> text, int afterQuote, char quote)
    {
        var at = afterQuote;
        var joiners = 0;
        while (at < text.Length && IsBetween(text[at], ref joiners))
        {
            at++;
        }

        if (at >= text.Length || text[at] != quote || joiners > 1)
        {
            return null;
        }

        var start = ++at;
        while (at < text.Length && (TokenCharacters.IsRun(text[at]) || text[at] == '='))
        {
            at++;
        }

        return at < text.Length && text[at] == quote && at > start ? (start, at) : null;
    }

    private static bool IsBetween(char c, ref int joiners)
    {
        if (c is '+' or '&' or '\\')
        {
            joiners++;
            return true;
        }

        // The underscore continues a line in Visual Basic.
        return c is ' ' or '\t' or '\r' or '\n' or '@' or '$' or '_';
    }
}
