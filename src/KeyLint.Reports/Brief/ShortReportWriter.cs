using KeyLint.Reports.Model;
using KeyLint.Reports.Writers;

namespace KeyLint.Reports.Brief;

/// <summary>One line a finding, and four on what to do: for hooks, and for whoever looks at the output while working.</summary>
internal sealed class ShortReportWriter : IReportWriter
{
    public string Format => "short";

    public void Write(Report report, TextWriter output) => ShortReport.Write(report, Gate.None, Confidence.Low, output);
}
