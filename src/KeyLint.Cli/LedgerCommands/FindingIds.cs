using System.Collections.Immutable;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Text;
using KeyLint.Reports.Model;

namespace KeyLint.Cli.LedgerCommands;

/// <summary>From what a person writes to fingerprints: a fingerprint, the id of a credential, or the beginning of either.</summary>
internal sealed class FindingIds
{
    /// <summary>The length of an id.</summary>
    public const int Length = 16;

    private const int ShortestPrefix = 4;

    /// <summary>Two ids by chance are never so near: whoever writes one mistyped the other.</summary>
    private const int MostMistyped = 2;

    private readonly SortedDictionary<string, ImmutableArray<string>> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FindingEntry> findings;
    private readonly bool isWithReport;

    /// <param name="ledger">Its entries are known.</param>
    /// <param name="report">Its findings and credentials are known; may be null.</param>
    public FindingIds(Ledger ledger, Report? report)
    {
        isWithReport = report is not null;
        findings = report?.Findings.ToDictionary(finding => finding.Fingerprint, StringComparer.Ordinal) ?? [];
        foreach (var credential in report?.Credentials ?? [])
        {
            known[credential.Id] = credential.Findings;
        }

        // The id of a credential may have been marked as if it were a fingerprint; it means the credential all the same.
        foreach (var fingerprint in findings.Keys.Concat(ledger.Entries.Keys.Where(id => !known.ContainsKey(id))).ToList())
        {
            known[fingerprint] = [fingerprint];
        }
    }

    /// <summary>A finding of the report, or null.</summary>
    public FindingEntry? Finding(string fingerprint) => findings.GetValueOrDefault(fingerprint);

    /// <summary>The fingerprints that an id means; none if it is not known.</summary>
    /// <param name="id">An id or its beginning; an ellipsis after it is passed over.</param>
    /// <exception cref="UsageException">It can be no id, or means several.</exception>
    public ImmutableArray<string> Find(string id)
    {
        var start = id.TrimEnd('…', '.');
        if (start.Length is < ShortestPrefix or > Length || !start.All(IsDigit))
        {
            return [];
        }

        var meant = known.Keys.Where(known => known.StartsWith(start, StringComparison.Ordinal)).ToList();
        return meant.Count switch
        {
            0 => [],
            1 => known[meant[0]],
            _ => throw new UsageException($"'{start}' is the beginning of {meant.Count} ids: {string.Join(", ", meant.Take(5))}{(meant.Count > 5 ? ", …" : "")}; write more of it"),
        };
    }

    /// <summary>The fingerprints that an id means; a whole fingerprint that is not known means itself.</summary>
    /// <exception cref="UsageException">It means nothing.</exception>
    public ImmutableArray<string> FindOrTrust(string id) => Find(id) is { IsEmpty: false } found ? found
        : Ledger.IsFingerprint(id) && !isWithReport && !known.Keys.Any(other => NearestIds.Distance(id, other) <= MostMistyped) ? [id]
        : throw new UsageException(Unknown(id));

    private string Unknown(string id)
    {
        var start = id.TrimEnd('…', '.');
        if (start.Length is < ShortestPrefix or > Length || !start.All(IsDigit))
        {
            // A secret may stand here by mistake, and is not repeated.
            return $"expected a fingerprint of {Length} letters a-z and digits 2-7, or at least its first {ShortestPrefix}, found something else";
        }

        var near = NearestIds.Of(start, known.Keys);
        return $"'{start}' is not known to {(isWithReport ? "the ledger or the findings" : "the ledger")}"
            + (near.Count > 0 ? $"; the nearest: {string.Join(", ", near)}"
                : isWithReport ? ""
                : $"; a whole fingerprint of {Length} characters is added, or name its report with --findings FILE");
    }

    private static bool IsDigit(char c) => c is (>= 'a' and <= 'z') or (>= '2' and <= '7');
}
