using System.Collections.Immutable;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Candidates.Phrases;

/// <summary>Finds the phrases of one language among words, where they fill whole rows: one row, or several when the phrase is wrapped.</summary>
internal sealed class PhraseRows
{
    public const int MinWords = 12;
    private const int MaxWords = 24;

    /// <summary>Phrases of so many words in all repeat one, but for two in a thousand. A table of characters or words does not.</summary>
    private const int TableWords = 160;

    /// <summary>Words of the English list that stand before a phrase.</summary>
    private static readonly HashSet<string> Labels = new(StringComparer.Ordinal) { "account", "echo", "key", "phrase", "secret", "seed", "wallet", "word" };

    private static readonly double ProseLog = Math.Log(260);

    private readonly List<PhraseWord> words;
    private readonly string[] spelled;
    private readonly Bip39Language language;
    private readonly RuleSet rules;
    private readonly List<Candidate> found;

    /// <summary>The words that stand next to each other in the list of the language: index in <see cref="words"/>, number in the list.</summary>
    private readonly List<(int Word, int Number)> run = [];

    private PhraseRows(List<PhraseWord> words, string[] spelled, Bip39Language language, RuleSet rules, List<Candidate> found)
    {
        this.words = words;
        this.spelled = spelled;
        this.language = language;
        this.rules = rules;
        this.found = found;
    }

    /// <summary>Adds the phrases among words of one script that stand next to each other.</summary>
    public static void Add(ReadOnlySpan<char> text, List<PhraseWord> words, PhraseScript script, RuleSet rules, List<Candidate> found)
    {
        if (words.Count < MinWords)
        {
            return;
        }

        var spelled = new string[words.Count];
        for (var i = 0; i < spelled.Length; i++)
        {
            var word = text.Slice(words[i].Start, words[i].End - words[i].Start).ToString();
            spelled[i] = Decomposition.Of(words[i].Case == PhraseCase.Small ? word : word.ToLowerInvariant());
        }

        foreach (var language in Bip39Language.All)
        {
            if (language.Script == script)
            {
                new PhraseRows(words, spelled, language, rules, found).AddAll();
            }
        }
    }

    private void AddAll()
    {
        var isList = false;
        for (var i = 0; i < words.Count; i++)
        {
            var number = language.NumberOf(spelled[i]);
            var gap = words[i].Gap;
            if (number < 0)
            {
                Flush();
            }
            else if (run.Count > 1 && (gap == PhraseGap.List) != isList)
            {
                // A quote before a phrase belongs to it, and not to what stands before the quote: echo "…".
                var last = run[run.Count - 1];
                Flush();
                run.Add(last);
            }

            isList = gap == PhraseGap.List;
            if (number >= 0)
            {
                run.Add((i, number));
            }
        }

        Flush();
    }

    private void Flush()
    {
        if (run.Count >= MinWords && !IsTable())
        {
            for (var from = 0; from < run.Count;)
            {
                from += Math.Max(1, AddPhrase(from));
            }
        }

        run.Clear();
    }

    /// <summary>More words than a phrase can have, one below the other or without one that returns, are a word list.</summary>
    private bool IsTable() =>
        (run.Count > MaxWords && Enumerable.Range(0, run.Count).All(StartsLine))
        || (run.Count >= TableWords && run.Select(word => word.Number).Distinct().Count() == run.Count);

    private bool StartsLine(int at) => at == 0 || words[run[at].Word].Gap == PhraseGap.Line;

    /// <summary>A label or a sentence next to a phrase is written in another way, or is one of the words that people call a phrase by.</summary>
    private bool StartsRow(int at) => StartsLine(at) || words[run[at].Word].Case != words[run[at - 1].Word].Case || IsLabel(at);

    private bool IsLabel(int at)
    {
        const int MostWords = 3;
        for (var before = at - 1; before >= 0 && before >= at - MostWords && Labels.Contains(spelled[run[before].Word]); before--)
        {
            if (StartsLine(before))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds the longest phrase that begins at a row and returns its number of words, or 0.</summary>
    private int AddPhrase(int from)
    {
        for (var count = Math.Min(MaxWords, run.Count - from); count >= MinWords && StartsRow(from); count--)
        {
            var isWhole = from + count == run.Count || StartsRow(from + count);
            if (isWhole && Bip39.IsLength(count) && AddPhrase(from, count))
            {
                return count;
            }
        }

        return 0;
    }

    private bool AddPhrase(int from, int count)
    {
        var numbers = run.GetRange(from, count).ConvertAll(word => word.Number);
        var phrase = run.GetRange(from, count).ConvertAll(word => spelled[word.Word]);
        if (IsSorted(numbers, (a, b) => a - b) || IsSorted(phrase, string.CompareOrdinal)
            || (language.Script == PhraseScript.Han && IsProse(numbers)) || Bip39.Entropy(numbers) is not { } entropy)
        {
            return false;
        }

        // One published entropy makes a published phrase in each language.
        var excluded = KnownExamples.Contains(Hashes.ToHex(entropy).AsSpan()) ? "known-example" : "";
        var (start, end) = (words[run[from].Word].Start, words[run[from + count - 1].Word].End);
        foreach (var (rule, part) in rules.Index.MnemonicParts)
        {
            found.Add(new Candidate(rule, ImmutableArray.Create(part), start, end, string.Join(" ", phrase), count * 32 / 3.0, "") { Excluded = excluded });
        }

        return true;
    }

    /// <summary>
    /// The Chinese lists begin with the commonest characters, so that text cut into characters, as corpora hold it, has low numbers: 150 in the
    /// geometric mean, where chance has 750. Without this, one of sixteen lines of twelve characters would be a phrase; with it, one
    /// of two thousand phrases is none. Text that is not cut stays out altogether: of UI strings that are as long as a phrase, one of thirty passes.
    /// </summary>
    private static bool IsProse(List<int> numbers) => numbers.Average(number => Math.Log(number + 8)) < ProseLog;

    private static bool IsSorted<T>(List<T> items, Comparison<T> compare)
    {
        for (var i = 1; i < items.Count; i++)
        {
            if (compare(items[i - 1], items[i]) > 0)
            {
                return false;
            }
        }

        return true;
    }
}
