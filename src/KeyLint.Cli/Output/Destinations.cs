using KeyLint.Cli.Scanning;
using KeyLint.Reports.Model;
using KeyLint.Reports.Terminal;
using KeyLint.Reports.Writers;

namespace KeyLint.Cli.Output;

/// <summary>Where a report goes, and in which formats.</summary>
internal sealed class Destinations
{
    private const int PipeWidth = 120;

    private readonly List<(IReportWriter Writer, string? File)> targets;

    private Destinations(List<(IReportWriter Writer, string? File)> targets) => this.targets = targets;

    /// <summary>Reads <c>--format</c> and <c>--output</c>.</summary>
    /// <exception cref="UsageException">A format is unknown, or two would go to one place.</exception>
    public static Destinations Parse(IReadOnlyCollection<string> formats, string? output, string standard)
    {
        var targets = (formats.Count > 0 ? formats : [standard]).Select(Parse).ToList();
        if (output is not null)
        {
            var open = targets.FindIndex(target => target.File is null);
            if (open < 0)
            {
                throw new UsageException("--output: every format already names its file");
            }

            targets[open] = (targets[open].Writer, Place(output));
        }

        if (targets.Find(target => Path.GetFileName(target.File) is Engine.Findings.Ledger.FileName or Engine.Configuration.ConfigurationFile.Name).File is { } own)
        {
            throw new UsageException($"{own}: KeyLint reads a file of this name, so no report is written to it");
        }

        return targets.GroupBy(target => target.File is { } file ? Path.GetFullPath(file) : "").All(group => group.Count() == 1)
            ? new Destinations(targets)
            : throw new UsageException("--format: two formats would be written to the same place; give each its file as FORMAT=FILE");
    }

    /// <summary>Refuses to write over what is read.</summary>
    /// <param name="inputs">The files that are read.</param>
    /// <exception cref="UsageException">One of them is to be written too.</exception>
    public Destinations Beside(IEnumerable<string> inputs)
    {
        var read = inputs.Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
        return targets.Select(target => target.File).OfType<string>().FirstOrDefault(file => read.Contains(Path.GetFullPath(file))) is { } both
            ? throw new UsageException($"{both}: this file is read, so no report is written to it")
            : this;
    }

    /// <summary>Finds out whether the files can be written, before a scan of hours is lost.</summary>
    /// <exception cref="UsageException">One cannot.</exception>
    public Destinations Probe()
    {
        foreach (var file in targets.Select(target => target.File).OfType<string>())
        {
            try
            {
                ReportFile.Probe(file);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                throw new UsageException($"{file}: cannot be written: {FileReader.Reason(fault)}");
            }
        }

        return this;
    }

    public void Write(Report report)
    {
        // One that cannot be written must not take the others with it.
        var faults = new List<string>();
        foreach (var (writer, file) in targets)
        {
            try
            {
                if (file is null)
                {
                    WriteToConsole(report, writer);
                }
                else
                {
                    ReportFile.Write(file, output => writer.Write(report, output));
                }
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                faults.Add($"{file ?? "standard output"}: cannot be written: {FileReader.Reason(fault)}");
            }
        }

        if (faults.Count > 0)
        {
            throw new UsageException(string.Join('\n', faults));
        }

        // A step that fails without a word helps nobody.
        if (targets.TrueForAll(target => target.File is not null))
        {
            Console.Error.WriteLine($"{TerminalReport.BottomLine(report)} See {string.Join(", ", targets.Select(target => target.File))}.");
        }
    }

    private static (IReportWriter Writer, string? File) Parse(string format)
    {
        var equals = format.IndexOf('=', StringComparison.Ordinal);
        var file = equals < 0 ? null : format[(equals + 1)..];
        return file?.Length == 0
            ? throw new UsageException($"--format {format}: expected a file name after '='")
            : (Formats.Find(equals < 0 ? format : format[..equals]), file is null ? null : Place(file));
    }

    /// <summary>Null for the names that systems give standard output, which is no file that can be put in the place of another.</summary>
    private static string? Place(string file) => file is "/dev/stdout" or "/dev/fd/1" or "/proc/self/fd/1" ? null : file;

    private static void WriteToConsole(Report report, IReportWriter writer)
    {
        using var output = StandardStreams.ForReport();
        if (writer.Format == "terminal")
        {
            var isTerminal = !Console.IsOutputRedirected;
            var width = isTerminal ? Math.Max(40, Console.WindowWidth) : PipeWidth;
            TerminalReport.Write(report, TerminalConsole.Create(
                output, width, isTerminal, isTerminal && TerminalConsole.WantsColor(Environment.GetEnvironmentVariable)));
        }
        else
        {
            writer.Write(report, output);
        }

        output.Flush();
    }
}
