using KeyLint.Cli.Output;
using KeyLint.Engine;
using KeyLint.Git;
using KeyLint.Reports.Model;

namespace KeyLint.Cli.Scanning;

/// <summary>Scans the history of a repository, each text once, and traces what was found.</summary>
internal static class HistoryScan
{
    /// <summary>Scans a history.</summary>
    /// <returns>The history, to be disposed, and what is told of the scan.</returns>
    public static (History History, ScanInfo Scan) Run(
        HistoryRepository repository,
        string target,
        SecretScanner scanner,
        FindingTally tally,
        HistoryReadOptions options,
        Progress progress,
        CancellationToken cancellation,
        IObjectListener? listener = null)
    {
        var objects = new ObjectScan(scanner, target, tally, options, listener);
        var history = HistoryReader.Read(
            repository,
            item => objects.Scan(item),
            options with { Progress = new HistoryProgress(progress) },
            cancellation);
        tally.UniteGeneric();

        // What was found before an interruption is told in full.
        ProvenanceTrace.Apply(history, tally, CancellationToken.None);

        var counts = history.Counts;
        return (history, new ScanInfo(
            ScanKinds.History,
            target,
            scanner.Rules.Rules.Length,
            scanner.Rules.Id,
            counts.Blobs + counts.Commits + counts.Tags,
            counts.Bytes,
            counts.Commits,
            counts.References,
            [.. history.Problems.Select(Problem), .. objects.Problems])
        {
            Limits = ScanLimits.Of(options.Selection),
        });
    }

    public static Problem Problem(HistoryProblem problem) => new(
        Kebab(problem.Kind),
        problem.Subject,
        problem.Kind == HistoryProblemKind.BlobTooLarge ? problem.Message.TrimEnd('.') + "; raise the limit with --max-size" : problem.Message,
        problem.IsGap);

    public static string Kebab<T>(T kind)
        where T : struct, Enum =>
        string.Concat(kind.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));

    private sealed class HistoryProgress(Progress progress) : IProgress<HistoryCounts>
    {
        public void Report(HistoryCounts value) => progress.Report(value.Blobs + value.Commits, value.Bytes);
    }
}
