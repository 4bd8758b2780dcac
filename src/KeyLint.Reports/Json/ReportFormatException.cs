using System.Globalization;

namespace KeyLint.Reports.Json;

/// <summary>A file is not a report that this version can read.</summary>
public sealed class ReportFormatException : Exception
{
    /// <summary>Makes an exception without a place.</summary>
    public ReportFormatException() : this("The file is not a KeyLint report.")
    {
    }

    /// <summary>Makes an exception without a place.</summary>
    /// <param name="message">What was expected.</param>
    public ReportFormatException(string message) : base(message)
    {
    }

    /// <summary>Makes an exception without a place.</summary>
    /// <param name="message">What was expected.</param>
    /// <param name="innerException">What went wrong below.</param>
    public ReportFormatException(string message, Exception innerException) : base(message, innerException)
    {
    }

    /// <summary>Makes an exception that names file, line and what was expected.</summary>
    /// <param name="file">The file as the user named it.</param>
    /// <param name="line">Line, from 1.</param>
    /// <param name="problem">What was expected, in a sentence.</param>
    public ReportFormatException(string file, long line, string problem)
        : base(string.Create(CultureInfo.InvariantCulture, $"{file}({line}): {problem}"))
    {
        File = file;
        Line = line;
    }

    /// <summary>The file as the user named it; empty when not known.</summary>
    public string File { get; } = "";

    /// <summary>Line, from 1; 0 when not known.</summary>
    public long Line { get; }
}
