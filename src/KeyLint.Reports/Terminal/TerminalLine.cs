using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace KeyLint.Reports.Terminal;

/// <summary>A line after an indent: wrapped under its own start, or left whole for programs and mouse clicks to find.</summary>
/// <param name="lead">What stands before the text on the first line; the lines after get as many spaces.</param>
/// <param name="text">The text, already plain.</param>
/// <param name="style">Style of the text; the lead has none.</param>
/// <param name="wrap">Whether it may be broken.</param>
internal sealed class TerminalLine(string lead, string text, Style style, bool wrap) : IRenderable
{
    // Below this a text is one word a line; better to let the terminal break it.
    private const int NarrowestText = 20;

    public Measurement Measure(RenderOptions options, int maxWidth) => new(Math.Min(maxWidth, lead.Length + NarrowestText), maxWidth);

    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var indent = lead.GetCellWidth();
        var width = Math.Max(maxWidth - indent, NarrowestText);
        var lines = wrap ? Wrap(text, width) : [text];

        foreach (var (index, line) in lines.Index())
        {
            yield return new Segment(index == 0 ? lead : new string(' ', indent));
            yield return new Segment(line, style);
            yield return Segment.LineBreak;
        }
    }

    private static List<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        var used = 0;

        foreach (var word in text.Split(' '))
        {
            var cells = word.GetCellWidth();
            if (line.Length > 0 && used + 1 + cells > width)
            {
                lines.Add(line.ToString());
                line.Clear();
                used = 0;
            }

            used += line.Length == 0 ? cells : 1 + cells;
            line.Append(line.Length == 0 ? "" : " ").Append(word);
        }

        lines.Add(line.ToString());
        return lines;
    }
}
