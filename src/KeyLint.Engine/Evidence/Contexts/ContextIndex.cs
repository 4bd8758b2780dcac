using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;

namespace KeyLint.Engine.Evidence.Contexts;

/// <summary>How near a text mentions a provider to a span. The mentions of all providers are listed once, when first asked for.</summary>
internal sealed class ContextIndex(SourceText text, ContextTerms terms)
{
    private const int NearLines = 10;

    private static readonly string[] Imports = ["using ", "global using ", "import ", "from ", "use ", "#include ", "open ", "Imports "];

    /// <summary>Ten lines of minified code are no neighbourhood.</summary>
    private const int MaxDistance = 4000;

    private Mentions? inText;
    private Mentions? inPath;
    private Headings? headings;

    /// <summary>How near a provider is mentioned to a span.</summary>
    /// <param name="rule">The provider's rule.</param>
    /// <param name="start">Where the span begins.</param>
    /// <param name="end">Where it ends; mentions inside it do not count.</param>
    /// <returns>The nearest level, and the number of lines to it.</returns>
    public (Nearness Nearness, int Lines) Find(Rule rule, int start, int end)
    {
        var lines = LinesTo(rule, start, end, out var isMentioned);
        return lines == 0 ? (Nearness.Line, 0)
            : lines <= NearLines ? (Nearness.Near, lines)
            : isMentioned && inText!.Of(rule)!.Exists(IsImport) ? (Nearness.Import, int.MaxValue)
            : isMentioned || InPath.Of(rule) is not null ? (Nearness.File, int.MaxValue)
            : (Nearness.None, int.MaxValue);
    }

    /// <summary>Whether the line of a span mentions another exchange than that of a rule.</summary>
    public bool IsOnLineOfAnother(Rule rule, int start, int end) => terms.Rivals(rule).Any(other => LinesTo(other, start, end, out _) == 0);

    /// <summary>Whether a span stands below the heading of another exchange than that of a rule, and of that alone.</summary>
    public bool IsUnderAnother(Rule rule, int start)
    {
        inText ??= terms.Find(text.Span);
        headings ??= new Headings(text, inText, terms.Exchanges);
        var (line, named) = headings.Above(start, MaxDistance);
        return line >= 0 && !terms.House(rule).Any(own => named.Contains(own) || IsMentionedWithin(own, line, start));
    }

    private bool IsMentionedWithin(Rule rule, int from, int until) => inText!.Of(rule) is { } mentions && FirstFrom(mentions, from) is var first && first < mentions.Count && mentions[first].Start < until;

    private Mentions InPath => inPath ??= terms.Find(text.Path.AsSpan());

    private int LinesTo(Rule rule, int start, int end, out bool isMentioned)
    {
        inText ??= terms.Find(text.Span);
        isMentioned = false;
        if (inText.Of(rule) is not { } mentions)
        {
            return int.MaxValue;
        }

        var next = FirstFrom(mentions, start);
        var lines = int.MaxValue;
        for (var last = next - 1; last >= 0 && start - mentions[last].Start <= MaxDistance; last--)
        {
            if (mentions[last].End <= start)
            {
                lines = Newlines(mentions[last].Start, start);
                break;
            }
        }

        isMentioned = next > 0;
        while (next < mentions.Count && mentions[next].Start < end)
        {
            next++;
        }

        isMentioned |= next < mentions.Count;
        return next < mentions.Count && mentions[next].Start - end <= MaxDistance
            ? Math.Min(lines, Newlines(end, mentions[next].Start))
            : lines;
    }

    /// <summary>Whether a mention stands in a line that imports something, in whatever language.</summary>
    private bool IsImport(Mention mention)
    {
        var line = text.Span.Slice(0, mention.Start);
        line = line.Slice(line.LastIndexOfAny('\n', '\r') + 1).TrimStart();
        foreach (var word in Imports)
        {
            if (line.StartsWith(word.AsSpan(), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first mention that begins at an index or after it.</summary>
    private static int FirstFrom(List<Mention> mentions, int index)
    {
        var (low, high) = (0, mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = mentions[middle].Start < index ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private int Newlines(int from, int until)
    {
        var count = 0;
        foreach (var c in text.Span.Slice(from, until - from))
        {
            count += c == '\n' ? 1 : 0;
        }

        return count;
    }
}
