using System.Collections.Immutable;
using KeyLint.Reports.Building;
using KeyLint.Reports.Model;

namespace KeyLint.Reports.Views;

/// <summary>A credential with all that a reader of it needs, looked up.</summary>
/// <param name="Entry">The credential.</param>
/// <param name="Findings">Its findings, key first.</param>
/// <param name="Provider">What to do about its parts at its provider, or null when no one said.</param>
/// <param name="Exposure">The exposures of its findings as one, or null outside history.</param>
/// <param name="Places">Where its findings stand, each place once, in order.</param>
internal sealed record CredentialView(
    CredentialEntry Entry,
    ImmutableArray<FindingEntry> Findings,
    ProviderEntry? Provider,
    Exposure? Exposure,
    ImmutableArray<(Occurrence Place, FindingEntry Finding)> Places)
{
    /// <summary>Whether people need the target to tell its places from those of others.</summary>
    public bool ManyTargets { get; init; }

    /// <summary>Whether it can be revoked; a wallet key cannot.</summary>
    public bool Revocable => Provider?.Revocable ?? true;

    /// <summary>Its parts, each label once.</summary>
    public ImmutableArray<string> Parts => [.. Findings.Select(finding => finding.Part).Distinct(StringComparer.Ordinal)];

    /// <summary>The files and other places that hold it, each once whatever the number of its versions.</summary>
    public ImmutableArray<Spot> Spots => Spot.Of(Places);

    /// <summary>What the ledger says of the finding that its state comes from, or null.</summary>
    public LedgerMark? Mark => (Findings.FirstOrDefault(finding => !finding.IsClosed) ?? Findings[0]).Mark;

    /// <summary>How it was reached, each word once, sorted.</summary>
    public ImmutableArray<string> Sources => ReportOrder.Sorted(Places.Select(pair => pair.Place.Source));

    /// <summary>Whether some place of it is known from a commit.</summary>
    public bool InHistory => Exposure is not null || Places.Any(pair => pair.Place.Commit.Length > 0);

    public static ImmutableArray<CredentialView> Of(Report report)
    {
        var findings = report.Findings.ToDictionary(finding => finding.Fingerprint, StringComparer.Ordinal);
        var manyTargets = PlaceText.ManyTargets(report);
        var providers = report.Providers.ToDictionary(provider => provider.Rule, StringComparer.Ordinal);

        return [.. report.Credentials.Select(entry =>
            Of(entry, [.. entry.Findings.Select(id => findings[id])], providers.GetValueOrDefault(entry.Rule)) with { ManyTargets = manyTargets })];
    }

    private static CredentialView Of(CredentialEntry entry, ImmutableArray<FindingEntry> findings, ProviderEntry? provider) => new(
        entry,
        findings,
        provider?.For([.. findings.Select(finding => finding.Part)]),
        ExposureUnion.Of(findings.Select(finding => finding.Exposure)),
        [.. findings
            .SelectMany(finding => finding.Occurrences.Select(place => (Place: place, Finding: finding)))
            .OrderBy(pair => pair.Place, ReportOrder.Occurrences)]);
}
