using KeyLint.Reports.Model;
using KeyLint.Reports.Writers;

namespace KeyLint.Reports.Terminal;

/// <summary>The terminal's report without colour, for pipes and files. A real terminal takes <see cref="TerminalReport"/>.</summary>
internal sealed class TerminalReportWriter : IReportWriter
{
    private const int Width = 100;

    public string Format => "terminal";

    public void Write(Report report, TextWriter output) => TerminalReport.Write(report, TerminalConsole.Plain(output, Width));
}
