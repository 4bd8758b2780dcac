using System.Globalization;

namespace KeyLint.Benchmarks.WholeRuns;

/// <summary>
/// Every budget, measured on one repository with a work tree: <c>dotnet run --project tests/KeyLint.Benchmarks -c Release -- budgets REPO…</c>.
/// In the repository nothing may be staged.
/// </summary>
internal static class BudgetRuns
{
    public static void Measure(IEnumerable<string> repositories, TextWriter output)
    {
        foreach (var repository in repositories)
        {
            output.WriteLine($"\n### {Path.GetFileName(Path.GetFullPath(repository).TrimEnd('/'))}\n");
            output.WriteLine("| Work | Budget | Measured | |\n|--|--:|--:|--|");
            var start = StartRuns.Costs(repository).ToDictionary(run => run.Run, run => run.Cost, StringComparer.Ordinal);
            Row(output, "`--version`, wall ms", 20, start[StartRuns.Version].Wall * 1000);
            Row(output, "`hook run pre-commit` with one file, wall ms", 50, start[StartRuns.Hook].Wall * 1000);

            var tree = TreeRuns.KeyLint(repository, "--threads", "1");
            Row(output, "`scan`, processor time to that of `rg -c WORD`", 2, tree.Cpu / TreeRuns.RipGrep(repository)?.Cpu);
            Row(output, "`scan`, MB", 200, tree.Memory);

            var (git, history) = HistoryRuns.Costs(repository);
            Row(output, "`history`, processor time to that of `git cat-file --batch-all-objects`", 0.7, history.Cpu / git.Cpu);
            Row(output, "`history`, MB beside mapped packs", 300, history.OwnMemory);

            var (perLines, share, _) = AnalyzerRuns.Measure(repository);
            Row(output, "analyzers, ms for 100,000 lines", 100, perLines);
            Row(output, "analyzers, % of the compiler's time", 1, share * 100);
        }
    }

    private static void Row(TextWriter output, string work, double budget, double? measured) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {work} | {budget} | {measured?.ToString(measured < 10 ? "F2" : "F0", CultureInfo.InvariantCulture) ?? "not measured"} | {(measured <= budget ? "met" : measured is null ? "" : "not met")} |"));
}
