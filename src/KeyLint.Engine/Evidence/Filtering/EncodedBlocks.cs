using KeyLint.Engine.Candidates;

namespace KeyLint.Engine.Evidence.Filtering;

/// <summary>Recognises a token-shaped stretch that is only a line of encoded data: a certificate, a signature, an image.</summary>
internal static class EncodedBlocks
{
    /// <summary>Lines of encoded data are at least this long; PEM has 64, PGP too, MIME 76.</summary>
    private const int LineLength = 40;

    /// <summary>Lines that were folded into one, with a space where each ended, are full ones.</summary>
    private const int FullLine = 64;

    /// <summary>What may stand between two lines: line ends, indentation, quotes and a joiner. No comma: that separates values.</summary>
    private const int MaxGap = 48;

    /// <summary>A run that is so much longer than the token is not the token's.</summary>
    private const int LongRun = 200;

    private const int LongestEscape = 5;
    private const int LongestMacro = 32;

    private static readonly string[] LineEnds = ["\\n", "\\r", "&#xA;", "&#xa;", "&#xD;", "&#xd;", "&#10;", "&#13;"];

    /// <summary>Ends the first line of a PEM block, and begins its last.</summary>
    private const string Armor = "-----";

    /// <summary>Whether a span is part of a very long run, or has two more lines of encoded data next to it.</summary>
    public static bool Contain(ReadOnlySpan<char> text, int start, int end)
    {
        var (runStart, runEnd) = (start, end);
        while (runStart > 0 && start - runStart <= LongRun && TokenCharacters.IsRun(text[runStart - 1]) && EscapeBefore(text, runStart) == 0)
        {
            runStart--;
        }

        while (runEnd < text.Length && runEnd - end <= LongRun && TokenCharacters.IsRun(text[runEnd]))
        {
            runEnd++;
        }

        return runEnd - runStart > end - start + LongRun || Before(text, runStart) + After(text, runEnd) >= 2;
    }

    private static int Before(ReadOnlySpan<char> text, int at)
    {
        for (var lines = 0; lines < 2; lines++)
        {
            var gap = at;
            var isBroken = false;
            while (gap > 0 && at - gap < MaxGap)
            {
                var escape = EscapeBefore(text, gap);
                var length = escape > 0 ? escape : IsBetween(text[gap - 1]) ? 1 : isBroken ? MacroBefore(text, gap) : 0;
                if (length == 0)
                {
                    break;
                }

                isBroken |= escape > 0 || text[gap - 1] is '\n' or '\r';
                gap -= length;
            }

            if (isBroken && text.Slice(0, gap).EndsWith(Armor.AsSpan(), StringComparison.Ordinal))
            {
                return 2;
            }

            var start = gap;
            while (start > 0 && gap - start < LongRun && TokenCharacters.IsRun(text[start - 1]) && EscapeBefore(text, start) == 0)
            {
                start--;
            }

            if (gap - start < (isBroken ? LineLength : gap == at - 1 && text[gap] == ' ' ? FullLine : int.MaxValue))
            {
                return lines;
            }

            at = start;
        }

        return 2;
    }

    private static int After(ReadOnlySpan<char> text, int at)
    {
        for (var lines = 0; lines < 2; lines++)
        {
            var gap = at;
            var isBroken = false;
            while (gap < text.Length && gap - at < MaxGap)
            {
                var escape = EscapeBehind(text, gap);
                var length = escape > 0 ? escape : IsBetween(text[gap]) ? 1 : isBroken || gap == at ? 0 : MacroBehind(text, gap);
                if (length == 0)
                {
                    break;
                }

                isBroken |= escape > 0 || text[gap] is '\n' or '\r';
                gap += length;
            }

            if (isBroken && text.Slice(gap).StartsWith(Armor.AsSpan(), StringComparison.Ordinal))
            {
                return 2;
            }

            var end = gap;
            while (end < text.Length && end - gap < LongRun && TokenCharacters.IsRun(text[end]))
            {
                end++;
            }

            if (end - gap < (isBroken ? LineLength : gap == at + 1 && text[at] == ' ' ? FullLine : int.MaxValue))
            {
                return lines;
            }

            at = end;
        }

        return 2;
    }

    /// <summary>Length of the escaped line end, <c>\n</c> in a literal or <c>&amp;#xA;</c> in XML, that ends at an index; 0 when none does.</summary>
    private static int EscapeBefore(ReadOnlySpan<char> text, int end) => end == 0 || text[end - 1] is not ('n' or 'r' or ';') ? 0
        : LengthOfEscape(text.Slice(Math.Max(0, end - LongestEscape), Math.Min(end, LongestEscape)), isBefore: true);

    /// <summary>The same for one that begins at an index.</summary>
    private static int EscapeBehind(ReadOnlySpan<char> text, int start) => LengthOfEscape(text.Slice(start), isBefore: false);

    private static int LengthOfEscape(ReadOnlySpan<char> text, bool isBefore)
    {
        foreach (var escape in LineEnds)
        {
            if (isBefore ? text.EndsWith(escape.AsSpan(), StringComparison.Ordinal) : text.StartsWith(escape.AsSpan(), StringComparison.Ordinal))
            {
                return escape.Length;
            }
        }

        return 0;
    }

    /// <summary>Length of the macro that ends a line of a literal in C, <c>"…" NEW_LINE</c>, and ends at an index; 0 when none does.</summary>
    private static int MacroBefore(ReadOnlySpan<char> text, int end)
    {
        var start = end;
        while (start > 0 && end - start < LongestMacro && IsOfMacro(text[start - 1]))
        {
            start--;
        }

        return start > 0 && text[start - 1] is ' ' or '\t' && text.Slice(0, start).TrimEnd(" \t".AsSpan()).EndsWith("\"".AsSpan(), StringComparison.Ordinal) ? end - start : 0;
    }

    /// <summary>The same for one that begins at an index.</summary>
    private static int MacroBehind(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < LongestMacro && IsOfMacro(text[end]))
        {
            end++;
        }

        return text[start - 1] is ' ' or '\t' && end < text.Length && text[end] is '\n' or '\r' ? end - start : 0;
    }

    private static bool IsOfMacro(char c) => c == '_' || TokenCharacters.IsUpper(c);

    private static bool IsBetween(char c) => c is ' ' or '\t' or '\r' or '\n' or '"' or '\'' or '`' or '+' or '=' or '\\' or '@' or '$' or '>' or '|' or '*' or '#';
}
