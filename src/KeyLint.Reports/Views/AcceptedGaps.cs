using System.Collections.Immutable;
using KeyLint.Reports.Model;

namespace KeyLint.Reports.Views;

/// <summary>What was not read and makes no scan incomplete, because the user said so with <c>--accept-gap</c>.</summary>
internal static class AcceptedGaps
{
    private const string Limit = "--accept-gap ";

    /// <summary>The accepted problems of all scans, by kind.</summary>
    public static ImmutableArray<ImmutableArray<(ScanInfo Scan, Problem Problem)>> Of(Report report) =>
        [.. Summary.Problems(report, gaps: false).Where(same => same.Any(gap => gap.Scan.Limits.Contains(Limit + gap.Problem.Kind)))];

    /// <summary>That something was not read, in a sentence; null when nothing was accepted.</summary>
    public static string? Sentence(Report report) => Of(report) is { IsEmpty: false } kinds
        ? $"Not read, and accepted with --accept-gap: {Summary.Kinds(kinds)}. There may be more credentials there."
        : null;
}
