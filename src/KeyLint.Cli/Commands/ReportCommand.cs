using System.CommandLine;
using System.Security.Cryptography;
using KeyLint.Cli.Output;
using KeyLint.Cli.Scanning;
using KeyLint.Engine.Rules;
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
        format.CompletionSources.Add([.. Formats.Names]);
        var output = new Option<string?>("--output", "-o") { Description = "Write the report to this file.", HelpName = "FILE" };
        var previous = new Option<string?>("--previous")
        {
            Description = "An earlier findings file: the report says what is new, closed and gone since.",
            HelpName = "FINDINGS",
        };
        var failOn = ScanOptions.FailOnOption("never");
        var reporting = new ReportOptions(new LedgerChoice("none, since a findings file says what the ledger said"));
        var command = new Command("report", "Write one revocation report from findings files.") { files, format, output, previous, failOn };
        reporting.AddTo(command);
        command.SetAction(parsed =>
        {
            var destinations = Destinations.Parse(parsed.GetValue(format) ?? [], parsed.GetValue(output), "markdown")
                .Beside([.. parsed.GetValue(files)!, .. parsed.GetValue(previous) is { } old ? (string[])[old] : []])
                .Probe();
            var finish = reporting.Read(parsed, RuleSet.BuiltIn, folder: null);
            var earlier = parsed.GetValue(previous) is { } file ? JsonReportReader.Read(file, InputFile.Bytes(file)) : null;
            var read = parsed.GetValue(files)!.Distinct(StringComparer.Ordinal).Select(name => (Name: name, Bytes: InputFile.Bytes(name)))
                .DistinctBy(entry => Convert.ToBase64String(SHA256.HashData(entry.Bytes)), StringComparer.Ordinal)
                .Select(entry => (entry.Name, JsonReportReader.Read(entry.Name, entry.Bytes)))
                .ToList();
            var report = finish(ReportMerger.Merge(ToolVersion.Info, TargetsOfFiles.Apart(read)));
            report = earlier is null ? report : ReportComparison.Since(report, earlier);
            destinations.Write(report);
            return (int)Outcome.Of(report, parsed.GetValue(failOn)!);
        });
        return command;
    }
}
