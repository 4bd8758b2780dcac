using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Candidates;

/// <summary>
/// Finds BIP-39 phrases: 12 to 24 listed words, one after another, separated by spaces, or by commas and quotes as in an array.
/// Speech breaks such stretches with short words, capitals and full stops; the checksum settles the rest.
/// </summary>
internal static class MnemonicPhrases
{
    private const int MinWords = 12;
    private const int MaxWords = 24;
    private const int MaxGap = 24;

    /// <summary>Twelve words of three letters and the gaps between them.</summary>
    private const int MinLength = (MinWords * 3) + MinWords - 1;

    public static void Add(ReadOnlySpan<char> text, RuleSet rules, List<Candidate> found)
    {
        if (rules.Index.MnemonicParts.IsEmpty)
        {
            return;
        }

        for (var probe = MinLength - 1; probe < text.Length; probe += MinLength)
        {
            if (!IsMember(text[probe]) || !CanReach(text, probe))
            {
                continue;
            }

            var start = probe;
            while (start > 0 && IsMember(text[start - 1]))
            {
                start--;
            }

            var end = probe + 1;
            while (end < text.Length && IsMember(text[end]))
            {
                end++;
            }

            if (end - start >= MinLength)
            {
                AddStretch(text, start, end, rules, found);
            }

            probe = end;
        }
    }

    /// <summary>A stretch of 47 that covers an index goes 23 characters from it to one side at least. Most lines of code do not.</summary>
    private static bool CanReach(ReadOnlySpan<char> text, int probe)
    {
        const int Half = MinLength / 2;
        return (probe + Half < text.Length && IsMember(text[probe + (Half / 3)]) && IsMember(text[probe + (Half * 2 / 3)]) && IsMember(text[probe + Half]))
            || (probe >= Half && IsMember(text[probe - (Half / 3)]) && IsMember(text[probe - (Half * 2 / 3)]) && IsMember(text[probe - Half]));
    }

    private static void AddStretch(ReadOnlySpan<char> text, int start, int end, RuleSet rules, List<Candidate> found)
    {
        var words = new List<(int Start, int End, string Word)>();
        var gaps = Gap.None;
        for (var at = start; at < end;)
        {
            var wordEnd = at;
            while (wordEnd < end && TokenCharacters.IsLower(text[wordEnd]))
            {
                wordEnd++;
            }

            if (wordEnd == at)
            {
                at++;
                continue;
            }

            var word = text.Slice(at, wordEnd - at).ToString();
            var isGlued = (at > 0 && char.IsLetterOrDigit(text[at - 1])) || (wordEnd < text.Length && char.IsLetterOrDigit(text[wordEnd]));
            var gap = words.Count == 0 ? Gap.None : GapOf(text, words[words.Count - 1].End, at);
            if (isGlued || !Bip39.IsWord(word) || gap == Gap.TooWide || (words.Count > 1 && gap != gaps))
            {
                Flush(words, rules, found);
            }

            gaps = gap;

            if (!isGlued && Bip39.IsWord(word))
            {
                words.Add((at, wordEnd, word));
            }

            at = wordEnd;
        }

        Flush(words, rules, found);
    }

    private static void Flush(List<(int Start, int End, string Word)> words, RuleSet rules, List<Candidate> found)
    {
        // More words than a phrase can have are a word list, not a phrase.
        if (words.Count is >= MinWords and <= MaxWords && Bip39.IsValid(words.ConvertAll(word => word.Word)) && !IsSorted(words))
        {
            var (start, end) = (words[0].Start, words[words.Count - 1].End);
            foreach (var (rule, part) in rules.Index.MnemonicParts)
            {
                found.Add(new Candidate(rule, ImmutableArray.Create(part), start, end, string.Join(" ", words.Select(word => word.Word)), words.Count * 32 / 3.0, ""));
            }
        }

        words.Clear();
    }

    /// <summary>Words of one phrase are all separated alike.</summary>
    private static Gap GapOf(ReadOnlySpan<char> text, int start, int end)
    {
        var gap = text.Slice(start, end - start);
        return gap.Length > MaxGap ? Gap.TooWide
            : gap.IndexOfAny(',', '"', '\'') >= 0 ? Gap.List
            : gap.IndexOfAny('\n', '\r') >= 0 ? Gap.Line
            : Gap.Space;
    }

    private static bool IsSorted(List<(int Start, int End, string Word)> words)
    {
        for (var i = 1; i < words.Count; i++)
        {
            if (string.CompareOrdinal(words[i - 1].Word, words[i].Word) > 0)
            {
                return false;
            }
        }

        return true;
    }

    private enum Gap
    {
        None,
        Space,
        List,
        Line,
        TooWide,
    }

    /// <summary>Lower-case letters and what separates words: space, comma, quotes, brackets, tab and line ends.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsMember(char c) => c < 128 && Members[c] != 0;

    /// <summary>By ASCII code. Constant data, so that look-ups need no start-up check.</summary>
    private static ReadOnlySpan<byte> Members =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        1, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0,
        0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0,
    ];
}
