using KeyLint.Reports.Model;

namespace KeyLint.Reports.Building;

/// <summary>Several exposures of one secret, or of one credential, as one.</summary>
/// <remarks>
/// An exposure belongs to one repository. United over repositories it says the worst of each: seen first in any, still there if
/// still in one, pushed if pushed from one. The number of commits is that of the repository that holds it longest, because
/// copies of one history would be counted twice by a sum.
/// </remarks>
internal static class ExposureUnion
{
    public static Exposure? Of(IEnumerable<Exposure?> exposures) => exposures.Aggregate((Exposure?)null, Join);

    private static Exposure? Join(Exposure? a, Exposure? b) => (a, b) switch
    {
        (null, null) => null,
        (null, _) => Sorted(b),
        (_, null) => Sorted(a),
        _ => new Exposure(
            Earlier(a.FirstSeen, b.FirstSeen),
            a.Removed is null || b.Removed is null ? null : Later(a.Removed, b.Removed),
            a.AtHead || b.AtHead,
            ReportOrder.Sorted(a.TipBranches.Concat(b.TipBranches)),
            ReportOrder.Sorted(a.Branches.Concat(b.Branches)),
            ReportOrder.Sorted(a.Tags.Concat(b.Tags)),
            Either(a.Pushed, b.Pushed),
            Math.Max(a.Commits, b.Commits),
            ReportOrder.Sorted(a.People.Concat(b.People))),
    };

    private static Exposure Sorted(Exposure exposure) => exposure with
    {
        TipBranches = ReportOrder.Sorted(exposure.TipBranches),
        Branches = ReportOrder.Sorted(exposure.Branches),
        Tags = ReportOrder.Sorted(exposure.Tags),
        People = ReportOrder.Sorted(exposure.People),
    };

    private static CommitRef Earlier(CommitRef a, CommitRef b) => ReportOrder.Commits.Compare(a, b) <= 0 ? a : b;

    private static CommitRef Later(CommitRef a, CommitRef b) => ReportOrder.Commits.Compare(a, b) >= 0 ? a : b;

    private static bool? Either(bool? a, bool? b) => a == true || b == true ? true : a ?? b;
}
