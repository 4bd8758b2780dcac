using KeyLint.Engine.Candidates;

namespace KeyLint.Engine.Evidence;

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

    /// <summary>Ends the first line of a PEM block, and begins its last.</summary>
    private const string Armor = "-----";

    /// <summary>Whether a span is part of a very long run, or has two more lines of encoded data next to it.</summary>
    public static bool Contain(ReadOnlySpan<char> text, int start, int end)
    {
        var (runStart, runEnd) = (start, end);
        while (runStart > 0 && start - runStart <= LongRun && TokenCharacters.IsRun(text[runStart - 1]) && !IsEscape(text, runStart))
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
            while (gap > 0 && at - gap < MaxGap && (IsEscape(text, gap) || IsBetween(text[gap - 1])))
            {
                isBroken |= IsEscape(text, gap) || text[gap - 1] is '\n' or '\r';
                gap -= IsEscape(text, gap) ? 2 : 1;
            }

            if (isBroken && text.Slice(0, gap).EndsWith(Armor.AsSpan(), StringComparison.Ordinal))
            {
                return 2;
            }

            var start = gap;
            while (start > 0 && gap - start < LongRun && TokenCharacters.IsRun(text[start - 1]) && !IsEscape(text, start))
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
            while (gap < text.Length && gap - at < MaxGap && IsBetween(text[gap]))
            {
                var isEscape = text[gap] == '\\' && gap + 1 < text.Length && text[gap + 1] is 'n' or 'r';
                isBroken |= isEscape || text[gap] is '\n' or '\r';
                gap += isEscape ? 2 : 1;
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

    /// <summary>Whether an escaped line end, as <c>\n</c> in a literal, ends at an index.</summary>
    private static bool IsEscape(ReadOnlySpan<char> text, int end) => end > 1 && text[end - 2] == '\\' && text[end - 1] is 'n' or 'r';

    private static bool IsBetween(char c) => c is ' ' or '\t' or '\r' or '\n' or '"' or '\'' or '`' or '+' or '=' or '\\' or '@' or '$' or '>' or '|' or '*' or '#';
}
