using KeyLint.Reports.Model;
using KeyLint.Reports.Terminal;
using KeyLint.Reports.Writers;

namespace KeyLint.Reports.Tests;

/// <summary>A report as text.</summary>
internal static class Render
{
    public static string As(string format, Report report)
    {
        Assert.True(ReportFormats.TryGet(format, out var writer));
        using var output = new StringWriter();
        writer.Write(report, output);
        return output.ToString();
    }

    public static string Json(Report report) => As("json", report);

    public static string Terminal(Report report, int width)
    {
        using var output = new StringWriter();
        TerminalReport.Write(report, TerminalConsole.Plain(output, width));
        return output.ToString();
    }
}
