using System.Collections.Immutable;
using KeyLint.Reports.Json;
using KeyLint.Reports.Model;

namespace KeyLint.Reports.Building;

/// <summary>The one order of everything in a report: ordinal, complete, and the same on every machine.</summary>
internal static class ReportOrder
{
    private static readonly ImmutableArray<string> Kinds =
        ["key", "secret", "passphrase", "privateKey", "mnemonic", "token", "password"];

    /// <summary>Messages, which have no path, come after files; what is at HEAD before what is not, what is open before what a comment allows.</summary>
    public static readonly IComparer<Occurrence> Occurrences = Comparer<Occurrence>.Create((a, b) => First(
        Text(a.Target, b.Target),
        (a.Path.Length == 0).CompareTo(b.Path.Length == 0),
        (b.AtHead == true).CompareTo(a.AtHead == true),
        a.IsAllowed.CompareTo(b.IsAllowed),
        Text(a.Path, b.Path),
        a.Line.CompareTo(b.Line),
        a.Column.CompareTo(b.Column),
        a.EndLine.CompareTo(b.EndLine),
        a.EndColumn.CompareTo(b.EndColumn),
        Moment(a.Date, b.Date),
        Text(a.Commit, b.Commit),
        Text(a.Source, b.Source),
        Text(a.ObjectId, b.ObjectId),
        Text(a.Author, b.Author),
        Text(a.Reference, b.Reference)));

    /// <summary>By date; no commit at all, and then one without a date, are the last.</summary>
    public static readonly IComparer<CommitRef> Commits = Comparer<CommitRef>.Create((a, b) => First(
        b.IsKnown.CompareTo(a.IsKnown), Moment(a.Moment, b.Moment), Text(a.Id, b.Id), Text(a.Author, b.Author), Text(a.Subject, b.Subject)));

    public static readonly IComparer<Problem> Problems = Comparer<Problem>.Create((a, b) => First(
        b.IsGap.CompareTo(a.IsGap), Text(a.Kind, b.Kind), Text(a.Subject, b.Subject), Text(a.Message, b.Message)));

    public static readonly IComparer<ScanInfo> Scans = Comparer<ScanInfo>.Create((a, b) => First(
        Text(a.Target, b.Target), Text(a.Kind, b.Kind), Text(JsonText.Of(a, ReportJson.Write), JsonText.Of(b, ReportJson.Write))));

    public static readonly IComparer<ProviderEntry> Providers = Comparer<ProviderEntry>.Create((a, b) => First(
        Text(a.Rule, b.Rule), Text(JsonText.Of(a, ProviderJson.Write), JsonText.Of(b, ProviderJson.Write))));

    /// <summary>Key first, then secret, then the rest.</summary>
    public static readonly IComparer<FindingEntry> Parts = Comparer<FindingEntry>.Create((a, b) => First(
        KindRank(a.Kind).CompareTo(KindRank(b.Kind)), Text(a.Kind, b.Kind), Text(a.Fingerprint, b.Fingerprint)));

    /// <summary>Distinct items in order. Equality is the order's own, which tells offsets of one instant apart.</summary>
    public static ImmutableArray<T> Sorted<T>(IEnumerable<T> items, IComparer<T> order) => [.. new SortedSet<T>(items, order)];

    /// <summary>Distinct texts in ordinal order.</summary>
    public static ImmutableArray<string> Sorted(IEnumerable<string> items) => Sorted(items, StringComparer.Ordinal);

    /// <summary>Instants first; an unknown one is the last.</summary>
    public static int Moment(DateTimeOffset? a, DateTimeOffset? b) => (a, b) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        var (x, y) => First(x.Value.UtcTicks.CompareTo(y.Value.UtcTicks), x.Value.Offset.CompareTo(y.Value.Offset)),
    };

    public static int Text(string a, string b) => string.CompareOrdinal(a, b);

    public static int First(params ReadOnlySpan<int> results)
    {
        foreach (var result in results)
        {
            if (result != 0)
            {
                return result;
            }
        }

        return 0;
    }

    private static int KindRank(string kind) => Kinds.IndexOf(kind) is var rank && rank < 0 ? Kinds.Length : rank;
}
