using System.Runtime.CompilerServices;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;
using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Candidates.Phrases;

/// <summary>
/// Finds BIP-39 phrases: 12 to 24 listed words of one language, one after another, separated by spaces, or by commas and quotes as in
/// an array, in small letters or capitals. Speech breaks such stretches with short words and full stops; the checksum settles the rest.
/// </summary>
internal static class MnemonicPhrases
{
    /// <summary>Twelve words of three letters and the gaps between them.</summary>
    private const int MinLatin = (PhraseRows.MinWords * 3) + PhraseRows.MinWords - 1;

    /// <summary>Twelve Chinese characters and the gaps between them.</summary>
    private const int MinEastAsian = PhraseRows.MinWords + PhraseRows.MinWords - 1;

    [ThreadStatic]
    private static List<PhraseWord>? spare;

    public static void Add(ReadOnlySpan<char> text, RuleSet rules, List<Candidate> found)
    {
        if (!rules.Index.MnemonicParts.IsEmpty)
        {
            AddLatin(text, rules, found);
            AddEastAsian(text, rules, found);
        }
    }

    [MethodImpl(Hot.Loop)]
    private static void AddLatin(ReadOnlySpan<char> text, RuleSet rules, List<Candidate> found)
    {
        for (var probe = MinLatin - 1; probe < text.Length; probe += MinLatin)
        {
            if (!PhraseCharacters.IsLatinOrSeparator(text[probe]) || !CanReach(text, probe))
            {
                continue;
            }

            var start = probe;
            while (start > 0 && PhraseCharacters.IsLatinOrSeparator(text[start - 1]))
            {
                start--;
            }

            var end = probe + 1;
            while (end < text.Length && PhraseCharacters.IsLatinOrSeparator(text[end]))
            {
                end++;
            }

            if (end - start >= MinLatin)
            {
                AddStretch(text, start, end, rules, found);
            }

            probe = end;
        }
    }

    /// <summary>A stretch of 47 that covers an index goes 23 characters from it to one side at least. Most lines of code do not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool CanReach(ReadOnlySpan<char> text, int probe)
    {
        const int Half = MinLatin / 2;
        return (probe + Half < text.Length && IsMember(text[probe + (Half / 3)]) && IsMember(text[probe + (Half * 2 / 3)]) && IsMember(text[probe + Half]))
            || (probe >= Half && IsMember(text[probe - (Half / 3)]) && IsMember(text[probe - (Half * 2 / 3)]) && IsMember(text[probe - Half]));

        static bool IsMember(char c) => PhraseCharacters.IsLatinOrSeparator(c);
    }

    /// <summary>One fast search tells that a text has none of these letters, as nearly all source code has.</summary>
    private static void AddEastAsian(ReadOnlySpan<char> text, RuleSet rules, List<Candidate> found)
    {
        var from = 0;
        while (PhraseCharacters.NextEastAsian(text, from) is var letter and >= 0)
        {
            var end = letter;
            while (end < text.Length && PhraseCharacters.IsEastAsianOrSeparator(text[end]))
            {
                end++;
            }

            if (end - letter >= MinEastAsian)
            {
                AddStretch(text, letter, end, rules, found);
            }

            from = Math.Max(end, letter + 1);
        }
    }

    /// <summary>Looks for words that could be listed, and asks the lists only about twelve of them in a row.</summary>
    private static void AddStretch(ReadOnlySpan<char> text, int start, int end, RuleSet rules, List<Candidate> found)
    {
        // Comments are full of such stretches: one list a thread serves them all.
        var words = spare ??= [];
        words.Clear();
        var script = PhraseScript.Latin;
        for (var at = start; at < end;)
        {
            var wordEnd = at;
            while (wordEnd < end && PhraseCharacters.IsLetter(text[wordEnd]))
            {
                wordEnd++;
            }

            if (wordEnd == at)
            {
                at++;
                continue;
            }

            var own = PhraseCharacters.ScriptOf(text[at]);
            var isGlued = (at > 0 && char.IsLetterOrDigit(text[at - 1])) || (wordEnd < text.Length && char.IsLetterOrDigit(text[wordEnd]));
            var written = PhraseWord.CaseOf(text.Slice(at, wordEnd - at));
            var fits = !isGlued && PhraseWord.Fits(own, wordEnd - at) && written != PhraseCase.Mixed;
            var gap = words.Count == 0 ? PhraseGap.Line : PhraseWord.GapOf(text.Slice(words[words.Count - 1].End, at - words[words.Count - 1].End));
            if (!fits || own != script || gap == PhraseGap.TooWide)
            {
                PhraseRows.Add(text, words, script, rules, found);
                words.Clear();
            }

            if (fits)
            {
                words.Add(new PhraseWord(at, wordEnd, gap, written));
                script = own;
            }

            at = wordEnd;
        }

        PhraseRows.Add(text, words, script, rules, found);
    }
}
