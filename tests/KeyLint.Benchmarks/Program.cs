using BenchmarkDotNet.Running;
using KeyLint.Benchmarks.WholeRuns;

// Whole runs:  dotnet run --project tests/KeyLint.Benchmarks -c Release -- history REPO…
// Growth:      dotnet run --project tests/KeyLint.Benchmarks -c Release -- growth REPO
// Start:       dotnet run --project tests/KeyLint.Benchmarks -c Release -- start REPO
// Trees:       dotnet run --project tests/KeyLint.Benchmarks -c Release -- tree FOLDER…
// Budgets:     dotnet run --project tests/KeyLint.Benchmarks -c Release -- budgets REPO…
// Analyzer:    dotnet run --project tests/KeyLint.Benchmarks -c Release -- analyzer FOLDER…
// Parts:       dotnet run --project tests/KeyLint.Benchmarks -c Release -- --filter '*'
switch (args)
{
    case ["history", .. var repositories]:
        HistoryRuns.Compare(repositories, Console.Out);
        break;
    case ["growth", var repository]:
        HistoryRuns.Grow(repository, Console.Out);
        break;
    case ["start", var repository]:
        StartRuns.Measure(repository, Console.Out);
        break;
    case ["tree", .. var folders]:
        TreeRuns.Measure(folders, Console.Out);
        break;
    case ["budgets", .. var repositories]:
        BudgetRuns.Measure(repositories, Console.Out);
        break;
    case ["analyzer", .. var folders]:
        AnalyzerRuns.Measure(folders, Console.Out);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(HistoryRuns).Assembly).Run(args);
        break;
}
