using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KeyLint.Benchmarks.WholeRuns;

/// <summary>
/// What the analyzers cost a compilation of all C# below a folder. Times are what the compiler itself takes them to be, as <c>/reportanalyzer</c>
/// prints it; references beyond the platform are missing, which costs the compiler more and the analyzers the same.
/// </summary>
internal static class AnalyzerRuns
{
    private const int Runs = 7;
    private const double LinesOfBudget = 100_000;

    /// <summary>Measures each folder and writes a table.</summary>
    /// <param name="folders">Folders with C# files.</param>
    /// <param name="output">Receives the table.</param>
    public static void Measure(IReadOnlyCollection<string> folders, TextWriter output)
    {
        output.WriteLine("| Folder | Lines | Files | Findings | First run, ms | Median, ms | ms per 100,000 lines | To compile, ms | Of it | Allocated, KB per file | Each analyzer in the last run, ms |");
        output.WriteLine("|--|--:|--:|--:|--:|--:|--:|--:|--:|--:|--|");
        foreach (var folder in folders)
        {
            output.WriteLine(Measure(folder).Row);
        }
    }

    /// <summary>Measures a folder.</summary>
    /// <returns>Milliseconds for 100,000 lines, the part of the compiler's own time, and a row of the table.</returns>
    public static (double PerLines, double Share, string Row) Measure(string folder)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        var trees = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .Order(StringComparer.Ordinal)
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), options, path))
            .ToList();
        var lines = trees.Sum(tree => tree.GetText().Lines.Count);
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path)).ToList();
        var settings = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: false);
        var analyzers = BuiltAnalyzers.Load();
        var times = new List<double>();
        var compile = 0.0;
        var (findings, allocated, parts) = (0, 0L, "");
        for (var run = 0; run < Runs; run++)
        {
            var compilation = CSharpCompilation.Create("Measured", trees, platform, settings);
            var watch = Stopwatch.StartNew();
            compilation.GetDiagnostics();
            compile = run == 0 ? watch.Elapsed.TotalMilliseconds : Math.Min(compile, watch.Elapsed.TotalMilliseconds);
            var measured = compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
            var before = GC.GetTotalAllocatedBytes();
            var diagnostics = measured.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
            allocated = GC.GetTotalAllocatedBytes() - before;
            findings = diagnostics.Length;
            if (diagnostics.FirstOrDefault(diagnostic => diagnostic.Id == "AD0001") is { } failure)
            {
                throw new InvalidOperationException($"An analyzer failed, so that its times mean nothing: {failure}");
            }

            var each = analyzers
                .Select(analyzer => (analyzer.GetType().Name, Time: measured.GetAnalyzerTelemetryInfoAsync(analyzer, default).GetAwaiter().GetResult().ExecutionTime.TotalMilliseconds))
                .ToList();
            times.Add(each.Sum(entry => entry.Time));
            parts = string.Join(", ", each.Where(entry => entry.Time >= 1).Select(entry => FormattableString.Invariant($"{entry.Name} {entry.Time:F0}")));
        }

        var median = times.Order().ElementAt(Runs / 2);
        return (median * LinesOfBudget / lines, median / compile, FormattableString.Invariant(
            $"| {Path.GetFileName(folder)} | {lines} | {trees.Count} | {findings} | {times[0]:F0} | {median:F0} | {median * LinesOfBudget / lines:F0} | {compile:F0} | {median / compile:P1} | {allocated / 1024.0 / trees.Count:F1} | {parts} |"));
    }
}
