using KeyLint.Reports.Model;

namespace KeyLint.Reports.Writers;

/// <summary>Writes a report in one format.</summary>
public interface IReportWriter
{
    /// <summary>Name of the format, as on the command line.</summary>
    public string Format { get; }

    /// <summary>Writes a report: LF line ends, ended by one, and the same bytes on every machine and in every culture.</summary>
    /// <param name="report">Report to write.</param>
    /// <param name="output">Where to; a file should be UTF-8 without a byte order mark.</param>
    public void Write(Report report, TextWriter output);
}
