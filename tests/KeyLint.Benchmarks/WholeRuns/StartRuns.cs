using System.Diagnostics;
using System.Globalization;

namespace KeyLint.Benchmarks.WholeRuns;

/// <summary>
/// What a run costs that has next to nothing to do, as in a hook: <c>dotnet run --project tests/KeyLint.Benchmarks -c Release -- start REPO</c>.
/// In the repository nothing may be staged; a clean file is, while it is measured.
/// </summary>
internal static class StartRuns
{
    public const string Version = "`keylint --version`";
    public const string Hook = "`keylint hook run pre-commit`";

    private const string File = "keylint-benchmark.cs";
    private const string Text = "namespace Measured;\n\n/// <summary>Nothing to be found.</summary>\npublic sealed class Clean\n{\n    public int Answer { get; } = 42;\n}\n";

    private static readonly int Runs = int.Parse(Environment.GetEnvironmentVariable("KEYLINT_RUNS") ?? "21", CultureInfo.InvariantCulture);

    public static void Measure(string repository, TextWriter output)
    {
        output.WriteLine($"Medians of {Runs} runs, in {Path.GetFileName(Path.GetFullPath(repository))}.\n");
        output.WriteLine("| run | CPU ms | wall ms |\n|--|--:|--:|");
        foreach (var (run, cost) in Costs(repository))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {run} | {cost.Cpu * 1000:F1} | {cost.Wall * 1000:F1} |"));
        }
    }

    /// <summary>The name of each run and what it cost.</summary>
    public static IReadOnlyList<(string Run, Cost Cost)> Costs(string repository)
    {
        var path = Path.Combine(repository, File);
        if (Git(repository, "diff", "--cached", "--quiet") != 0 || System.IO.File.Exists(path))
        {
            throw new InvalidOperationException($"{repository}: something is staged, or {File} is there.");
        }

        System.IO.File.WriteAllText(path, Text);
        try
        {
            Git(repository, "add", File);
            return
            [
                Cost("`git diff --cached --quiet`", Rivals.In(repository, "git", "diff", "--cached", "--quiet"), exit: 1),
                Cost(Version, KeyLint(repository, "--version")),
                Cost("`keylint scan` of one small file", KeyLint(repository, "scan", File)),
                Cost("`keylint staged` with one small file", KeyLint(repository, "staged")),
                Cost(Hook, KeyLint(repository, "hook", "run", "pre-commit")),
                .. Rivals.Staged(repository, File).Select(rival => Cost($"`{rival.Name}`", rival.Start)),
            ];
        }
        finally
        {
            Git(repository, "rm", "-q", "--cached", File);
            System.IO.File.Delete(path);
        }
    }

    // One run is not counted; it also shows that what is measured does what it should.
    private static (string Run, Cost Cost) Cost(string run, ProcessStartInfo start, int exit = 0)
    {
        var first = MeasuredProcess.Exit(start);
        if (first != exit)
        {
            throw new InvalidOperationException($"{run} ended with {first} in place of {exit}.");
        }

        return (run, MeasuredProcess.Medians(Runs, start));
    }

    private static ProcessStartInfo KeyLint(string repository, params string[] arguments)
    {
        var start = BuiltTool.Start(arguments);
        start.WorkingDirectory = repository;
        return start;
    }

    private static int Git(string repository, params string[] arguments) => MeasuredProcess.Exit(Rivals.In(repository, "git", arguments));
}
