using System.Diagnostics;
using System.Globalization;

namespace KeyLint.Benchmarks.WholeRuns;

/// <summary>
/// What a run costs that has next to nothing to do, as in a hook: <c>dotnet run --project tests/KeyLint.Benchmarks -c Release -- start REPO</c>.
/// In the repository nothing may be staged; a clean file is, while it is measured.
/// </summary>
internal static class StartRuns
{
    private const string File = "keylint-benchmark.cs";
    private const string Text = "namespace Measured;\n\n/// <summary>Nothing to be found.</summary>\npublic sealed class Clean\n{\n    public int Answer { get; } = 42;\n}\n";

    private static readonly int Runs = int.Parse(Environment.GetEnvironmentVariable("KEYLINT_RUNS") ?? "21", CultureInfo.InvariantCulture);

    public static void Measure(string repository, TextWriter output)
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
            output.WriteLine($"Medians of {Runs} runs, in {Path.GetFileName(Path.GetFullPath(repository))}.\n");
            output.WriteLine("| run | CPU ms | wall ms |\n|--|--:|--:|");
            Row(output, "`git diff --cached --quiet`", Rivals.In(repository, "git", "diff", "--cached", "--quiet"), exit: 1);
            Row(output, "`keylint --version`", KeyLint(repository, "--version"));
            Row(output, "`keylint scan` of one small file", KeyLint(repository, "scan", File));
            Row(output, "`keylint staged` with one small file", KeyLint(repository, "staged"));
            Row(output, "`keylint hook run pre-commit`", KeyLint(repository, "hook", "run", "pre-commit"));
            foreach (var (name, start) in Rivals.Staged(repository, File))
            {
                Row(output, $"`{name}`", start);
            }
        }
        finally
        {
            Git(repository, "rm", "-q", "--cached", File);
            System.IO.File.Delete(path);
        }
    }

    // One run is not counted; it also shows that what is measured does what it should.
    private static void Row(TextWriter output, string run, ProcessStartInfo start, int exit = 0)
    {
        var first = MeasuredProcess.Exit(start);
        if (first != exit)
        {
            throw new InvalidOperationException($"{run} ended with {first} in place of {exit}.");
        }

        var cost = MeasuredProcess.Medians(Runs, start);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| {run} | {cost.Cpu * 1000:F1} | {cost.Wall * 1000:F1} |"));
    }

    private static ProcessStartInfo KeyLint(string repository, params string[] arguments)
    {
        var start = BuiltTool.Start(arguments);
        start.WorkingDirectory = repository;
        return start;
    }

    private static int Git(string repository, params string[] arguments) => MeasuredProcess.Exit(Rivals.In(repository, "git", arguments));
}
