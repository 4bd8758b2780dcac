using KeyLint.Cli.Output;
using KeyLint.Engine;
using KeyLint.Engine.Screening;
using KeyLint.Engine.Text;
using KeyLint.Git;
using KeyLint.Reports.Model;

namespace KeyLint.Cli.Scanning;

/// <summary>Scans the history of a repository, each text once, and traces what was found.</summary>
internal static class HistoryScan
{
    public static ScanInfo Run(
        HistoryRepository repository,
        string target,
        SecretScanner scanner,
        FindingTally tally,
        int maxBytes,
        int threads,
        Progress progress,
        CancellationToken cancellation)
    {
        var options = new HistoryReadOptions
        {
            MaxBlobSize = maxBytes,
            Degree = threads,
            Progress = new HistoryProgress(progress),
        };
        var screens = Enumerable.Range(0, threads).Select(_ => new TextScreen(scanner.Rules)).ToArray();
        var history = HistoryReader.Read(repository, item => Scan(item, target, screens[item.Worker], scanner, tally), options, cancellation);
        tally.UniteGeneric();
        ProvenanceTrace.Apply(history, target, tally, cancellation);

        var counts = history.Counts;
        return new ScanInfo(
            "history",
            target,
            scanner.Rules.Rules.Length,
            scanner.Rules.Id,
            counts.Blobs + counts.Commits + counts.Tags,
            counts.Bytes,
            counts.Commits,
            counts.References,
            [.. history.Problems.Select(problem => new Problem(Kebab(problem.Kind), problem.Subject, problem.Message, problem.IsGap))]);
    }

    private static void Scan(HistoryObject item, string target, TextScreen screen, SecretScanner scanner, FindingTally tally)
    {
        if (TextDecoder.IsNarrow(item.Content, out var content) && !screen.MayHold(content, item.Path))
        {
            return;
        }

        using var text = TextDecoder.Decode(item.Content);
        var source = new SourceText(text.Content, item.Path);
        var result = scanner.Scan(source);
        if (!result.Findings.IsEmpty)
        {
            var kind = item.Kind switch
            {
                HistoryObjectKind.Blob => "blob",
                HistoryObjectKind.CommitMessage => "commit-message",
                _ => "tag-message",
            };
            tally.Add(result, source, new Occurrence(kind, target, "", 0, 0, 0, 0, item.Id.ToString(), "", "", null));
        }
    }

    private static string Kebab(HistoryProblemKind kind) =>
        string.Concat(kind.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));

    private sealed class HistoryProgress(Progress progress) : IProgress<HistoryCounts>
    {
        public void Report(HistoryCounts value) => progress.Report(value.Blobs + value.Commits, value.Bytes);
    }
}
