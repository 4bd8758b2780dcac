using System.Collections.Immutable;
using KeyLint.Reports.Model;

namespace KeyLint.Reports.Building;

/// <summary>Says what became of the credentials since an earlier report.</summary>
public static class ReportComparison
{
    /// <summary>Compares by fingerprints, because a credential that gains a part gains another id.</summary>
    /// <param name="now">The report.</param>
    /// <param name="earlier">The earlier one.</param>
    /// <returns>The report, which now says what changed.</returns>
    public static Report Since(Report now, Report earlier)
    {
        var before = earlier.Credentials
            .SelectMany(credential => credential.Findings.Select(fingerprint => (Fingerprint: fingerprint, Credential: credential)))
            .ToDictionary(pair => pair.Fingerprint, pair => pair.Credential, StringComparer.Ordinal);
        var found = now.Findings.Select(finding => finding.Fingerprint).ToHashSet(StringComparer.Ordinal);
        return now with
        {
            Changes = new Changes(
                Ids(credential => !credential.IsClosed && !credential.Findings.Any(before.ContainsKey)),
                Ids(credential => credential.IsClosed && Earlier(credential).Any(known => !known.IsClosed)),
                Ids(credential => !credential.IsClosed && Earlier(credential).Any() && Earlier(credential).All(known => known.IsClosed)),
                [.. earlier.Credentials
                    .Where(credential => !credential.Findings.Any(found.Contains))
                    .Select(credential => new GoneCredential(credential.Id, credential.Provider, credential.State))]),
        };

        ImmutableArray<string> Ids(Func<CredentialEntry, bool> which) =>
            [.. now.Credentials.Where(which).Select(credential => credential.Id)];

        IEnumerable<CredentialEntry> Earlier(CredentialEntry credential) =>
            credential.Findings.Where(before.ContainsKey).Select(fingerprint => before[fingerprint]);
    }
}
