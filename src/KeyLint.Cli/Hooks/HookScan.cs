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
internal sealed class HookScan(SecretScanner scanner, HistoryRepository repository, int maxBytes, Progress progress)
{
    private readonly FindingTally tally = new();

    /// <summary>Scans.</summary>
    /// <param name="kind">The hook.</param>
    /// <param name="arguments">What git gives to it.</param>
    /// <param name="cancellation">Ends the scan.</param>
    /// <exception cref="UsageException">The arguments or the standard input are not those of the hook.</exception>
    public Report Run(HookKind kind, string[] arguments, CancellationToken cancellation)
    {
        if (kind.Gate == Gate.Message)
        {
            return ReportBuilder.Build(scanner, tally, [Message(arguments)]);
        }

        using var reader = new ChangeReader(repository);
        var changes = kind.Gate switch
        {
            Gate.Commit => [reader.Staged()],
            Gate.Push => Push(reader, arguments),
            _ => Received(reader),
        };
        var scan = new ChangeScan(scanner, ".", tally, maxBytes, progress).Run(reader, changes, kind.Gate == Gate.Commit ? "staged" : "history", cancellation);
        return ReportBuilder.Build(scanner, tally, [scan with { Limits = kind.Gate == Gate.Commit ? [] : [kind.Name] }]);
    }

    private static IEnumerable<Change> Push(ChangeReader reader, string[] arguments)
    {
        // The pre-commit framework keeps the lines for itself, and tells what they say in the environment.
        var pushed = Environment.GetEnvironmentVariable("PRE_COMMIT_TO_REF") is { Length: > 0 } tip
            ? PushedReferences.OfPush(new StringReader($"- {tip} - {Environment.GetEnvironmentVariable("PRE_COMMIT_FROM_REF")}"))
            : PushedReferences.OfPush(Console.In);
        var remote = Environment.GetEnvironmentVariable("PRE_COMMIT_REMOTE_NAME") ?? (arguments.Length > 0 ? arguments[0] : null);
        return reader.Between(pushed.Tips, [.. pushed.Old, .. remote is null ? [] : reader.KnownOf(remote)]);
    }

    private static IEnumerable<Change> Received(ChangeReader reader)
    {
        var received = PushedReferences.OfReceive(Console.In);
        return reader.Between(received.Tips, [.. received.Old, .. reader.Known()]);
    }

    private ScanInfo Message(string[] arguments)
    {
        if (arguments.Length != 1)
        {
            throw new UsageException("hook run commit-msg: expected the file of the message, as git gives it");
        }

        var file = FileReader.ReadAll(arguments[0], maxBytes);
        var containers = new ContainerScan(maxBytes);
        var place = new Occurrence(Sources.CommitMessage, ".", "", 0, 0, 0, 0, "", "", "", null);
        new TextScan(scanner, containers).Scan(MessageDraft.Kept(file), "", (result, text) => tally.Add(result, text, place));
        tally.UniteGeneric();
        return new ScanInfo("files", arguments[0], scanner.Rules.Rules.Length, scanner.Rules.Id, 1, file.Length, 0, 0, [.. containers.Problems]);
    }
}
