using KeyLint.Cli.Output;
using KeyLint.Cli.Scanning;
using KeyLint.Engine;
using KeyLint.Engine.Findings;
using KeyLint.Git;
using KeyLint.Reports.Model;

namespace KeyLint.Cli.LedgerCommands.Import;

/// <summary>What KeyLint finds where a baseline was made: in the files as they are now, or in the history. Holds digests of secrets, so it lives in memory only.</summary>
internal sealed class ScannedRepository
{
    private readonly SecretDigests digests = new();
    private readonly FindingTally tally;
    private readonly HashSet<string> commits = new(StringComparer.Ordinal);
    private readonly Lazy<ILookup<SecretId, TalliedFinding>> bySecret;
    private readonly Lazy<ILookup<string, (TalliedFinding Finding, Occurrence Place)>> byPath;

    private ScannedRepository()
    {
        tally = new FindingTally(digests);
        bySecret = new(() => tally.Findings.Values.ToLookup(finding => finding.Best.SecretId));
        byPath = new(() => tally.Findings.Values
            .SelectMany(finding => finding.Occurrences, (finding, place) => (finding, place))
            .ToLookup(found => BaselinePath.Of(found.place.Path), StringComparer.Ordinal));
    }

    /// <summary>What was scanned.</summary>
    public IReadOnlyList<ScanInfo> Scans { get; private set; } = [];

    /// <summary>What must not be printed.</summary>
    public IEnumerable<SecretId> Secrets => tally.Findings.Values.Select(finding => finding.Best.SecretId);

    /// <summary>Scans the files of a folder.</summary>
    public static ScannedRepository WorkTree(SecretScanner scanner, string folder, CancellationToken cancellation)
    {
        var scanned = new ScannedRepository();
        using var progress = new Progress("files");
        var files = new FileScan(scanner, scanned.tally, new HistoryReadOptions().MaxBlobSize, Environment.ProcessorCount, progress);
        files.Scan(folder, cancellation);
        scanned.tally.UniteGeneric();
        scanned.Scans = files.Scans;
        return scanned;
    }

    /// <summary>Scans the history of a repository.</summary>
    /// <param name="scanner">The scanner.</param>
    /// <param name="folder">The repository.</param>
    /// <param name="asked">Commits of which <see cref="Holds"/> shall know whether they are there.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="HistoryOpenException">It is no repository, or cannot be read.</exception>
    public static ScannedRepository History(SecretScanner scanner, string folder, IEnumerable<string> asked, CancellationToken cancellation)
    {
        var scanned = new ScannedRepository();
        using var progress = new Progress("objects");
        var options = new HistoryReadOptions { Degree = Environment.ProcessorCount };
        var (history, scan) = HistoryScan.Run(HistoryRepository.Open(folder), folder, scanner, scanned.tally, options, progress, cancellation);
        using (history)
        {
            scanned.commits.UnionWith(asked.Where(commit => IsId(commit) && history.Holds(ObjectId.Parse(commit))));
        }

        scanned.Scans = [scan];
        return scanned;
    }

    /// <summary>Whether a commit that was asked about is there.</summary>
    public bool Holds(string commit) => commits.Contains(commit);

    /// <summary>The findings whose text, or the literal that holds it, has a digest.</summary>
    public IReadOnlyList<TalliedFinding> Find(string digest) => [.. digests.Find(digest).SelectMany(secret => bySecret.Value[secret])];

    /// <summary>The findings on a line of a file, in one commit or any, with their places there.</summary>
    public ILookup<TalliedFinding, Occurrence> At(string path, int line, string commit = "") => byPath.Value[path]
        .Where(found => found.Place.Line <= line && line <= found.Place.EndLine && (commit.Length == 0 || found.Place.Commit == commit))
        .ToLookup(found => found.Finding, found => found.Place);

    private static bool IsId(string text) => text.Length is 40 or 64 && text.All(char.IsAsciiHexDigitLower);
}
