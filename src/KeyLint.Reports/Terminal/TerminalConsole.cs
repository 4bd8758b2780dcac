using System.Text;
using Spectre.Console;

namespace KeyLint.Reports.Terminal;

/// <summary>Makes consoles that write to a given writer and look at nothing else: no environment, no real console.</summary>
public static class TerminalConsole
{
    /// <summary>Makes a console without colour, cursor movement or interaction: for pipes, files and tests.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="width">Characters a line.</param>
    public static IAnsiConsole Plain(TextWriter output, int width) => Create(output, width, isTerminal: false, color: false);

    /// <summary>Makes a console.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="width">Characters a line.</param>
    /// <param name="isTerminal">Whether a person watches it; without, no escape sequence is written.</param>
    /// <param name="color">Whether colour is wanted; see <see cref="WantsColor"/>.</param>
    public static IAnsiConsole Create(TextWriter output, int width, bool isTerminal, bool color)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isTerminal && color ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = isTerminal && color ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new WriterOutput(output, width, isTerminal),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            EnvironmentVariables = [],
        });

        console.Profile.Width = width;
        return console;
    }

    /// <summary>Whether the environment leaves colour on: <c>NO_COLOR</c> unset or empty, and <c>TERM</c> not <c>dumb</c>.</summary>
    /// <param name="variable">Looks up an environment variable.</param>
    public static bool WantsColor(Func<string, string?> variable) =>
        string.IsNullOrEmpty(variable("NO_COLOR")) && variable("TERM") != "dumb";

    private sealed class WriterOutput(TextWriter output, int width, bool isTerminal) : IAnsiConsoleOutput
    {
        public TextWriter Writer => output;

        public bool IsTerminal => isTerminal;

        public int Width => width;

        public int Height => 25;

        // The writer has its encoding already; changing that of the real console is not ours to do.
        public void SetEncoding(Encoding encoding)
        {
        }
    }
}
