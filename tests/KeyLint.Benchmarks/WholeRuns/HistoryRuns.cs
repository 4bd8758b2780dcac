using System.Diagnostics;
using System.Globalization;

namespace KeyLint.Benchmarks.WholeRuns;

/// <summary>
/// Whole runs of <c>keylint history</c> beside git's own reading of the same repository, as a table in Markdown:
/// <c>dotnet run --project tests/KeyLint.Benchmarks -c Release -- history REPO…</c>, and with <c>growth REPO</c> over longer and longer
/// beginnings of one history.
/// </summary>
internal static class HistoryRuns
{
    /// <summary>How often each is run; <c>KEYLINT_RUNS</c> says otherwise.</summary>
    private static readonly int Runs = int.Parse(Environment.GetEnvironmentVariable("KEYLINT_RUNS") ?? "5", CultureInfo.InvariantCulture);
    private static readonly string[] CatFile = ["cat-file", "--batch-all-objects", "--batch", "--unordered", "--buffer"];

    public static void Compare(IEnumerable<string> repositories, TextWriter output)
    {
        foreach (var repository in repositories)
        {
            var git = MeasuredProcess.Median(Runs, Git(repository, CatFile));
            output.WriteLine($"\n### {Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(repository)))}\n\n{Size(repository)}\n");
            output.WriteLine("| run | CPU s | wall s | CPU to git's | own memory MB |\n|--|--|--|--|--|");
            Row(output, "git cat-file --batch-all-objects --batch --unordered --buffer", git, git);
            Row(output, "git log -p --all", MeasuredProcess.Median(1, Git(repository, ["log", "-p", "--all"])), git);
            Row(output, "keylint history, one thread", MeasuredProcess.Median(Runs, KeyLint(repository, "--no-cache", "--threads", "1")), git);
            Row(output, "keylint history, two threads", MeasuredProcess.Median(Runs, KeyLint(repository, "--no-cache", "--threads", "2")), git);
            Row(output, "keylint history --reader libgit2", MeasuredProcess.Median(1, KeyLint(repository, "--no-cache", "--threads", "1", "--reader", "libgit2")), git);
            using var cache = new CacheOfRun();
            Row(output, "the same repository again", MeasuredProcess.Median(Runs, cache.Use(KeyLint(repository))), git);
            Row(output, "the same with one commit more", MeasuredProcess.Median(Runs, cache.Use(KeyLint(repository)), cache.ForgetReports), git);
        }
    }

    /// <summary>What git's printing of all objects costs, and a scan on one thread that knows nothing yet.</summary>
    public static (Cost Git, Cost KeyLint) Costs(string repository) =>
        (MeasuredProcess.Median(Runs, Git(repository, CatFile)), MeasuredProcess.Median(Runs, KeyLint(repository, "--no-cache", "--threads", "1")));

    public static void Grow(string repository, TextWriter output)
    {
        output.WriteLine($"\n### Growth of {Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(repository)))}\n");
        output.WriteLine("| part | MB of objects | git cat-file, CPU s | keylint, CPU s | keylint, ns for each byte | own memory MB |\n|--|--|--|--|--|--|");
        foreach (var share in new[] { 16, 4, 1 })
        {
            using var part = HistoryPart.First(repository, share);
            var git = MeasuredProcess.Median(Runs, Git(part.Folder, CatFile));
            var own = MeasuredProcess.Median(Runs, KeyLint(part.Folder, "--no-cache", "--threads", "1"));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| 1/{share} | {part.Bytes / 1e6:F0} | {git.Cpu:F2} | {own.Cpu:F2} | {own.Cpu * 1e9 / part.Bytes:F2} | {own.OwnMemory:F0} |"));
        }
    }

    private static void Row(TextWriter output, string run, Cost cost, Cost git) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"| {run} | {cost.Cpu:F2} | {cost.Wall:F2} | {cost.Cpu / git.Cpu:F2} | {cost.OwnMemory:F0} |"));

    private static string Size(string repository)
    {
        var counts = HistoryPart.Sizes(repository);
        return string.Create(CultureInfo.InvariantCulture, $"{counts.Objects:N0} objects, {counts.Blobs:N0} blobs of {counts.BlobBytes / 1e6:N0} MB.");
    }

    private static ProcessStartInfo Git(string repository, string[] arguments) => new("git", ["-C", repository, .. arguments]);

    private static ProcessStartInfo KeyLint(string repository, params string[] arguments)
        => BuiltTool.Start(["history", repository, "--format", "json", .. arguments]);
}
