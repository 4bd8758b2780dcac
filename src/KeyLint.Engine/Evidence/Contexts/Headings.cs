using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;

namespace KeyLint.Engine.Evidence.Contexts;

/// <summary>
/// The lines that name an exchange and open what belongs to it: <c>kraken:</c>, <c>[kraken]</c>, <c>- name: kraken</c>, <c># Kraken</c>,
/// <c>"kraken": {</c>. They rule downwards, until the next one or the end of their block.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="mentions">Where it mentions whom.</param>
/// <param name="exchanges">Rules of exchanges.</param>
internal sealed class Headings(SourceText text, Mentions mentions, IEnumerable<Rule> exchanges)
{
    private const int MaxLine = 100;

    private static readonly string[] Comments = ["#", "//", "--", ";", "/*", "<!--", "'", "*"];

    private readonly List<(int Start, int Line, Rule Rule)> all = exchanges
        .SelectMany(rule => (mentions.Of(rule) ?? []).Where(mention => Opens(text.Span, mention)).Select(mention => (mention.Start, LineOf(text.Span, mention.Start), rule)))
        .OrderBy(heading => heading.Start)
        .ToList();

    /// <summary>Finds the exchanges that the nearest heading above an index names, and where its line begins.</summary>
    /// <param name="index">Where a value stands.</param>
    /// <param name="reach">No heading further above counts.</param>
    /// <returns>Where the heading's line begins, and the rules; -1 and none where no heading rules.</returns>
    public (int Line, IReadOnlyList<Rule> Rules) Above(int index, int reach)
    {
        var (low, high) = (0, all.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = all[middle].Start < index ? (middle + 1, high) : (low, middle);
        }

        if (low == 0 || index - all[low - 1].Start > reach || IsClosed(all[low - 1].Line, index))
        {
            return (-1, []);
        }

        var line = all[low - 1].Line;
        var named = new List<Rule>();
        for (var last = low - 1; last >= 0 && all[last].Line == line; last--)
        {
            named.Add(all[last].Rule);
        }

        return (line, named);
    }

    /// <summary>Whether a line opens what follows: it ends with what opens a block, is a comment, or begins an item, and gives no value.</summary>
    private static bool Opens(ReadOnlySpan<char> text, Mention mention)
    {
        var start = LineOf(text, mention.Start);
        var length = text.Slice(start, Math.Min(MaxLine, text.Length - start)).IndexOfAny('\n', '\r');
        var line = (length >= 0 ? text.Slice(start, length) : text.Length - start < MaxLine ? text.Slice(start) : default).Trim();
        if (line.IsEmpty)
        {
            return false;
        }

        foreach (var comment in Comments)
        {
            if (line.StartsWith(comment.AsSpan(), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return line[line.Length - 1] is ':' or '{' or '(' or '[' || (line[0] == '[' && line[line.Length - 1] == ']') || (line[0] == '-' && line.Length > 1 && line[1] == ' ');
    }

    /// <summary>Whether a block that a line opens ends before an index: something stands less far in than the line, or closes as far in as it.</summary>
    private bool IsClosed(int line, int index)
    {
        var block = text.Span.Slice(line, index - line);
        var own = Indent(block);
        for (var next = block.IndexOf('\n'); next >= 0; next = block.IndexOf('\n'))
        {
            block = block.Slice(next + 1);
            var indent = Indent(block);
            if (indent < block.Length && block[indent] is not ('\n' or '\r') && (indent < own || (indent == own && block[indent] is '}' or ')' or ']')))
            {
                return true;
            }
        }

        return false;
    }

    private static int Indent(ReadOnlySpan<char> line)
    {
        var at = 0;
        while (at < line.Length && line[at] is ' ' or '\t')
        {
            at++;
        }

        return at;
    }

    private static int LineOf(ReadOnlySpan<char> text, int index) => text.Slice(0, index).LastIndexOf('\n') + 1;
}
