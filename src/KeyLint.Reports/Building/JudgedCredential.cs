using KeyLint.Reports.Model;
using KeyLint.Reports.Urgencies;

namespace KeyLint.Reports.Building;

/// <summary>A credential with what its place in the report depends on.</summary>
internal sealed record JudgedCredential(CredentialEntry Entry, UrgencyFacts Facts, DateTimeOffset? Since)
{
    /// <summary>Urgency, then live and pushed, then whether funds can leave, then age; names and ids settle ties.</summary>
    public static readonly IComparer<JudgedCredential> MostUrgentFirst = Comparer<JudgedCredential>.Create((a, b) => ReportOrder.First(
        a.Entry.Urgency.CompareTo(b.Entry.Urgency),
        Live(b.Facts).CompareTo(Live(a.Facts)),
        Takes(b.Facts).CompareTo(Takes(a.Facts)),
        ReportOrder.Moment(a.Since, b.Since),
        ReportOrder.Text(a.Entry.Provider, b.Entry.Provider),
        ReportOrder.Text(a.Entry.Id, b.Entry.Id)));

    public static JudgedCredential Of(CredentialGroup group, IReadOnlyList<FindingEntry> findings, ProviderEntry? provider)
    {
        var parts = findings.Order(ReportOrder.Parts).Select(finding => finding.Fingerprint);
        var exposure = ExposureUnion.Of(findings.Select(finding => finding.Exposure));
        var facts = UrgencyFacts.Of(findings, group.Missing, exposure, provider);
        var verdict = UrgencyRules.Judge(facts);

        return new JudgedCredential(
            new CredentialEntry(
                CredentialId.Of(group.Findings),
                group.Rule,
                group.Provider,
                [.. parts],
                group.Missing,
                verdict.Urgency,
                [.. verdict.Reasons]),
            facts,
            exposure?.FirstSeen.Moment);
    }

    private static bool Live(UrgencyFacts facts) => facts.AtHead && facts.Pushed == true;

    private static bool Takes(UrgencyFacts facts) => facts.CanWithdraw || !facts.Revocable;
}
