using KeyLint.Cli.Output;
using KeyLint.Engine;
using KeyLint.Engine.Text;
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
        CancellationToken cancellation)
    {
        var history = HistoryReader.Read(
            repository,
            item => Scan(item, target, scanner, tally),
            options with { Progress = new HistoryProgress(progress) },
            cancellation);
        tally.UniteGeneric();
        ProvenanceTrace.Apply(history, target, tally, cancellation);

        var counts = history.Counts;
        return (history, new ScanInfo(
            "history",
            target,
            scanner.Rules.Rules.Length,
            scanner.Rules.Id,
            counts.Blobs + counts.Commits + counts.Tags,
            counts.Bytes,
            counts.Commits,
            counts.References,
            [.. history.Problems.Select(Problem)]));
    }

    public static Problem Problem(HistoryProblem problem) => new(Kebab(problem.Kind), problem.Subject, problem.Message, problem.IsGap);

    private static void Scan(HistoryObject item, string target, SecretScanner scanner, FindingTally tally)
    {
        using var text = TextDecoder.Decode(item.Content);
        var source = new SourceText(text.Content, item.Path);
        var result = scanner.Scan(source);
        if (!result.Findings.IsEmpty)
        {
            tally.Add(result, source, new Occurrence(Kebab(item.Kind), target, "", 0, 0, 0, 0, item.Id.ToString(), "", "", null));
        }
    }

    private static string Kebab<T>(T kind)
        where T : struct, Enum =>
        string.Concat(kind.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));

    private sealed class HistoryProgress(Progress progress) : IProgress<HistoryCounts>
    {
        public void Report(HistoryCounts value) => progress.Report(value.Blobs + value.Commits, value.Bytes);
    }
}
