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
        var containers = new ContainerScan(options.MaxBlobSize);
        var history = HistoryReader.Read(
            repository,
            item => Scan(item, target, scanner, tally, containers),
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
            [.. history.Problems.Select(Problem), .. containers.Problems]));
    }

    public static Problem Problem(HistoryProblem problem) => new(Kebab(problem.Kind), problem.Subject, problem.Message, problem.IsGap);

    private static void Scan(HistoryObject item, string target, SecretScanner scanner, FindingTally tally, ContainerScan containers)
    {
        var (kind, id, path) = (item.Kind, item.Id, item.Path);
        Scan(item.Content, "");
        if (kind is HistoryObjectKind.Blob or HistoryObjectKind.LfsContent && ContainerFormats.Of(item.Content) != ContainerFormat.None)
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
                tally.Add(result, source, new Occurrence(Kebab(kind), target, inner, 0, 0, 0, 0, id.ToString(), "", "", null));
            }
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
