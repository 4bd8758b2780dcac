using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Candidates.Phrases;

/// <summary>A stretch of letters that may be a word of a seed phrase.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Gap">What stands between it and the word before it.</param>
/// <param name="Case">How it is written.</param>
internal readonly record struct PhraseWord(int Start, int End, PhraseGap Gap, PhraseCase Case)
{
    private const int MaxGap = 24;

    /// <summary>Whether so many letters can be a word of a list: most words of speech next to each other cannot, and need no look-up.</summary>
    public static bool Fits(PhraseScript script, int letters) => script switch
    {
        PhraseScript.Han => letters == 1,
        PhraseScript.Hangul => letters is >= 2 and <= 11,
        _ => letters is >= 3 and <= 12,
    };

    /// <summary>How a word is written; names in code have capitals within.</summary>
    public static PhraseCase CaseOf(ReadOnlySpan<char> word)
    {
        // Marks are neither.
        var (small, capitals) = (0, 0);
        foreach (var c in word)
        {
            small += char.IsLower(c) ? 1 : 0;
            capitals += char.IsUpper(c) ? 1 : 0;
        }

        return capitals == 0 ? PhraseCase.Small
            : small == 0 ? PhraseCase.Capitals
            : capitals == 1 && char.IsUpper(word[0]) ? PhraseCase.Capital
            : PhraseCase.Mixed;
    }

    /// <summary>Words of one phrase are separated by white space, or all by quotes and commas.</summary>
    public static PhraseGap GapOf(ReadOnlySpan<char> gap) =>
        gap.Length > MaxGap ? PhraseGap.TooWide
        : gap.IndexOfAny(',', '"', '\'') >= 0 ? PhraseGap.List
        : gap.IndexOfAny('\n', '\r') >= 0 ? PhraseGap.Line
        : PhraseGap.Space;
}

/// <summary>What stands between two words.</summary>
internal enum PhraseGap
{
    Space,
    List,
    Line,
    TooWide,
}

/// <summary>How the letters of a word are written; scripts that know no capitals are small.</summary>
internal enum PhraseCase
{
    Small,
    Capital,
    Capitals,
    Mixed,
}
