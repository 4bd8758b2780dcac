using System.Collections.Immutable;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;
using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Candidates;

/// <summary>Finds what the regular expressions of the user's own rules describe, in texts that hold one of their keywords.</summary>
internal sealed class RegexCandidates
{
    /// <summary>How much of a value can be guessed is not known of an expression, so that redaction shows nothing of it.</summary>
    private const double UnknownBits = 1;

    private readonly ImmutableArray<(Rule Rule, Part Part)> parts;
    private readonly Lazy<KeywordIndex> keywords;

    public RegexCandidates(RuleSet rules)
    {
        parts = rules.Index.RegexParts;
        keywords = new(() => new KeywordIndex(parts
            .SelectMany((entry, number) => entry.Part.Shape.Regex!.Keywords.Select(keyword => (keyword, number)))
            .ToList()));
    }

    /// <summary>Adds the candidates of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="found">Receives them.</param>
    public void Add(SourceText text, List<Candidate> found)
    {
        if (parts.IsEmpty)
        {
            return;
        }

        var isCalled = new bool[parts.Length];
        keywords.Value.Mark(text.Span, isCalled);
        string? content = null;
        for (var i = 0; i < parts.Length; i++)
        {
            var shape = parts[i].Part.Shape.Regex!;
            if ((isCalled[i] || shape.Keywords.IsEmpty) && shape.Path?.IsIn(text.Path) != false)
            {
                Search(text, parts[i].Rule, parts[i].Part, ref content, found);
            }
        }
    }

    private static void Search(SourceText text, Rule rule, Part part, ref string? content, List<Candidate> found)
    {
#if NET
        var shape = part.Shape.Regex!;
        for (var from = 0; shape.Regex.TryFind(text.Span, from, out var start, out var end); from = Math.Max(end, start + 1))
        {
            content ??= text.Content.ToString();
            var (valueStart, valueEnd) = Trim(content, shape.Regex.Value(content, start, shape.Group));
            if (valueEnd > valueStart)
            {
                var value = content.Substring(valueStart, valueEnd - valueStart);
                found.Add(new Candidate(rule, ImmutableArray.Create(part), valueStart, valueEnd, value, UnknownBits, "")
                {
                    Excluded = Exclusion(shape, text, value, start, end),
                });
            }
        }
#endif
    }

    /// <summary>An expression may end at the end of a line and take that along.</summary>
    private static (int Start, int End) Trim(string text, (int Start, int End) value)
    {
        var (start, end) = value;
        while (start < end && text[start] is '\n' or '\r')
        {
            start++;
        }

        while (start < end && text[end - 1] is '\n' or '\r')
        {
            end--;
        }

        return (start, end);
    }

    private static string Exclusion(RegexShape shape, SourceText text, string value, int start, int end) =>
        shape.Entropy > 0 && Randomness.Entropy(value.AsSpan()) <= shape.Entropy ? "low-entropy"
            : shape.Allow.Any(allowance => IsAllowed(allowance, text, value, start, end)) ? "allowed"
            : "";

    private static bool IsAllowed(Allowance allowance, SourceText text, string value, int start, int end)
    {
        var answers = new List<bool>();
        if (!allowance.Regexes.IsEmpty)
        {
            var target = TargetOf(allowance.Target, text, value, start, end);
            answers.Add(allowance.Regexes.Any(regex => regex.IsIn(target)));
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

    private static string TargetOf(AllowTarget target, SourceText text, string value, int start, int end)
    {
        if (target == AllowTarget.Value)
        {
            return value;
        }

        if (target == AllowTarget.Line)
        {
            start = text.Span.Slice(0, start).LastIndexOfAny('\n', '\r') + 1;
            var rest = text.Span.Slice(end).IndexOfAny('\n', '\r');
            end = rest < 0 ? text.Span.Length : end + rest;
        }

        return text.Span.Slice(start, end - start).ToString();
    }
}
