using KeyLint.Reports.Model;

namespace KeyLint.Reports.Building;

/// <summary>Several exposures of one secret, or of one credential, as one.</summary>
/// <remarks>
/// An exposure belongs to one repository. United over repositories it says the worst of each: seen first in any, still there if
/// still in one, pushed if pushed from one, unreachable only if so in all. The number of commits is that of the repository that
/// holds it longest, because copies of one history would be counted twice by a sum.
/// </remarks>
internal static class ExposureUnion
{
    public static Exposure? Of(IEnumerable<Exposure?> exposures) => exposures.Select(Sorted).Aggregate((Exposure?)null, Join);

    private static Exposure? Join(Exposure? a, Exposure? b) => (a, b) switch
    {
        (null, _) => b,
        (_, null) => a,
        _ => new Exposure(
            Earlier(a.FirstSeen, b.FirstSeen),
            Removed(a, b),
            a.AtHead || b.AtHead,
            ReportOrder.Sorted(a.TipBranches.Concat(b.TipBranches)),
            ReportOrder.Sorted(a.Branches.Concat(b.Branches)),
            ReportOrder.Sorted(a.Tags.Concat(b.Tags)),
            Either(a.Pushed, b.Pushed),
            Math.Max(a.Commits, b.Commits),
            ReportOrder.Sorted(a.People.Concat(b.People)))
        {
            LastSeen = a.LastSeen is null || b.LastSeen is null ? a.LastSeen ?? b.LastSeen : Later(a.LastSeen, b.LastSeen),
            Unreachable = a.Unreachable && b.Unreachable,
            KeptBy = a.Unreachable && b.Unreachable ? ReportOrder.Sorted(a.KeptBy.Concat(b.KeptBy)) : [],
        },
    };

    private static Exposure? Sorted(Exposure? exposure) => exposure is null ? null : exposure with
    {
        // What no branch holds was removed from none.
        Removed = exposure.Unreachable ? null : exposure.Removed,
        TipBranches = ReportOrder.Sorted(exposure.TipBranches),
        Branches = ReportOrder.Sorted(exposure.Branches),
        Tags = ReportOrder.Sorted(exposure.Tags),
        People = ReportOrder.Sorted(exposure.People),
        KeptBy = exposure.Unreachable ? ReportOrder.Sorted(exposure.KeptBy) : [],
    };

    // Gone once it is gone from all that hold it by a reference.
    private static CommitRef? Removed(Exposure a, Exposure b) =>
        a.Unreachable ? b.Removed
        : b.Unreachable ? a.Removed
        : a.Removed is null || b.Removed is null ? null
        : Later(a.Removed, b.Removed);

    private static CommitRef Earlier(CommitRef a, CommitRef b) => ReportOrder.Commits.Compare(a, b) <= 0 ? a : b;

    // A commit without a date is neither the earlier nor the later one.
    private static CommitRef Later(CommitRef a, CommitRef b) =>
        ReportOrder.First((a.Moment is null ? 0 : 1).CompareTo(b.Moment is null ? 0 : 1), ReportOrder.Commits.Compare(a, b)) >= 0 ? a : b;

    private static bool? Either(bool? a, bool? b) => a == true || b == true ? true : a ?? b;
}
