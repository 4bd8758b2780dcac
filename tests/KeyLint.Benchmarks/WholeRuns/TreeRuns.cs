using System.Globalization;

namespace KeyLint.Benchmarks.WholeRuns;

/// <summary>
/// <c>keylint scan</c> of folders beside a search for one fixed word: <c>dotnet run --project tests/KeyLint.Benchmarks -c Release -- tree FOLDER…</c>.
/// </summary>
internal static class TreeRuns
{
    private const string Word = "withdrawalPermission";

    private static readonly int Runs = int.Parse(Environment.GetEnvironmentVariable("KEYLINT_RUNS") ?? "5", CultureInfo.InvariantCulture);

    public static void Measure(IEnumerable<string> folders, TextWriter output)
    {
        output.WriteLine($"CPU seconds, medians of {Runs} runs.\n");
        output.WriteLine("| Tree | Files | MB | `rg` | `grep` | keylint, one thread | keylint | to `rg` | keylint, MB |\n|--|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var folder in folders)
        {
            var (files, bytes) = Size(folder);
            var rg = RipGrep(folder);
            var grep = MeasuredProcess.Medians(Runs, Rivals.In(folder, "grep", "-rc", "--exclude-dir=.git", Word, "."));
            var one = KeyLint(folder, "--threads", "1");
            var own = KeyLint(folder);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {Path.GetFileName(Path.GetFullPath(folder).TrimEnd('/'))} | {files:N0} | {bytes / 1e6:F0} | {rg?.Cpu:F2} | {grep.Cpu:F2} | {one.Cpu:F2} | {own.Cpu:F2} | {one.Cpu / rg?.Cpu:F1} | {own.Memory:F0} |"));
        }
    }

    /// <summary>What a search for one word costs; null where rg is not installed.</summary>
    public static Cost? RipGrep(string folder) => Rivals.IsInstalled("rg")
        ? MeasuredProcess.Medians(Runs, Rivals.In(folder, "rg", "-c", Word, "--hidden", "-g", "!.git", "."))
        : null;

    /// <summary>What a scan costs.</summary>
    public static Cost KeyLint(string folder, params string[] arguments)
    {
        var start = BuiltTool.Start(["scan", folder, "--format", "json", .. arguments]);
        var exit = MeasuredProcess.Exit(start);

        // Clean, findings, or gaps: it has read the folder.
        return exit is 0 or 1 or 3 ? MeasuredProcess.Medians(Runs, start) : throw new InvalidOperationException($"keylint scan {folder} ended with {exit}.");
    }

    private static (int Files, long Bytes) Size(string folder)
    {
        var files = new DirectoryInfo(folder)
            .EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Where(file => !file.FullName.Contains("/.git/", StringComparison.Ordinal))
            .ToList();
        return (files.Count, files.Sum(file => file.Length));
    }
}
