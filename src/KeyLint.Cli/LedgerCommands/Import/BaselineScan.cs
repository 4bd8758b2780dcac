using System.Collections.Immutable;
using KeyLint.Engine;
using KeyLint.Reports.Model;

namespace KeyLint.Cli.LedgerCommands.Import;

/// <summary>Scans where a baseline was made, as far as its entries need it, and matches them.</summary>
internal sealed class BaselineScan(SecretScanner scanner, string folder)
{
    private ImmutableArray<ScannedRepository> scanned = [];
    private Scrubber? scrubber;

    /// <summary>What could not be read, and so not be matched.</summary>
    public IEnumerable<Problem> Gaps => scanned.SelectMany(side => side.Scans).SelectMany(scan => scan.Problems).Where(problem => problem.IsGap);

    /// <summary>Matches entries, each in the work tree, or in the history if it names a commit.</summary>
    /// <exception cref="UsageException">There is no such folder.</exception>
    public ImmutableArray<BaselineMatch> Match(ImmutableArray<BaselineEntry> entries, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder))
        {
            throw new UsageException($"{folder}: no such folder; --repository names where the baseline was made");
        }

        var files = entries.Any(entry => entry.Commit.Length == 0) ? ScannedRepository.WorkTree(scanner, folder, cancellation) : null;
        var history = entries.Any(entry => entry.Commit.Length > 0)
            ? ScannedRepository.History(scanner, folder, entries.Select(entry => entry.Commit).Distinct(), cancellation)
            : null;
        scanned = [.. new[] { files, history }.OfType<ScannedRepository>()];
        scrubber = new Scrubber(scanner, [.. scanned.SelectMany(side => side.Secrets)]);
        return [.. entries.Select(entry => BaselineMatch.Of(entry, (entry.Commit.Length > 0 ? history : files)!, folder))];
    }

    /// <summary>A text of the baseline or the repository without secrets.</summary>
    public string Scrub(string text) => scrubber!.Scrub(text);
}
