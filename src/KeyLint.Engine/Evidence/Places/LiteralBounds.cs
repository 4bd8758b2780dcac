using KeyLint.Engine.Candidates;

namespace KeyLint.Engine.Evidence.Places;

/// <summary>Finds the literal that a value stands in.</summary>
internal static class LiteralBounds
{
    /// <summary>Longest stretch on either side of a value that is looked at for a quote, and behind a block of several lines.</summary>
    private const int Reach = 400;
    private const int ReachBehindBlock = 80;

    /// <summary>Finds the text between the quotes around a value; the value itself where none are.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the value begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="isCut">Whether more text on either side might change the answer.</param>
    public static (int Start, int End, bool Quoted) Find(ReadOnlySpan<char> text, int start, int end, out bool isCut)
    {
        isCut = start < Reach && text.Slice(0, start).IndexOfAny('\n', '\r') < 0;
        for (var open = start - 1; open >= 0 && start - open < Reach && text[open] is not ('\n' or '\r'); open--)
        {
            if (!TokenCharacters.IsQuote(text[open]))
            {
                continue;
            }

            isCut = end + Reach > text.Length && text.Slice(end).IndexOfAny('\n', '\r') < 0;

            // A block of several lines may end with the end of its last.
            var from = end;
            while (from < text.Length && from - end < ReachBehindBlock && char.IsWhiteSpace(text[from]) && text.Slice(start, end - start).IndexOf('\n') >= 0)
            {
                from++;
            }

            for (var close = from; close < text.Length && close - from < Reach && text[close] is not ('\n' or '\r'); close++)
            {
                if (text[close] == text[open])
                {
                    isCut = false;
                    return (open + 1, close > from && text[close - 1] == '\\' ? close - 1 : close, true);
                }
            }

            break;
        }

        return (start, end, false);
    }
}
