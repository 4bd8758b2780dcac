using System.Collections.Immutable;
using KeyLint.Engine;
using KeyLint.Git;
using KeyLint.Reports.Model;

namespace KeyLint.Cli.LedgerCommands.Import;

/// <summary>Scans where a baseline was made, as far as its entries need it, and matches them.</summary>
internal sealed class BaselineScan(SecretScanner scanner, string folder)
{
    private ImmutableArray<ScannedRepository> scanned = [];
    private Scrubber? scrubber;

    /// <summary>What could not be read, and so not be matched.</summary>
    public IEnumerable<Problem> Gaps => scanned.SelectMany(side => side.Scans).SelectMany(scan => scan.Problems).Where(problem => problem.IsGap);

    /// <summary>Matches entries: in the files as they are now, or in the history if they name a commit, or mean any and are not in the files.</summary>
    /// <exception cref="UsageException">There is no such folder.</exception>
    public ImmutableArray<BaselineMatch> Match(ImmutableArray<BaselineEntry> entries, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder))
        {
            throw new UsageException($"{folder}: no such folder; --repository names where the baseline was made");
        }

        var files = entries.Any(entry => entry.Commit.Length == 0) ? ScannedRepository.WorkTree(scanner, folder, cancellation) : null;
        var matches = entries.Select(entry => entry.Commit.Length == 0 ? BaselineMatch.Of(entry, files!, folder) : null).ToList();
        var open = entries.Where((entry, index) => entry.Commit.Length > 0 || (entry.IsOfAnyCommit && !matches[index]!.IsThere)).ToList();
        var history = open.Exists(entry => entry.Commit.Length > 0) || (open.Count > 0 && IsRepository()) ? ScannedRepository.History(scanner, folder, open, cancellation) : null;
        scanned = [.. new[] { files, history }.OfType<ScannedRepository>()];
        scrubber = new Scrubber(scanner, [.. scanned.SelectMany(side => side.Secrets)]);
        return [.. entries.Zip(matches, (entry, match) => InHistory(entry, match))];

        BaselineMatch InHistory(BaselineEntry entry, BaselineMatch? match) =>
            match is null ? BaselineMatch.Of(entry, history!, folder)
            : history is not null && entry.IsOfAnyCommit && !match.IsThere && BaselineMatch.Of(entry, history, folder) is var other && other.IsThere ? other
            : match;
    }

    /// <summary>A text of the baseline or the repository without secrets.</summary>
    public string Scrub(string text) => scrubber!.Scrub(text);

    private bool IsRepository()
    {
        try
        {
            return HistoryRepository.Open(folder) is not null;
        }
        catch (HistoryOpenException fault) when (fault.Failure == HistoryOpenFailure.NotARepository)
        {
            return false;
        }
    }
}
