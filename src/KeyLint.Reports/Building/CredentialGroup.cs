using System.Collections.Immutable;
using KeyLint.Reports.Model;

namespace KeyLint.Reports.Building;

/// <summary>Findings that a scan found to belong together, before they are judged.</summary>
/// <param name="Rule">Rule id.</param>
/// <param name="Provider">Provider's name.</param>
/// <param name="Findings">Fingerprints of the findings; never empty.</param>
/// <param name="Missing">Labels of parts that were not found.</param>
public sealed record CredentialGroup(
    string Rule,
    string Provider,
    ImmutableArray<string> Findings,
    ImmutableArray<string> Missing)
{
    /// <summary>How its parts were brought together.</summary>
    public Nearness PairedBy { get; init; }
}
