using KeyLint.Engine.Candidates;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;

namespace KeyLint.Engine.Evidence;

/// <summary>Where a text mentions each provider. A provider's mentions are looked up when a candidate of its rule first asks.</summary>
internal sealed class ContextIndex(SourceText text)
{
    private const int NearLines = 10;

    private readonly Dictionary<string, List<int>> mentions = new(StringComparer.Ordinal);

    /// <summary>How near a provider is mentioned to a span.</summary>
    /// <param name="rule">The provider's rule.</param>
    /// <param name="start">Where the span begins.</param>
    /// <param name="end">Where it ends; mentions inside it do not count.</param>
    /// <returns>The nearest level, and the number of lines to it.</returns>
    public (Nearness Nearness, int Lines) Find(Rule rule, int start, int end)
    {
        var best = int.MaxValue;
        var line = text.Lines.Locate(start).Line;
        foreach (var mention in MentionsOf(rule))
        {
            if (mention < start || mention >= end)
            {
                best = Math.Min(best, Math.Abs(text.Lines.Locate(mention).Line - line));
            }
        }

        return best == 0 ? (Nearness.Line, 0)
            : best <= NearLines ? (Nearness.Near, best)
            : best < int.MaxValue || IsNamedByPath(rule) ? (Nearness.File, best)
            : (Nearness.None, best);
    }

    private bool IsNamedByPath(Rule rule)
    {
        var words = Words.Split(text.Path.AsSpan());
        return rule.Context.Words.Any(word => words.Contains(word, StringComparer.Ordinal));
    }

    private List<int> MentionsOf(Rule rule)
    {
        if (!mentions.TryGetValue(rule.Id, out var found))
        {
            found = [];
            foreach (var word in rule.Context.Words)
            {
                AddMentions(word, isWord: true, found);
            }

            foreach (var term in rule.Context.Hosts.Concat(rule.Context.Headers.Select(header => header.Name).Where(Headers.IsDistinctive)).Concat(rule.Context.Namespaces))
            {
                if (!rule.Context.Words.Any(word => term.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0))
                {
                    AddMentions(term, isWord: false, found);
                }
            }

            mentions.Add(rule.Id, found);
        }

        return found;
    }

    private void AddMentions(string term, bool isWord, List<int> found)
    {
        var span = text.Span;
        for (var from = 0; ;)
        {
            var offset = span.Slice(from).IndexOf(term.AsSpan(), StringComparison.OrdinalIgnoreCase);
            if (offset < 0)
            {
                return;
            }

            var start = from + offset;
            from = start + term.Length;
            if (!isWord || IsWord(span, start, from))
            {
                found.Add(start);
            }
        }
    }

    /// <summary>Whether a match is a word of an identifier: <c>okx</c> in <c>OkxClient</c>, not in <c>bookx</c>.</summary>
    private static bool IsWord(ReadOnlySpan<char> text, int start, int end)
    {
        var startsWord = start == 0 || !char.IsLetter(text[start - 1])
            || (TokenCharacters.IsUpper(text[start]) && !TokenCharacters.IsUpper(text[start - 1]));
        var endsWord = end == text.Length || !TokenCharacters.IsLower(text[end]);
        return startsWord && endsWord;
    }
}
