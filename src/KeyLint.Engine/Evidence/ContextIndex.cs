using KeyLint.Engine.Candidates;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;

namespace KeyLint.Engine.Evidence;

/// <summary>
/// How near a text mentions a provider to a span: the lines around it are searched first, and the whole text only when they
/// are silent, once for each provider.
/// </summary>
internal sealed class ContextIndex(SourceText text)
{
    private const int NearLines = 10;

    /// <summary>Ten lines of minified code are no neighbourhood.</summary>
    private const int MaxWindow = 4000;

    /// <summary>So many searches around candidates cost as much as one of the whole text.</summary>
    private const int MaxSearches = 32;

    private readonly Dictionary<string, bool> inFile = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> searches = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> mentions = new(StringComparer.Ordinal);

    /// <summary>How near a provider is mentioned to a span.</summary>
    /// <param name="rule">The provider's rule.</param>
    /// <param name="start">Where the span begins.</param>
    /// <param name="end">Where it ends; mentions inside it do not count.</param>
    /// <returns>The nearest level, and the number of lines to it.</returns>
    public (Nearness Nearness, int Lines) Find(Rule rule, int start, int end)
    {
        var best = LinesTo(rule, WindowBefore(start), WindowAfter(end), start, end);
        return best == 0 ? (Nearness.Line, 0)
            : best <= NearLines ? (Nearness.Near, best)
            : IsMentioned(rule) ? (Nearness.File, best)
            : (Nearness.None, best);
    }

    /// <summary>Lines to the nearest mention in the windows; where a text holds many candidates, its mentions are listed once.</summary>
    private int LinesTo(Rule rule, ReadOnlySpan<char> before, ReadOnlySpan<char> after, int start, int end)
    {
        searches[rule.Id] = searches.TryGetValue(rule.Id, out var count) ? count + 1 : 1;
        var best = int.MaxValue;
        if (count < MaxSearches)
        {
            foreach (var term in rule.Terms)
            {
                best = Math.Min(best, LinesBack(before, term));
                best = Math.Min(best, LinesAhead(after, term));
            }

            return best;
        }

        var all = Mentions(rule);
        var next = all.BinarySearch(start);
        next = next < 0 ? ~next : next;
        if (next > 0 && all[next - 1] >= start - before.Length)
        {
            best = Newlines(before.Slice(all[next - 1] - (start - before.Length)));
        }

        while (next < all.Count && all[next] < end)
        {
            next++;
        }

        return next < all.Count && all[next] < end + after.Length ? Math.Min(best, Newlines(after.Slice(0, all[next] - end))) : best;
    }

    private List<int> Mentions(Rule rule)
    {
        if (!mentions.TryGetValue(rule.Id, out var found))
        {
            found = [];
            foreach (var term in rule.Terms)
            {
                for (var at = Next(text.Span, term, 0); at >= 0; at = Next(text.Span, term, at + 1))
                {
                    found.Add(at);
                }
            }

            found.Sort();
            mentions.Add(rule.Id, found);
        }

        return found;
    }

    private bool IsMentioned(Rule rule)
    {
        if (!inFile.TryGetValue(rule.Id, out var found))
        {
            var words = Words.Split(text.Path.AsSpan());
            found = rule.Context.Words.Any(word => words.Contains(word, StringComparer.Ordinal))
                || rule.Terms.Any(term => Next(text.Span, term, 0) >= 0);
            inFile.Add(rule.Id, found);
        }

        return found;
    }

    private ReadOnlySpan<char> WindowBefore(int start)
    {
        var window = text.Span.Slice(Math.Max(0, start - MaxWindow), Math.Min(MaxWindow, start));
        var from = window.Length;
        for (var line = 0; line <= NearLines && from > 0; line++)
        {
            from = window.Slice(0, from).LastIndexOf('\n');
        }

        return window.Slice(Math.Max(0, from));
    }

    private ReadOnlySpan<char> WindowAfter(int end)
    {
        var window = text.Span.Slice(end, Math.Min(MaxWindow, text.Span.Length - end));
        var until = 0;
        for (var line = 0; line <= NearLines; line++)
        {
            var newline = window.Slice(until).IndexOf('\n');
            if (newline < 0)
            {
                return window;
            }

            until += newline + 1;
        }

        return window.Slice(0, until);
    }

    /// <summary>Lines between the end of a window and the last mention in it.</summary>
    private static int LinesBack(ReadOnlySpan<char> window, ContextTerm term)
    {
        var last = -1;
        for (var at = Next(window, term, 0); at >= 0; at = Next(window, term, at + 1))
        {
            last = at;
        }

        return last < 0 ? int.MaxValue : Newlines(window.Slice(last));
    }

    private static int LinesAhead(ReadOnlySpan<char> window, ContextTerm term)
    {
        var first = Next(window, term, 0);
        return first < 0 ? int.MaxValue : Newlines(window.Slice(0, first));
    }

    private static int Newlines(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
        {
            count += c == '\n' ? 1 : 0;
        }

        return count;
    }

    private static int Next(ReadOnlySpan<char> text, ContextTerm term, int from)
    {
        while (from < text.Length)
        {
            var offset = text.Slice(from).IndexOf(term.Text.AsSpan(), StringComparison.OrdinalIgnoreCase);
            if (offset < 0)
            {
                return -1;
            }

            var start = from + offset;
            if (!term.IsWord || IsWord(text, start, start + term.Text.Length))
            {
                return start;
            }

            from = start + 1;
        }

        return -1;
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
