using KeyLint.Cli.Output;
using KeyLint.Cli.Scanning;
using KeyLint.Cli.Scanning.Changes;
using KeyLint.Cli.Scanning.Containers;
using KeyLint.Engine;
using KeyLint.Git;
using KeyLint.Git.Changes;
using KeyLint.Reports.Brief;
using KeyLint.Reports.Model;

namespace KeyLint.Cli.Hooks;

/// <summary>Scans what a hook of git is asked about.</summary>
internal sealed class HookScan(HistoryRepository repository, int maxBytes, Progress progress) : IDisposable
{
    private readonly FindingTally tally = new();
    private readonly ChangeReader reader = new(repository);
    private IEnumerable<Change> changes = [];

    /// <summary>
    /// The ledgers at what was pushed. A server has no files, and whoever pushes says in the same push what is no secret, where all who read the
    /// history see it.
    /// </summary>
    public IReadOnlyList<string> Ledgers { get; private set; } = [];

    /// <summary>Reads what the hook is asked about, which needs no rules.</summary>
    /// <param name="kind">The hook.</param>
    /// <param name="arguments">What git gives to it.</param>
    /// <exception cref="UsageException">The arguments or the standard input are not those of the hook.</exception>
    public void Prepare(HookKind kind, string[] arguments)
    {
        changes = kind.Gate switch
        {
            Gate.Commit => [reader.Staged()],
            Gate.Push => Push(arguments),
            Gate.Receive => Received(),
            _ => arguments.Length == 1 ? [] : throw new UsageException("hook run commit-msg: expected the file of the message, as git gives it"),
        };
    }

    /// <summary>Scans what was read.</summary>
    /// <param name="scanner">The engine.</param>
    /// <param name="kind">The hook.</param>
    /// <param name="arguments">What git gives to it.</param>
    /// <param name="cancellation">Ends the scan.</param>
    /// <exception cref="UsageException">The message cannot be read.</exception>
    public Report Run(SecretScanner scanner, HookKind kind, string[] arguments, CancellationToken cancellation)
    {
        if (kind.Gate == Gate.Message)
        {
            return ReportBuilder.Build(scanner, tally, [Message(scanner, arguments[0])]);
        }

        var scan = new ChangeScan(scanner, ".", tally, maxBytes, progress).Run(reader, changes, kind.Gate == Gate.Commit ? ScanKinds.Staged : ScanKinds.History, cancellation);
        return ReportBuilder.Build(scanner, tally, [scan with { Limits = kind.Gate == Gate.Commit ? [] : [kind.Name] }]);
    }

    public void Dispose() => reader.Dispose();

    private IEnumerable<Change> Push(string[] arguments)
    {
        var pushed = FrameworkPush.Read(repository, Input);
        var remote = Environment.GetEnvironmentVariable("PRE_COMMIT_REMOTE_NAME") ?? (arguments.Length > 0 ? arguments[0] : null);
        return reader.Between(pushed.Tips, [.. pushed.Old, .. remote is null ? [] : reader.KnownOf(remote)]);
    }

    private IEnumerable<Change> Received()
    {
        var received = PushedReferences.OfReceive(Input());
        Ledgers = [.. received.Tips.Select(tip => CommittedLedger.At(reader, tip, maxBytes)).OfType<string>()];
        return reader.Between(received.Tips, [.. received.Old, .. reader.Known()]);
    }

    private static StreamReader Input() => new(StandardStreams.Input());

    private ScanInfo Message(SecretScanner scanner, string path)
    {
        if (File.Exists(path) && FileKind.Of(path, out _) is { } odd)
        {
            throw new UsageException($"{path}: it is {odd}, and git gives a file");
        }

        var file = FileReader.ReadAll(path, maxBytes, "; raise it with --max-size");
        var containers = new ContainerScan(maxBytes);
        var place = new Occurrence(Sources.CommitMessage, ".", "", 0, 0, 0, 0, "", "", "", null);
        new TextScan(scanner).Scan(MessageDraft.Kept(file), "", containers, (result, text) => tally.Add(result, text, place));
        tally.UniteGeneric();
        return new ScanInfo(ScanKinds.Files, path, scanner.Rules.Rules.Length, scanner.Rules.Id, 1, file.Length, 0, 0, [.. containers.Problems]);
    }
}
