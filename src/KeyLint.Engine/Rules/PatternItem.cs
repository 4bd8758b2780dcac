namespace KeyLint.Engine.Rules;

/// <summary>One step of a <see cref="Pattern"/>: literal text, or some characters of an alphabet.</summary>
/// <param name="Literal">The text, or null for characters of <paramref name="Alphabet"/>.</param>
/// <param name="Alphabet">Null for literal text.</param>
/// <param name="Min">Least number of characters.</param>
/// <param name="Max">Greatest number of characters.</param>
public sealed record PatternItem(string? Literal, Alphabet? Alphabet, int Min, int Max)
{
    /// <summary>Matches forward.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where to begin.</param>
    /// <returns>Where the match ends, or -1.</returns>
    public int MatchForward(ReadOnlySpan<char> text, int at)
    {
        if (Literal is not null)
        {
            return text.Slice(at).StartsWith(Literal.AsSpan(), StringComparison.Ordinal) ? at + Literal.Length : -1;
        }

        var end = at;
        while (end < text.Length && end - at < Max && Alphabet!.Contains(text[end]))
        {
            end++;
        }

        return end - at >= Min ? end : -1;
    }

    /// <summary>Whether a match can begin with a character.</summary>
    internal bool MayBegin(char c) => Literal is null ? Alphabet!.Contains(c) : Literal[0] == c;

    /// <summary>Whether a match can end with a text, of which not all may be known.</summary>
    internal bool MayEnd(ReadOnlySpan<char> known)
    {
        if (Literal is null)
        {
            return Alphabet!.Contains(known[known.Length - 1]);
        }

        var length = Math.Min(known.Length, Literal.Length);
        return known.EndsWith(Literal.AsSpan(Literal.Length - length), StringComparison.Ordinal);
    }

    /// <summary>Matches backward.</summary>
    /// <param name="text">The text.</param>
    /// <param name="end">Where the item must end.</param>
    /// <returns>Where the match begins, or -1.</returns>
    public int MatchBackward(ReadOnlySpan<char> text, int end)
    {
        if (Literal is not null)
        {
            return text.Slice(0, end).EndsWith(Literal.AsSpan(), StringComparison.Ordinal) ? end - Literal.Length : -1;
        }

        var start = end;
        while (start > 0 && end - start < Max && Alphabet!.Contains(text[start - 1]))
        {
            start--;
        }

        return end - start >= Min ? start : -1;
    }
}
