using System.Collections.Immutable;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;

namespace KeyLint.Engine.Candidates;

/// <summary>
/// Whether a user's own rule allows what its expression found. A minified file is one line with thousands of matches, so what is said of a line is asked once.
/// </summary>
/// <param name="text">The text.</param>
internal sealed class Allowances(SourceText text)
{
    private readonly Dictionary<Allowance, bool> ofLine = new(ReferenceComparer<Allowance>.Instance);

    private (int Start, int End) line = (0, -1);

    /// <summary>Whether one of them allows a match.</summary>
    /// <param name="allowances">What the rule allows.</param>
    /// <param name="value">The value in the match.</param>
    /// <param name="start">Where the match begins.</param>
    /// <param name="end">Where it ends.</param>
    public bool Allow(ImmutableArray<Allowance> allowances, string value, int start, int end) =>
        allowances.Any(allowance => Allows(allowance, value, start, end));

    private bool Allows(Allowance allowance, string value, int start, int end)
    {
        var answers = new List<bool>();
        if (!allowance.Regexes.IsEmpty)
        {
            answers.Add(allowance.Target switch
            {
                AllowTarget.Value => IsIn(allowance, value),
                AllowTarget.Match => IsIn(allowance, Slice(start, end)),
                _ => IsInLine(allowance, start, end),
            });
        }

        if (!allowance.Words.IsEmpty)
        {
            answers.Add(allowance.Words.Any(word => value.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0));
        }

        if (!allowance.Paths.IsEmpty)
        {
            answers.Add(allowance.Paths.Any(path => path.IsIn(text.Path)));
        }

        return allowance.NeedsAll ? answers.TrueForAll(answer => answer) : answers.Contains(true);
    }

    private bool IsInLine(Allowance allowance, int start, int end)
    {
        if (text.Span.Slice(start, end - start).IndexOfAny('\n', '\r') >= 0)
        {
            // What holds for several lines holds for none of them alone.
            var (first, last) = LinesOf(start, end);
            return IsIn(allowance, Slice(first, last));
        }

        if (start < line.Start || end > line.End)
        {
            ofLine.Clear();
            line = LinesOf(start, end);
        }

        if (!ofLine.TryGetValue(allowance, out var isIn))
        {
            isIn = IsIn(allowance, Slice(line.Start, line.End));
            ofLine.Add(allowance, isIn);
        }

        return isIn;
    }

    private (int Start, int End) LinesOf(int start, int end)
    {
        var rest = text.Span.Slice(end).IndexOfAny('\n', '\r');
        return (text.Span.Slice(0, start).LastIndexOfAny('\n', '\r') + 1, rest < 0 ? text.Span.Length : end + rest);
    }

    private static bool IsIn(Allowance allowance, string target) => allowance.Regexes.Any(regex => regex.IsIn(target));

    private string Slice(int start, int end) => text.Span.Slice(start, end - start).ToString();
}
