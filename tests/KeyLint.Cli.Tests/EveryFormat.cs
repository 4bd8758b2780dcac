using KeyLint.Reports.Writers;

namespace KeyLint.Cli.Tests;

/// <summary>One run of a command that writes its report in every format.</summary>
internal static class EveryFormat
{
    /// <summary>Runs a command on one path.</summary>
    /// <returns>The run, and the text of each format by its name.</returns>
    public static (Tool Run, Dictionary<string, string> Files) Run(string command, string path)
    {
        using var folder = new TempFolder();
        var run = Tool.Run([command, path, .. ReportFormats.Names.SelectMany(format => new[] { "--format", $"{format}={Path.Combine(folder.Path, format)}" })]);
        return (run, ReportFormats.Names.ToDictionary(format => format, format => File.ReadAllText(Path.Combine(folder.Path, format))));
    }
}
