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
    /// <param name="isTaken">Whether a candidate overlaps what is already something else.</param>
    /// <returns>The passphrase, or null.</returns>
    public static Judged? Find(SourceText text, ClueFinder clues, IReadOnlyList<Judged> credential, Func<Candidate, bool> isTaken)
    {
        var rule = credential[0].Candidate.Rule;
        var part = rule.Parts.FirstOrDefault(part => part.Tier == Tier.Pair);
        if (part is null || credential.Count < 2)
        {
            return null;
        }

        var (first, last) = (credential[0].Candidate, credential[credential.Count - 1].Candidate);
        var lines = text.Lines;
        var from = lines.StartOf(Math.Max(1, Line(first.Start) - rule.Pairing.Lines));
        var endLine = Line(last.End) + rule.Pairing.Lines + 1;
        var to = endLine > lines.Count ? text.Span.Length : lines.StartOf(endLine);
        (from, to) = (Math.Max(from, first.Start - Reach), Math.Min(to, last.End + Reach));

        var spans = NextArgument(text.Span, last.End, clues.PlaceOf(last.Start, last.End)) is { } argument ? [argument] : Named(text.Span, from, to);
        return spans
            .Select(span => new Candidate(rule, ImmutableArray.Create(part), span.Start, span.End, text.Content.Slice(span.Start, span.End - span.Start).ToString(), 0, ""))
            .Where(candidate => IsFit(part, candidate.Value) && !isTaken(candidate))
            .OrderByDescending(candidate => clues.Find(candidate).NamesProvider)
            .ThenBy(candidate => Math.Max(Line(first.Start) - Line(candidate.End), Line(candidate.Start) - Line(last.End)))
            .ThenBy(candidate => Math.Max(first.Start - candidate.End, candidate.Start - last.End))
            .Select(candidate => new Judged(
                candidate,
                new Clues(part, false, false, true, Nearness.Near, 0, true, ""),
                Verdict.Keep(credential.Max(other => other.Verdict.Confidence))))
            .FirstOrDefault();

        int Line(int index) => lines.Locate(index).Line;
    }

    private static bool IsFit(Part part, string value) =>
        value.Length >= part.Shape.MinLength && value.Length <= part.Shape.MaxLength
        && Placeholders.Reason(value.AsSpan()) is null && !KnownExamples.Contains(value.AsSpan());

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

        if (ReadQuoted(text, at) is not { } literal)
        {
            return null;
        }

        // The key of another entry is no argument.
        var rest = text.Slice(literal.End + 1).TrimStart();
        return rest.IsEmpty || rest[0] is ':' or '=' ? null : literal;
    }

    /// <summary>Literals and values behind names with "pass" in them.</summary>
    private static List<(int Start, int End)> Named(ReadOnlySpan<char> text, int from, int to)
    {
        var found = new List<(int Start, int End)>();
        while (from < to)
        {
            var offset = text.Slice(from, to - from).IndexOf("pass".AsSpan(), StringComparison.OrdinalIgnoreCase);
            if (offset < 0)
            {
                break;
            }

            var at = from + offset;
            while (at < to && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '-'))
            {
                at++;
            }

            from = at;
            if (ReadValue(text.Slice(0, to), at) is { } value)
            {
                found.Add(value);
            }
        }

        return found;
    }

    /// <summary>The value behind a name, whatever the language puts between.</summary>
    private static (int Start, int End)? ReadValue(ReadOnlySpan<char> text, int at)
    {
        at = Skip(text, at, "\"'] \t\\");
        var rest = text.Slice(at);
        if (rest.StartsWith("value".AsSpan(), StringComparison.OrdinalIgnoreCase))
        {
            // <add key="…" value="…">
            at = Skip(text, at + "value".Length, " \t");
        }
        else if (rest.StartsWith("{ get".AsSpan(), StringComparison.Ordinal) && rest.IndexOf('}') is var close and > 0)
        {
            at = Skip(text, at + close + 1, " \t");
        }

        if (at >= text.Length || text[at] is not ('=' or ':' or ',' or '>'))
        {
            return null;
        }

        var isElement = text[at] == '>';
        at = Skip(text, at + 1, " \t=>@\\");
        if (ReadQuoted(text, at) is { } quoted)
        {
            return quoted;
        }

        var end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('"' or '\'' or ',' or ';' or '(' or ')' or '<'))
        {
            end++;
        }

        // An unquoted value fills its line, as in an env or YAML file, and has a digit; else it would be another identifier.
        var isWhole = isElement ? end < text.Length && text[end] == '<' : end == text.Length || text[end] is '\n' or '\r';
        return isWhole && text.Slice(at, end - at).IndexOfAny("0123456789".AsSpan()) >= 0 ? (at, end) : null;
    }

    private static int Skip(ReadOnlySpan<char> text, int at, string characters)
    {
        while (at < text.Length && characters.IndexOf(text[at]) >= 0)
        {
            at++;
        }

        return at;
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
                end -= text[end - 1] == '\\' ? 1 : 0;
                return end > at + 1 ? (at + 1, end) : null;
            }
        }

        return null;
    }
}
