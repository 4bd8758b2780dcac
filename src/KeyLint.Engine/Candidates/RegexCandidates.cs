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
        var allowances = new Allowances(text);
        for (var i = 0; i < parts.Length; i++)
        {
            var shape = parts[i].Part.Shape.Regex!;
            if ((isCalled[i] || shape.Keywords.IsEmpty) && shape.Path?.IsIn(text.Path) != false)
            {
                Search(text, parts[i].Rule, parts[i].Part, ref content, allowances, found);
            }
        }
    }

    private static void Search(SourceText text, Rule rule, Part part, ref string? content, Allowances allowances, List<Candidate> found)
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
                    Excluded = Exclusion(shape, allowances, value, start, end),
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

    private static string Exclusion(RegexShape shape, Allowances allowances, string value, int start, int end) =>
        shape.Entropy > 0 && Randomness.Entropy(value.AsSpan()) <= shape.Entropy ? "low-entropy"
            : allowances.Allow(shape.Allow, value, start, end) ? "allowed"
            : "";
}
