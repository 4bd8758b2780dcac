using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;
using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Candidates;

/// <summary>Turns runs into candidates: cuts each run into pieces, and looks their kind and length up in the patterns.</summary>
internal sealed class RunCandidates(RuleSet rules)
{
    /// <summary>Of a family seed of the XRP Ledger, which begins with s: one in 60 has no digit, and its checksum tells it from a name.</summary>
    public const int SeedLength = 29;

    /// <summary>Adds the candidates of one run.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the run begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="found">Receives them.</param>
    public void Add(ReadOnlySpan<char> text, int start, int end, List<Candidate> found)
    {
        _ = Visit(text, start, end, found);
    }

    /// <summary>Whether one of some patterns may fit a piece of a run. A false answer holds wherever the text stands.</summary>
    /// <param name="text">The run and, as far as it is known, what stands around it.</param>
    /// <param name="start">Where the run begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="which">The patterns in question.</param>
    public bool MayMatch(ReadOnlySpan<char> text, int start, int end, Func<PatternIndex.Entry, bool> which) => Visit(text, start, end, null, which);

    /// <summary>Goes over the pieces of a run. Without a list for candidates, it stops at the first piece that one of the patterns in question fits.</summary>
    private bool Visit(ReadOnlySpan<char> text, int start, int end, List<Candidate>? found, Func<PatternIndex.Entry, bool>? which = null)
    {
        var value = ShellDefaults.ValueOf(text, start, end, isPart: found is null);
        return (value > start && end - value >= RunScanner.MinLength && VisitRun(text, value, end, found, which))
            || ((value == start || found is null) && VisitRun(text, start, end, found, which));
    }

    private bool VisitRun(ReadOnlySpan<char> text, int start, int end, List<Candidate>? found, Func<PatternIndex.Entry, bool>? which) =>
        VisitPiece(text, PieceKind.Base64, start, end, found, which)
        || VisitPieces(text, PieceKind.Base64Url, start, end, found, which)
        || VisitPieces(text, PieceKind.Alphanumeric, start, end, found, which);

    /// <summary>Whether a run can hold a token at all: it has a digit, or is in capitals throughout, or changes case as no words do.</summary>
    [MethodImpl(Hot.Loop)]
    public static bool CanHoldToken(ReadOnlySpan<char> run)
    {
        var (hasLower, hasUpper) = (false, false);
        foreach (var c in run)
        {
            if (TokenCharacters.IsDigit(c))
            {
                return true;
            }

            hasLower |= TokenCharacters.IsLower(c);
            hasUpper |= TokenCharacters.IsUpper(c);
        }

        return !hasLower || (hasUpper && ((ChangesCase(run) && !Randomness.IsWordy(run)) || (run.Length == SeedLength && run[0] == 's')));
    }

    /// <summary>One token of 18 letters and digits in 25 has no digit. It changes case at every other letter, most names at every third at most.</summary>
    [MethodImpl(Hot.Loop)]
    public static bool ChangesCase(ReadOnlySpan<char> run)
    {
        var changes = 0;
        for (var i = 1; i < run.Length; i++)
        {
            changes += TokenCharacters.IsUpper(run[i]) != TokenCharacters.IsUpper(run[i - 1]) ? 1 : 0;
        }

        return changes * 10 > run.Length * 3;
    }

    [MethodImpl(Hot.Loop)]
    private bool VisitPieces(ReadOnlySpan<char> text, PieceKind kind, int start, int end, List<Candidate>? found, Func<PatternIndex.Entry, bool>? which)
    {
        for (var at = start; at < end;)
        {
            var pieceEnd = at;
            while (pieceEnd < end && IsMember(kind, text[pieceEnd]))
            {
                pieceEnd++;
            }

            if (pieceEnd - at >= RunScanner.MinLength
                && (VisitPiece(text, kind, at, pieceEnd, found, which) || (kind == PieceKind.Base64Url && VisitBetweenDashes(text, at, pieceEnd, found, which))))
            {
                return true;
            }

            at = pieceEnd + 1;
        }

        return false;
    }

    /// <summary>A token that proves itself may be glued to words by dashes, as in a file's name.</summary>
    private bool VisitBetweenDashes(ReadOnlySpan<char> text, int start, int end, List<Candidate>? found, Func<PatternIndex.Entry, bool>? which)
    {
        for (var at = start; at < end;)
        {
            var dash = text.Slice(at, end - at).IndexOf('-');
            var segmentEnd = dash < 0 ? end : at + dash;
            if (segmentEnd - at >= RunScanner.MinLength && segmentEnd - at < end - start && VisitPiece(text, PieceKind.Base64Url, at, segmentEnd, found, which))
            {
                return true;
            }

            at = segmentEnd + 1;
        }

        return false;
    }

    private bool VisitPiece(ReadOnlySpan<char> text, PieceKind kind, int start, int end, List<Candidate>? found, Func<PatternIndex.Entry, bool>? which)
    {
        var entries = rules.Index.Lookup(kind, end - start);
        if (entries.IsEmpty)
        {
            return false;
        }

        var hasPrefix = text[start] == '0' && text[start + 1] is 'x' or 'X';
        var holders = Alphabet.HoldersOf(text.Slice(start, end - start));
        var holdersOfBody = hasPrefix ? Alphabet.HoldersOf(text.Slice(start + 2, end - start - 2)) : holders;
        foreach (var entry in entries)
        {
            var isPrefixedHex = hasPrefix && entry.Pattern.IsHex;
            if (entry.Pattern.IsRuledOut(isPrefixedHex ? holdersOfBody : holders))
            {
                continue;
            }

            var from = isPrefixedHex ? start + 2 : start;
            if (found is null)
            {
                if (which!(entry) && entry.Pattern.MayMatch(text, from, end)
                    && (entry.Pattern.Beyond > 0 || (IsBounded(text, start, end, entry, isPart: true) && MayBe(text.Slice(from, end - from), entry.Part))))
                {
                    return true;
                }
            }
            else if (entry.Pattern.TryMatch(text, from, end, out var matchStart, out var matchEnd)
                && IsBounded(text, isPrefixedHex ? start : matchStart, matchEnd, entry, isPart: false)
                && MayBe(text.Slice(matchStart, matchEnd - matchStart), entry.Part))
            {
                Merge(entry, isPrefixedHex ? start : matchStart, matchEnd, text, found);
            }
        }

        return false;
    }

    /// <summary>Parts of one rule that look alike make one candidate.</summary>
    private static void Merge(PatternIndex.Entry entry, int start, int end, ReadOnlySpan<char> text, List<Candidate> found)
    {
        for (var i = found.Count - 1; i >= 0 && found[i].End >= start; i--)
        {
            if (ReferenceEquals(found[i].Rule, entry.Rule) && found[i].Start == start && found[i].End == end)
            {
                found[i] = found[i] with { Parts = found[i].Parts.Contains(entry.Part) ? found[i].Parts : found[i].Parts.Add(entry.Part) };
                return;
            }
        }

        // A GUID is the value of a dozen rules.
        var value = found.Count > 0 && found[found.Count - 1] is { } last && last.Start == start && last.End == end
            ? last.Value
            : text.Slice(start, end - start).ToString();
        found.Add(new Candidate(entry.Rule, ImmutableArray.Create(entry.Part), start, end, value, entry.Pattern.RandomBits, entry.Pattern.Prefix)
        {
            Ceiling = entry.Part.Shape.Validator?.Ceiling ?? Confidence.High,
        });
    }

    /// <summary>A token ends where its alphabet does; a neighbour that glues on means that it is a piece of something else.</summary>
    private static bool IsBounded(ReadOnlySpan<char> text, int start, int end, PatternIndex.Entry entry, bool isPart)
    {
        var provesItself = entry.Pattern.Prefix.Length > 0 && entry.Part.Shape.Check.Length > 0;
        var before = start > 0 && !(provesItself && text[start - 1] == '-') ? text[start - 1] : ' ';
        var after = end < text.Length && !(provesItself && text[end] == '-') ? text[end] : ' ';
        var isEscape = before is 'n' or 't' or 'r' && start > 1 && text[start - 2] == '\\';

        // Digits end where letters begin: the number in ".../bot123456:..." is whole.
        var isFirstDigit = entry.Pattern.BeginsWithDigits && char.IsLetter(before);
        var isDefault = before == '-' && ShellDefaults.IsJoin(text, start - 1, isPart);
        return (isEscape || isFirstDigit || isDefault || (!TokenCharacters.IsBase64Url(before) && before is not ('+' or '.')) || IsDotAfterWord(text, start))
            && !TokenCharacters.IsBase64Url(after) && after is not ('+' or '=');
    }

    /// <summary>A dot before a token is harmless unless it joins two tokens, as in a JWT.</summary>
    private static bool IsDotAfterWord(ReadOnlySpan<char> text, int start)
    {
        if (start < 2 || text[start - 1] != '.')
        {
            return false;
        }

        var from = start - 1;
        while (from > 0 && start - from <= RunScanner.MinLength && TokenCharacters.IsBase64Url(text[from - 1]))
        {
            from--;
        }

        return start - 1 - from < RunScanner.MinLength;
    }

    private static bool MayBe(ReadOnlySpan<char> value, Part part) => HasClasses(value, part.Shape.Require) && part.Shape.Validator?.Passes(value) != false;

    private static bool HasClasses(ReadOnlySpan<char> value, CharClasses required)
    {
        var found = CharClasses.None;
        foreach (var c in value)
        {
            found |= TokenCharacters.IsLower(c) ? CharClasses.Lower
                : TokenCharacters.IsUpper(c) ? CharClasses.Upper
                : TokenCharacters.IsDigit(c) ? CharClasses.Digit
                : CharClasses.None;
        }

        return (found & required) == required;
    }

    private static bool IsMember(PieceKind kind, char c) =>
        kind == PieceKind.Base64Url ? TokenCharacters.IsBase64Url(c) : TokenCharacters.IsAlphanumeric(c);
}
