using KeyLint.Reports.Model;
using KeyLint.Reports.Views;
using KeyLint.Reports.Wording;

namespace KeyLint.Reports.Ci;

/// <summary>What an incomplete scan could not read, as short as a service shows it.</summary>
internal static class Gaps
{
    private const int MostNamed = 3;

    /// <summary>That it is incomplete, then a few items of each kind; each a plain line.</summary>
    public static IEnumerable<string> Lines(Report report) => Summary.Problems(report, gaps: true)
        .SelectMany(same => same.Take(MostNamed).Select(gap =>
            $"{PlainText.Line(gap.Problem.Subject)}: {Phrase.Sentence(PlainText.Line(gap.Problem.Message))}"))
        .Prepend(Summary.Incomplete(report));
}
