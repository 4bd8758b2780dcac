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
    private readonly Dictionary<(string Commit, string Path), string> blobs = [];
    private readonly Lazy<ILookup<SecretId, TalliedFinding>> bySecret;
    private readonly Lazy<ILookup<string, (TalliedFinding Finding, Occurrence Place)>> byPath;
    private readonly Lazy<ILookup<string, (TalliedFinding Finding, Occurrence Place)>> byBlob;

    private ScannedRepository()
    {
        tally = new FindingTally(digests);
        bySecret = new(() => tally.Findings.Values.ToLookup(finding => finding.Best.SecretId));
        byPath = new(() => Places().ToLookup(found => BaselinePath.Of(found.Place.Path), StringComparer.Ordinal));
        byBlob = new(() => Places().ToLookup(found => found.Place.ObjectId, StringComparer.Ordinal));
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
        var files = new FileScan(scanner, scanned.tally, new HistoryReadOptions().MaxBlobSize, Environment.ProcessorCount, progress) { HeedsIgnoreFiles = false };
        files.Scan(folder, cancellation);
        scanned.tally.UniteGeneric();
        scanned.Scans = files.Scans;
        return scanned;
    }

    /// <summary>Scans the history of a repository.</summary>
    /// <param name="scanner">The scanner.</param>
    /// <param name="folder">The repository.</param>
    /// <param name="asked">The entries that will be looked for.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="HistoryOpenException">It is no repository, or cannot be read.</exception>
    public static ScannedRepository History(SecretScanner scanner, string folder, IEnumerable<BaselineEntry> asked, CancellationToken cancellation)
    {
        var scanned = new ScannedRepository();
        using var progress = new Progress("objects");
        var options = new HistoryReadOptions { Degree = Environment.ProcessorCount };
        var (history, scan) = HistoryScan.Run(HistoryRepository.Open(folder), folder, scanner, scanned.tally, options, progress, cancellation);
        using (history)
        {
            foreach (var entry in asked.Where(entry => IsId(entry.Commit) && history.Holds(ObjectId.Parse(entry.Commit))))
            {
                scanned.commits.Add(entry.Commit);
                var file = BaselinePath.Outer(entry.Path);
                scanned.blobs[(entry.Commit, file)] = history.FileAt(ObjectId.Parse(entry.Commit), file)?.ToString() ?? "";
            }
        }

        scanned.Scans = [scan];
        return scanned;
    }

    /// <summary>Whether an entry's commit is there.</summary>
    public bool HoldsCommit(BaselineEntry entry) => commits.Contains(entry.Commit);

    /// <summary>Whether an entry's commit has the entry's file.</summary>
    public bool HoldsFile(BaselineEntry entry) => blobs.GetValueOrDefault((entry.Commit, BaselinePath.Outer(entry.Path))) is { Length: > 0 };

    /// <summary>The findings whose text, or the literal that holds it, has a digest.</summary>
    public IReadOnlyList<TalliedFinding> Find(string digest) => [.. digests.Find(digest).SelectMany(secret => bySecret.Value[secret])];

    /// <summary>The findings where an entry says, with their places: in the file as its commit has it, or as any has it that was scanned.</summary>
    public ILookup<TalliedFinding, Occurrence> At(BaselineEntry entry)
    {
        var file = BaselinePath.Outer(entry.Path);
        var places = entry.Commit.Length == 0 ? byPath.Value[entry.Path]
            : blobs.GetValueOrDefault((entry.Commit, file)) is { Length: > 0 } blob
                ? byBlob.Value[blob].Where(found => BaselinePath.Inner(BaselinePath.Of(found.Place.Path)) == BaselinePath.Inner(entry.Path))
            : [];
        return places
            .Where(found => found.Place.Line <= entry.Line && entry.Line <= found.Place.EndLine)
            .ToLookup(found => found.Finding, found => found.Place);
    }

    private IEnumerable<(TalliedFinding Finding, Occurrence Place)> Places() =>
        tally.Findings.Values.SelectMany(finding => finding.Occurrences, (finding, place) => (finding, place));

    private static bool IsId(string text) => text.Length is 40 or 64 && text.All(char.IsAsciiHexDigitLower);
}
