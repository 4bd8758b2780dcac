using System.Collections.Immutable;
using KeyLint.Reports.Model;

namespace KeyLint.Reports.Building;

/// <summary>How old a key may grow, where it is not what the rules recommend.</summary>
/// <param name="Days">For all providers; null leaves it to the rules.</param>
/// <param name="ByRule">By rule id; comes before <paramref name="Days"/>.</param>
public sealed record RotationPolicy(int? Days, ImmutableDictionary<string, int> ByRule)
{
    /// <summary>What the rules recommend.</summary>
    public static RotationPolicy Recommended { get; } = new(null, ImmutableDictionary<string, int>.Empty);

    /// <summary>Puts the policy into a report, and counts ages to a day.</summary>
    /// <param name="report">The report.</param>
    /// <param name="asOf">The day, or null to leave the report's own.</param>
    public Report Apply(Report report, DateOnly? asOf)
    {
        if (asOf is null && Days is null && ByRule.IsEmpty)
        {
            return report;
        }

        var changed = report with
        {
            // A wallet cannot be rotated, and where the rule asks for nothing there is nothing to renew.
            Providers = [.. report.Providers.Select(provider => !provider.Revocable ? provider : provider with
            {
                RotationDays = ByRule.GetValueOrDefault(provider.Rule, provider.RotationDays > 0 ? Days ?? provider.RotationDays : 0),
            })],
        };
        return ReportMerger.Merge(report.Tool, [changed], asOf) with { Changes = report.Changes };
    }
}
