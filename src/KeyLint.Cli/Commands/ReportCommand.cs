using System.CommandLine;
using KeyLint.Cli.Output;
using KeyLint.Reports.Building;
using KeyLint.Reports.Json;

namespace KeyLint.Cli.Commands;

/// <summary><c>keylint report FINDINGS…</c>: findings files of any number of scans as one report.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FINDINGS")
        {
            Description = "Files written with --format json or jsonl, from any machines and repositories.",
            Arity = ArgumentArity.OneOrMore,
        };
        var format = new Option<string[]>("--format", "-f")
        {
            Description = $"Format of the report: {string.Join(", ", Formats.Names)}. Repeatable; FORMAT=FILE writes to a file.",
            HelpName = "FORMAT[=FILE]",
        };
        var output = new Option<string?>("--output", "-o") { Description = "Write the report to this file.", HelpName = "FILE" };
        var command = new Command("report", "Write one revocation report from findings files.") { files, format, output };
        command.SetAction(parsed =>
        {
            var destinations = Destinations.Parse(parsed.GetValue(format) ?? [], parsed.GetValue(output), "markdown");
            var reports = parsed.GetValue(files)!.Select(file => JsonReportReader.Read(file, Read(file))).ToList();
            var merged = ReportMerger.Merge(ToolVersion.Info, reports);
            destinations.Write(merged);
            return (int)(merged.IsIncomplete ? ExitCode.Incomplete : ExitCode.Clean);
        });
        return command;
    }

    private static byte[] Read(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file}: cannot be read: {fault.Message}");
        }
    }
}
