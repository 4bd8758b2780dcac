using KeyLint.Cli.Output;
using KeyLint.Cli.Scanning.Containers;
using KeyLint.Engine;
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
        var containers = new ContainerScan(maxBytes);
        var history = HistoryReader.Read(repository, item => Scan(item, target, scanner, tally, containers), options, cancellation);
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
            [.. history.Problems.Select(problem => new Problem(Kebab(problem.Kind), problem.Subject, problem.Message, problem.IsGap)), .. containers.Problems]);
    }

    private static void Scan(HistoryObject item, string target, SecretScanner scanner, FindingTally tally, ContainerScan containers)
    {
        var kind = item.Kind switch
        {
            HistoryObjectKind.Blob => "blob",
            HistoryObjectKind.CommitMessage => "commit-message",
            _ => "tag-message",
        };
        var (id, path) = (item.Id, item.Path);
        Scan(item.Content, "");
        if (item.Kind == HistoryObjectKind.Blob && ContainerFormats.Of(item.Content) != ContainerFormat.None)
        {
            containers.Open(item.Content, path.Length > 0 ? path : id.ToString(), (inner, content) => Scan(content, inner), id.ToString());
        }

        // What stands in a container has a path from the blob on; the blob's own paths are traced later.
        void Scan(ReadOnlySpan<byte> content, string inner)
        {
            using var text = TextDecoder.Decode(content);
            var source = new SourceText(text.Content, path + inner);
            var result = scanner.Scan(source);
            if (!result.Findings.IsEmpty)
            {
                tally.Add(result, source, new Occurrence(kind, target, inner, 0, 0, 0, 0, id.ToString(), "", "", null));
            }
        }
    }

    private static string Kebab(HistoryProblemKind kind) =>
        string.Concat(kind.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));

    private sealed class HistoryProgress(Progress progress) : IProgress<HistoryCounts>
    {
        public void Report(HistoryCounts value) => progress.Report(value.Blobs + value.Commits, value.Bytes);
    }
}
