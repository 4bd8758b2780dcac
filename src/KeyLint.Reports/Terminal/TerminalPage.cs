using Spectre.Console;

namespace KeyLint.Reports.Terminal;

/// <summary>Writes lines to a console.</summary>
internal sealed class TerminalPage(IAnsiConsole console)
{
    private const string Indent = "  ";
    private const int LabelWidth = 9;

    /// <summary>Prose over the full width.</summary>
    public void Text(string text, Style? style = null) => Write("", text, style, wrap: true);

    /// <summary>Prose beside a label; an empty label continues the one above.</summary>
    public void Labelled(string label, string text, Style? style = null) => Write(Lead(label), text, style, wrap: true);

    /// <summary>A line beside a label that is never broken.</summary>
    public void Whole(string label, string text, Style? style = null) => Write(Lead(label), text, style, wrap: false);

    public void Blank() => Write("", "", null, wrap: false);

    private static string Lead(string label) => Indent + label.PadRight(LabelWidth);

    private void Write(string lead, string text, Style? style, bool wrap) =>
        console.Write(new TerminalLine(lead, text, style ?? Style.Plain, wrap));
}
