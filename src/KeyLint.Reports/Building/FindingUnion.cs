using KeyLint.Reports.Model;

namespace KeyLint.Reports.Building;

/// <summary>Several reports of one fingerprint as one finding.</summary>
internal static class FindingUnion
{
    // Where two rule sets name one secret differently, the surer one names it; ties fall to ordinal order.
    private static readonly IComparer<FindingEntry> Surest = Comparer<FindingEntry>.Create((a, b) => ReportOrder.First(
        b.Confidence.CompareTo(a.Confidence),
        ReportOrder.Text(a.Rule, b.Rule),
        ReportOrder.Text(a.Diagnostic, b.Diagnostic),
        ReportOrder.Text(a.Provider, b.Provider),
        ReportOrder.Text(a.Part, b.Part),
        ReportOrder.Text(a.Kind, b.Kind),
        ReportOrder.Text(a.Redacted, b.Redacted)));

    /// <summary>Unites findings by fingerprint and sorts them and all they hold.</summary>
    public static IEnumerable<FindingEntry> Of(IEnumerable<FindingEntry> findings) => findings
        .GroupBy(finding => finding.Fingerprint, StringComparer.Ordinal)
        .OrderBy(same => same.Key, StringComparer.Ordinal)
        .Select(same => Join([.. same]));

    private static FindingEntry Join(IReadOnlyList<FindingEntry> same)
    {
        var marks = MarkUnion.OfAll(same);
        return same.Min(Surest)! with
        {
            Evidence = ReportOrder.Sorted(same.SelectMany(finding => finding.Evidence)),
            Facts = ReportOrder.Sorted(same.SelectMany(finding => finding.Facts)),
            Occurrences = ReportOrder.Sorted(
                same.SelectMany(finding => finding.Occurrences).Select(place => place with { Target = TargetName.Safe(place.Target) }),
                ReportOrder.Occurrences),
            Mark = marks.IsEmpty ? null : marks[0],
            OtherMarks = marks.IsEmpty ? [] : marks.RemoveAt(0),
            Exposure = ExposureUnion.Of(same.Select(finding => finding.Exposure)),
        };
    }
}
