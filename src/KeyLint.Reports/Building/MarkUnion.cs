using System.Collections.Immutable;
using KeyLint.Reports.Model;

namespace KeyLint.Reports.Building;

/// <summary>What several ledgers say of one finding, as one.</summary>
internal static class MarkUnion
{
    /// <summary>The latest word counts. Of two of one day the more cautious does: open before accepted.</summary>
    private static readonly IComparer<LedgerMark> Latest = Comparer<LedgerMark>.Create((a, b) => ReportOrder.First(
        ReportOrder.Text(b.Date, a.Date),
        a.State.CompareTo(b.State),
        ReportOrder.Text(a.By, b.By),
        ReportOrder.Text(a.Reason, b.Reason)));

    /// <summary>The word that counts, or null when there is none.</summary>
    public static LedgerMark? Of(IEnumerable<LedgerMark?> marks) => marks.OfType<LedgerMark>().Min(Latest);

    /// <summary>All words, each once: the one that counts is the first.</summary>
    public static ImmutableArray<LedgerMark> All(IEnumerable<LedgerMark?> marks) => ReportOrder.Sorted(marks.OfType<LedgerMark>(), Latest);

    /// <summary>
    /// All words on several reports of one finding, each once. A ledger speaks of the finding wherever it stands; a comment only of its own
    /// place, so that comments count if no ledger says anything and no place is without.
    /// </summary>
    public static ImmutableArray<LedgerMark> OfAll(IReadOnlyCollection<FindingEntry> same)
    {
        var words = same.SelectMany(finding => finding.OtherMarks.Prepend(finding.Mark)).OfType<LedgerMark>().ToList();
        var ledgers = words.Where(mark => !mark.InSource).ToList();
        return ledgers.Count > 0 ? All(ledgers) : same.All(finding => finding.Mark is not null) ? All(words) : [];
    }

    /// <summary>The entries that no finding has, each once.</summary>
    public static ImmutableArray<UnusedMark> Unused(IEnumerable<FindingEntry> findings, IEnumerable<UnusedMark> marks)
    {
        var used = findings.Select(finding => finding.Fingerprint).ToHashSet(StringComparer.Ordinal);
        return [.. marks
            .Where(mark => !used.Contains(mark.Fingerprint))
            .GroupBy(mark => mark.Fingerprint, StringComparer.Ordinal)
            .OrderBy(same => same.Key, StringComparer.Ordinal)
            .Select(same => new UnusedMark(same.Key, same.Max(mark => mark.Credential)!, Of(same.Select(mark => mark.Mark))!))];
    }
}
