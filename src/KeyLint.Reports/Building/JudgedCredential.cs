using KeyLint.Reports.Model;
using KeyLint.Reports.Urgencies;

namespace KeyLint.Reports.Building;

/// <summary>A credential with what its place in the report depends on.</summary>
internal sealed record JudgedCredential(CredentialEntry Entry, UrgencyFacts Facts, DateTimeOffset? Since)
{
    /// <summary>Open ones, then urgency, then live and pushed, then whether funds can leave, then age; names and ids settle ties.</summary>
    public static readonly IComparer<JudgedCredential> MostUrgentFirst = Comparer<JudgedCredential>.Create((a, b) => ReportOrder.First(
        a.Entry.IsClosed.CompareTo(b.Entry.IsClosed),
        a.Entry.Urgency.CompareTo(b.Entry.Urgency),
        Live(b.Facts).CompareTo(Live(a.Facts)),
        Takes(b.Facts).CompareTo(Takes(a.Facts)),
        ReportOrder.Moment(a.Since, b.Since),
        ReportOrder.Text(a.Entry.Provider, b.Entry.Provider),
        ReportOrder.Text(a.Entry.Id, b.Entry.Id)));

    public static JudgedCredential Of(CredentialGroup group, IReadOnlyList<FindingEntry> findings, ProviderEntry? provider, DateOnly? asOf)
    {
        var parts = findings.Order(ReportOrder.Parts).ToList();
        var exposure = ExposureUnion.Of(findings.Select(finding => finding.Exposure));
        var facts = UrgencyFacts.Of(findings, group, exposure, provider, asOf);
        var verdict = UrgencyRules.Judge(facts);

        return new JudgedCredential(
            new CredentialEntry(
                CredentialId.Of(group.Findings),
                group.Rule,
                group.Provider,
                [.. parts.Select(finding => finding.Fingerprint)],
                group.Missing,
                verdict.Urgency,
                [.. verdict.Reasons])
            {
                State = (parts.Find(finding => !finding.IsClosed) ?? parts[0]).Mark?.State ?? LedgerState.Open,
                PairedBy = group.PairedBy,
            },
            facts,
            exposure?.FirstSeen.Moment);
    }

    private static bool Live(UrgencyFacts facts) => facts.AtHead && facts.Pushed == true;

    private static bool Takes(UrgencyFacts facts) => facts.CanWithdraw || !facts.Revocable;
}
