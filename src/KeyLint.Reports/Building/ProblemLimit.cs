using System.Collections.Immutable;
using KeyLint.Reports.Model;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Building;

/// <summary>
/// How many problems of one kind a scan lists. A repository with a million damaged objects would make a report that nobody can
/// open; what is left out is counted, and stays a gap.
/// </summary>
internal static class ProblemLimit
{
    /// <summary>The kind of the problem that says how many others are not listed.</summary>
    public const string Kind = "not-listed";

    /// <summary>The greatest number of listed problems of one kind.</summary>
    public const int Most = 10_000;

    /// <summary>The problems in order, the first of each kind; applied again it changes nothing.</summary>
    public static ImmutableArray<Problem> Apply(IEnumerable<Problem> problems) => ReportOrder.Sorted(
        ReportOrder.Sorted(problems, ReportOrder.Problems)
            .GroupBy(problem => (problem.IsGap, problem.Kind))
            .SelectMany(same => same.Take(Most).Concat(Rest(same.Key.Kind, same.Key.IsGap, same.Count() - Most))),
        ReportOrder.Problems);

    private static IEnumerable<Problem> Rest(string kind, bool isGap, int count) => count <= 0
        ? []
        : [new Problem(Kind, kind, $"{Phrase.Number(count)} more of this kind are not listed in any report", isGap)];
}
