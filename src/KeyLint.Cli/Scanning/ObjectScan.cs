using KeyLint.Cli.Scanning.Containers;
using KeyLint.Engine;
using KeyLint.Engine.Screening;
using KeyLint.Engine.Text;
using KeyLint.Git;
using KeyLint.Reports.Model;

namespace KeyLint.Cli.Scanning;

/// <summary>Scans the texts of a history, each as it comes, on as many threads as it is read on.</summary>
internal sealed class ObjectScan
{
    private readonly SecretScanner scanner;
    private readonly string target;
    private readonly FindingTally tally;
    private readonly ScannedObjects? scanned;
    private readonly TextScreen[] screens;
    private readonly VersionScreen[] versions;
    private readonly ContainerScan containers;
    private readonly IObjectListener? listener;

    public ObjectScan(SecretScanner scanner, string target, FindingTally tally, HistoryReadOptions options, IObjectListener? listener)
    {
        this.listener = listener;
        (this.scanner, this.target, this.tally, scanned) = (scanner, target, tally, options.Scanned);
        screens = [.. Enumerable.Range(0, options.Degree).Select(_ => new TextScreen(scanner.Rules))];
        versions = [.. screens.Select(screen => new VersionScreen(screen))];
        containers = new ContainerScan(options.MaxBlobSize);
    }

    /// <summary>What could not be read of containers.</summary>
    public IEnumerable<Problem> Problems => containers.Problems;

    public void Scan(in HistoryObject item)
    {
        var isContainer = item.Kind is HistoryObjectKind.Blob or HistoryObjectKind.LfsContent && ContainerFormats.Of(item.Content) != ContainerFormat.None;
        if (isContainer ? IsCleanContainer(item) : !Holds(item))
        {
            scanned?.Add(item);
        }
    }

    private bool IsCleanContainer(in HistoryObject item)
    {
        var (kind, id, path, worker) = (item.Kind, item.Id, item.Path, item.Worker);
        var isClean = true;
        var opened = containers.Open(item.Content, path.Length > 0 ? path : id.ToString(), Look, id.ToString());
        return !(MayHold(opened.Own(item.Content), path, worker) && Found(item.Content, "", path, kind, id)) && opened.IsSound && isClean;

        // What stands in a container has a path from the blob on; the blob's own paths are traced later.
        void Look(string inner, ReadOnlySpan<byte> content) => isClean &= !(MayHold(content, path + inner, worker) && Found(content, inner, path, kind, id));
    }

    private bool Holds(in HistoryObject item)
    {
        var path = item.Path;
        return (!TextDecoder.IsNarrow(item.Content, out var text) || versions[item.Worker].MayHold(item, text, path))
            && Found(item.Content, "", path, item.Kind, item.Id);
    }

    private bool MayHold(ReadOnlySpan<byte> content, string path, int worker) => !TextDecoder.IsNarrow(content, out var narrow) || screens[worker].MayHold(narrow, path);

    private bool Found(ReadOnlySpan<byte> content, string inner, string path, HistoryObjectKind kind, ObjectId id)
    {
        using var text = TextDecoder.Decode(content);
        var source = new SourceText(text.Content, path + inner);
        var result = scanner.Scan(source);
        if (result.Findings.IsEmpty)
        {
            return false;
        }

        var place = new Occurrence(HistoryScan.Kebab(kind), target, inner, 0, 0, 0, 0, id.ToString(), "", "", null);
        tally.Add(result, source, place);
        listener?.Found(result, source, content, place);
        return true;
    }
}
