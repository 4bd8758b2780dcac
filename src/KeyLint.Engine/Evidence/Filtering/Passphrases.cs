using System.Collections.Immutable;
using KeyLint.Engine.Candidates;
using KeyLint.Engine.Decoding;
using KeyLint.Engine.Evidence.Contexts;
using KeyLint.Engine.Evidence.Places;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;
using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Evidence.Filtering;

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
        if (part is null || part.Shape.Form != ShapeForm.Text)
        {
            return null;
        }

        // Beside a key alone only what is named for the same provider: its header, its setting.
        var isWhole = credential.Count > 1;

        var (first, last) = (credential[0].Candidate, credential[credential.Count - 1].Candidate);
        var lines = text.Lines;
        var from = lines.StartOf(Math.Max(1, Line(first.Start) - rule.Pairing.Lines));
        var endLine = Line(last.End) + rule.Pairing.Lines + 1;
        var to = endLine > lines.Count ? text.Span.Length : lines.StartOf(endLine);
        (from, to) = (Math.Max(from, first.Start - Reach), Math.Min(to, last.End + Reach));

        var place = clues.PlaceOf(last.Start, last.End);
        var isArgument = (place.Callee.Length > 0 && place.Argument >= 0) || (isWhole && AreNeighbours(text.Span, first, last));
        var spans = ((isArgument ? NextArgument(text.Span, last.End) : null) ?? CellBeside(text.Span, last)) is { } beside ? [beside] : NamedValues.Find(text.Span, "pass", from, to);
        return spans
            .Select(span => Read(text.Span, span.Start, span.End, last.Layer))
            .Select(value => new Candidate(rule, ImmutableArray.Create(part), value.Start, value.End, value.Text, 0, "") { Layer = value.Layer })
            .Where(candidate => IsFit(part, candidate.Value, isWhole) && !isTaken(candidate) && (isWhole || clues.Find(candidate).NamesProvider))
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

    /// <summary>A value as it is meant: joined when it is written in pieces, decoded where the rest of its credential is encoded.</summary>
    private static DecodedView Read(ReadOnlySpan<char> text, int start, int end, string layer)
    {
        if (layer == EncodedRuns.Base64 && EncodedRuns.Read(text, start, start + text.Slice(start, end - start).TrimEnd('=').Length) is { } decoded)
        {
            return decoded;
        }

        return end < text.Length && TokenCharacters.IsQuote(text[end]) && JoinedLiterals.EndingAt(text, end) is { } joined
            ? joined
            : new Plain(text.Slice(start, end - start).ToString(), start, end);
    }

    // People choose them: beside a key and a secret that are real, Abc12345 is no sequence but a passphrase.
    private static bool IsFit(Part part, string value, bool isWhole) =>
        value.Length >= part.Shape.MinLength && value.Length <= part.Shape.MaxLength
        && value.IndexOf("://", StringComparison.Ordinal) < 0 && (Placeholders.Reason(value.AsSpan()) is var reason && (reason is null || (isWhole && reason == "sequence"))) && !KnownExamples.Contains(value.AsSpan());

    /// <summary>Whether two literals follow each other in a row: <c>("key", "secret", …</c>.</summary>
    private static bool AreNeighbours(ReadOnlySpan<char> text, Candidate first, Candidate last) =>
        last.Start > first.End && last.Start - first.End < 24 && text.Slice(first.End, last.Start - first.End).Trim("\"'`, \t\r\n@".AsSpan()).IsEmpty;

    /// <summary>In a table whose first line names its columns, that of the same account.</summary>
    private static (int Start, int End)? CellBeside(ReadOnlySpan<char> text, Candidate part)
    {
        var quote = part.Start > 0 && part.End < text.Length && TokenCharacters.IsQuote(text[part.End]) && text[part.Start - 1] == text[part.End] ? 1 : 0;
        return TableColumns.Beside(text, part.Start - quote, part.End + quote, "pass");
    }

    /// <summary>In <c>new X("key", "secret", "passphrase")</c> the literal that follows the last part.</summary>
    private static (int Start, int End)? NextArgument(ReadOnlySpan<char> text, int end)
    {
        if (end >= text.Length || !TokenCharacters.IsQuote(text[end]))
        {
            return null;
        }

        var at = end + 1;
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == ','))
        {
            at++;
        }

        if (NamedValues.ReadQuoted(text, at) is not { } literal)
        {
            return null;
        }

        // The key of another entry is no argument.
        var rest = text.Slice(literal.End + 1).TrimStart();
        return rest.IsEmpty || rest[0] is ':' or '=' ? null : literal;
    }

    private sealed record Plain(string Text, int Start, int End) : DecodedView(Text, Start, End, "")
    {
        public override (int Start, int End) Locate(int start, int end) => (Start + start, Start + end);
    }
}
