using System.Collections.Immutable;
using KeyLint.Engine.Candidates;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;
using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Evidence;

/// <summary>
/// Finds the passphrase beside a key and secret that were kept: a value named for it within the pairing distance, or the next
/// argument of the same call. Free text, so it is never looked for alone.
/// </summary>
internal static class Passphrases
{
    private const int Reach = 4000;

    /// <summary>Finds the companion of a credential.</summary>
    /// <param name="text">The text.</param>
    /// <param name="clues">Reads places.</param>
    /// <param name="credential">The credential's findings in this text.</param>
    /// <returns>The passphrase, or null.</returns>
    public static Judged? Find(SourceText text, ClueFinder clues, IReadOnlyList<Judged> credential)
    {
        var rule = credential[0].Candidate.Rule;
        var part = rule.Parts.FirstOrDefault(part => part.Tier == Tier.Pair);
        if (part is null || credential.Count < 2)
        {
            return null;
        }

        var last = credential[credential.Count - 1].Candidate;
        var lines = text.Lines;
        var from = lines.StartOf(Math.Max(1, lines.Locate(credential[0].Candidate.Start).Line - rule.Pairing.Lines));
        var endLine = lines.Locate(last.End).Line + rule.Pairing.Lines + 1;
        var to = endLine > lines.Count ? text.Span.Length : lines.StartOf(endLine);
        (from, to) = (Math.Max(from, credential[0].Candidate.Start - Reach), Math.Min(to, last.End + Reach));

        var span = NextArgument(text.Span, last.End, clues.PlaceOf(last.Start, last.End)) ?? Named(text.Span, from, to);
        if (span is not { } found)
        {
            return null;
        }

        var value = text.Span.Slice(found.Start, found.End - found.Start).ToString();
        var isFit = value.Length >= part.Shape.MinLength && value.Length <= part.Shape.MaxLength
            && Placeholders.Reason(value.AsSpan()) is null && !KnownExamples.Contains(value.AsSpan());
        var candidate = new Candidate(rule, ImmutableArray.Create(part), found.Start, found.End, value, 0, "");
        return isFit && !credential.Any(other => other.Candidate.Overlaps(candidate))
            ? new Judged(
                candidate,
                new Clues(part, false, false, true, Nearness.Near, 0, true, ""),
                Verdict.Keep(credential.Max(other => other.Verdict.Confidence)))
            : null;
    }

    /// <summary>In <c>new X("key", "secret", "passphrase")</c> the literal that follows the last part.</summary>
    private static (int Start, int End)? NextArgument(ReadOnlySpan<char> text, int end, Place place)
    {
        if (place.Callee.Length == 0 || place.Argument < 0 || end >= text.Length || !TokenCharacters.IsQuote(text[end]))
        {
            return null;
        }

        var at = end + 1;
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == ','))
        {
            at++;
        }

        return ReadQuoted(text, at);
    }

    /// <summary>A literal or value behind a name with "pass" in it.</summary>
    private static (int Start, int End)? Named(ReadOnlySpan<char> text, int from, int to)
    {
        while (from < to)
        {
            var offset = text.Slice(from, to - from).IndexOf("pass".AsSpan(), StringComparison.OrdinalIgnoreCase);
            if (offset < 0)
            {
                return null;
            }

            var at = from + offset;
            while (at < to && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '-'))
            {
                at++;
            }

            from = at;
            while (at < to && text[at] is '"' or '\'' or ']' or ' ' or '\t' or '\\')
            {
                at++;
            }

            if (at >= to || text[at] is not ('=' or ':' or ','))
            {
                continue;
            }

            at++;
            while (at < to && text[at] is ' ' or '\t' or '=' or '>' or '@')
            {
                at++;
            }

            if (ReadQuoted(text, at) is { } quoted)
            {
                return quoted;
            }

            var end = at;
            while (end < to && !char.IsWhiteSpace(text[end]) && text[end] is not ('"' or '\'' or ',' or ';' or '(' or ')' or '<'))
            {
                end++;
            }

            // An unquoted value fills its line, as in an env or YAML file; in code it would be another identifier.
            if (end > at && (end == to || text[end] is '\n' or '\r'))
            {
                return (at, end);
            }
        }

        return null;
    }

    private static (int Start, int End)? ReadQuoted(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || !TokenCharacters.IsQuote(text[at]))
        {
            return null;
        }

        for (var end = at + 1; end < text.Length && text[end] is not ('\n' or '\r'); end++)
        {
            if (text[end] == text[at])
            {
                return end > at + 1 ? (at + 1, end) : null;
            }
        }

        return null;
    }
}
