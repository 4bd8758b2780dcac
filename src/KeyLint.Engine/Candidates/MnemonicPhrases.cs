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
        var words = new List<Word>();
        var isList = false;
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
            var gap = words.Count == 0 ? Gap.Line : GapOf(text, words[words.Count - 1].End, at);
            if (isGlued || !Bip39.IsWord(word) || gap == Gap.TooWide || (words.Count > 1 && (gap == Gap.List) != isList))
            {
                Flush(words, rules, found);
            }

            isList = gap == Gap.List;

            if (!isGlued && Bip39.IsWord(word))
            {
                words.Add(new Word(at, wordEnd, word, words.Count == 0 || gap == Gap.Line));
            }

            at = wordEnd;
        }

        Flush(words, rules, found);
    }

    /// <summary>Looks for phrases that fill whole rows: one row, or several when the phrase is wrapped.</summary>
    private static void Flush(List<Word> words, RuleSet rules, List<Candidate> found)
    {
        // More words than a phrase can have, one below the other, are a word list.
        if (words.Count >= MinWords && (words.Count <= MaxWords || !words.TrueForAll(word => word.StartsRow)))
        {
            for (var from = 0; from < words.Count;)
            {
                from += Math.Max(1, AddPhrase(words, from, rules, found));
            }
        }

        words.Clear();
    }

    /// <summary>Adds the longest phrase that begins at a row and returns its number of words, or 0.</summary>
    private static int AddPhrase(List<Word> words, int from, RuleSet rules, List<Candidate> found)
    {
        for (var count = Math.Min(MaxWords, words.Count - from); count >= MinWords && words[from].StartsRow; count--)
        {
            var phrase = from + count == words.Count || words[from + count].StartsRow ? words.GetRange(from, count) : [];
            if (Bip39.IsLength(phrase.Count) && !IsSorted(phrase) && Bip39.IsValid(phrase.ConvertAll(word => word.Text)))
            {
                var text = string.Join(" ", phrase.Select(word => word.Text));
                foreach (var (rule, part) in rules.Index.MnemonicParts)
                {
                    found.Add(new Candidate(rule, ImmutableArray.Create(part), phrase[0].Start, phrase[count - 1].End, text, count * 32 / 3.0, ""));
                }

                return count;
            }
        }

        return 0;
    }

    /// <summary>Words of one phrase are separated by white space, or all by quotes and commas.</summary>
    private static Gap GapOf(ReadOnlySpan<char> text, int start, int end)
    {
        var gap = text.Slice(start, end - start);
        return gap.Length > MaxGap ? Gap.TooWide
            : gap.IndexOfAny(',', '"', '\'') >= 0 ? Gap.List
            : gap.IndexOfAny('\n', '\r') >= 0 ? Gap.Line
            : Gap.Space;
    }

    private static bool IsSorted(List<Word> words)
    {
        for (var i = 1; i < words.Count; i++)
        {
            if (string.CompareOrdinal(words[i - 1].Text, words[i].Text) > 0)
            {
                return false;
            }
        }

        return true;
    }

    private sealed record Word(int Start, int End, string Text, bool StartsRow);

    private enum Gap
    {
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
