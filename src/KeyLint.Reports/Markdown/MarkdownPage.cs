using System.Text;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Markdown;

/// <summary>A page of Markdown in the making: LF, one blank line between blocks.</summary>
internal sealed class MarkdownPage
{
    private readonly StringBuilder _text = new();

    public void Heading(int level, string text) => Block([new string('#', level) + " " + text]);

    public void Paragraph(string text) => Block([text]);

    public void Bullets(IEnumerable<string> items) => Block(items.Select(item => "- " + item));

    /// <summary>Boxes to tick, numbered, so that people can say over the phone which one they are at.</summary>
    public void Checklist(IEnumerable<string> items, int first = 1) =>
        Block(items.Select((item, index) => $"- [ ] **{Phrase.Number(first + index)}.** {item}"));

    public void Numbers(IEnumerable<string> items) => Block(items.Select((item, index) => $"{Phrase.Number(index + 1)}. {item}"));

    public void Table(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows) => Block(
        [Row(heads), Row([.. heads.Select(_ => "---")]), .. rows.Select(Row)]);

    public void Code(IEnumerable<string> lines) => Block(["```sh", .. lines, "```"]);

    /// <summary>Plain text of several lines, in which nothing is markup.</summary>
    public void Text(IReadOnlyList<string> lines)
    {
        // Longer than any fence in the text.
        var fence = new string('`', 3 + lines.Max(line => line.Length - line.Replace("`", "", StringComparison.Ordinal).Length));
        Block([fence + "text", .. lines, fence]);
    }

    public override string ToString() => _text.ToString();

    private static string Row(IReadOnlyList<string> cells) => "| " + string.Join(" | ", cells) + " |";

    private void Block(IEnumerable<string> lines)
    {
        var before = _text.Length;
        foreach (var line in lines)
        {
            if (_text.Length == before && before > 0)
            {
                _text.Append('\n');
            }

            _text.Append(line).Append('\n');
        }
    }
}
