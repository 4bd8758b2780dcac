using System.Collections.Immutable;
using KeyLint.Engine.Directives;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;
using KeyLint.Reports.Model;

namespace KeyLint.Cli.Scanning;

/// <summary>Gathers the findings of many texts into one entry a secret. Thread-safe; what it gives does not depend on the order.</summary>
/// <param name="digests">Receives the digests of what was found, if somebody needs them.</param>
internal sealed class FindingTally(SecretDigests? digests = null)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, TalliedFinding> findings = new(StringComparer.Ordinal);
    private readonly HashSet<TalliedCredential> credentials = [];
    private readonly List<(string Fingerprint, Occurrence Place, Directive Directive)> versions = [];

    /// <summary>By fingerprint.</summary>
    public IReadOnlyDictionary<string, TalliedFinding> Findings => findings;

    /// <summary>Which fingerprints stand together in some text.</summary>
    public IReadOnlyCollection<TalliedCredential> Credentials => credentials;

    /// <summary>Adds what was found in one text.</summary>
    /// <param name="result">The findings.</param>
    /// <param name="text">The text, for lines and columns.</param>
    /// <param name="place">An occurrence without a position: source, target, path, object.</param>
    public void Add(ScanResult result, SourceText text, Occurrence place)
    {
        if (result.Findings.IsEmpty)
        {
            return;
        }

        var located = result.Findings.Select(finding => (Finding: finding, Occurrence: Locate(finding, text, place))).ToList();
        var together = result.Findings.GroupBy(finding => finding.Credential).Select(group => TalliedCredential.Of(group.ToList())).ToList();
        foreach (var finding in result.Findings)
        {
            digests?.Note(finding, text.Content.Span);
        }

        lock (gate)
        {
            foreach (var (finding, occurrence) in located)
            {
                if (!findings.TryGetValue(finding.Fingerprint, out var tallied))
                {
                    findings.Add(finding.Fingerprint, tallied = new TalliedFinding(finding));
                }

                tallied.Add(finding, occurrence);
            }

            credentials.UnionWith(together);
        }
    }

    /// <summary>Notes what is allowed in a version of a file, of which other versions may be told. Not for two threads at once.</summary>
    /// <param name="result">What was found in it.</param>
    /// <param name="place">An occurrence without a position.</param>
    public void AddVersions(ScanResult result, Occurrence place)
    {
        foreach (var finding in result.Findings)
        {
            if (finding.Allowed is { } directive)
            {
                versions.Add((finding.Fingerprint, place, directive));
            }
        }
    }

    /// <summary>Where one place tells whose secret it is, the places that do not are its further occurrences. Call once, when all texts are in.</summary>
    public void UniteGeneric()
    {
        foreach (var (fingerprint, place, directive) in versions)
        {
            findings.GetValueOrDefault(fingerprint)?.AllowVersion(place, directive);
        }

        foreach (var same in findings.Values.GroupBy(finding => finding.Best.SecretId).Where(same => same.Count() > 1).ToList())
        {
            var owner = same.Where(finding => !finding.IsGeneric)
                .OrderByDescending(finding => finding.Best.Confidence)
                .ThenBy(finding => finding.Best.Rule.Id, StringComparer.Ordinal)
                .FirstOrDefault();
            foreach (var generic in same.Where(finding => owner is not null && finding.IsGeneric))
            {
                owner!.Absorb(generic);
                findings.Remove(generic.Best.Fingerprint);
            }
        }

        credentials.RemoveWhere(credential => !credential.FingerprintList.All(findings.ContainsKey));
    }

    private static Occurrence Locate(Finding finding, SourceText text, Occurrence place)
    {
        var (line, column) = text.Lines.Locate(finding.Start);
        var (endLine, endColumn) = text.Lines.Locate(finding.End);
        return place with { Line = line, Column = column, EndLine = endLine, EndColumn = endColumn };
    }
}

/// <summary>Fingerprints that stand together in some text.</summary>
/// <param name="Rule">Their rule.</param>
/// <param name="Fingerprints">Sorted, joined by spaces: one value, so that equal groups are equal.</param>
/// <param name="Missing">Labels of the parts that are not there, joined by line ends.</param>
internal sealed record TalliedCredential(string Rule, string Fingerprints, string Missing)
{
    public static TalliedCredential Of(IReadOnlyCollection<Finding> group)
    {
        var rule = group.First().Rule;
        var kinds = group.Select(finding => Class(finding.Part.Kind)).ToHashSet();
        var missing = rule.Parts
            .Where(part => !group.All(StandsAlone) && rule.Pairing.Parts.Contains(part.Id) && kinds.Add(Class(part.Kind)))
            .Select(part => part.Label);
        return new TalliedCredential(
            rule.Id,
            string.Join(' ', group.Select(finding => finding.Fingerprint).Distinct().Order(StringComparer.Ordinal)),
            string.Join('\n', missing.ToList()));
    }

    public ImmutableArray<string> FingerprintList => [.. Fingerprints.Split(' ')];

    public ImmutableArray<string> MissingLabels => Missing.Length == 0 ? [] : [.. Missing.Split('\n')];

    /// <summary>A token that no pair names is a credential of its own, such as an auth token beside pairs of key and secret.</summary>
    private static bool StandsAlone(Finding finding) =>
        finding.Part.Kind is PartKind.Token or PartKind.Password && !finding.Rule.Pairing.Parts.Contains(finding.Part.Id);

    /// <summary>A private key does what a secret does.</summary>
    private static PartKind Class(PartKind kind) => kind == PartKind.PrivateKey ? PartKind.Secret : kind;
}
