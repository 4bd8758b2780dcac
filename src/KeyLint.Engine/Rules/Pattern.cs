using System.Collections.Immutable;
using System.Globalization;
using KeyLint.Engine.Candidates;

namespace KeyLint.Engine.Rules;

/// <summary>
/// The structure of a token: literal text and counted characters of alphabets, for example <c>ghp_{base62:36}</c>.
/// Text in parentheses at the beginning, <c>(infura.io/v3/){hex:32}</c>, must stand before the token and is no part of it.
/// Matched by hand, without backtracking, around the piece of a run that it must cover exactly (its anchor).
/// </summary>
public sealed class Pattern
{
    /// <summary>Longest stretch of one class.</summary>
    private const int MaxCount = 8192;

    private readonly ImmutableArray<PatternItem> head;
    private readonly ImmutableArray<PatternItem> anchor;
    private readonly ImmutableArray<PatternItem> tail;
    private readonly int lead;

    /// <summary>The one alphabet that an anchor of a single stretch is drawn from; else null.</summary>
    private readonly Alphabet? single;

    private Pattern(string source, ImmutableArray<PatternItem> items, int lead)
    {
        this.lead = lead;
        Source = source;
        Items = items;
        (head, anchor, tail) = Split(items, lead > 0);
        AnchorMin = anchor.Sum(item => item.Min);
        AnchorMax = anchor.Sum(item => item.Max);
        Beyond = Math.Max(head.Sum(item => item.Max), tail.Sum(item => item.Max));
        PieceKind = KindOf(anchor);
        IsHex = anchor.All(item => item.Alphabet?.Name is "hex" or "HEX" or "hexany");
        single = anchor.Length == 1 ? anchor[0].Alphabet : null;
        RandomBits = items.Where(item => item.Literal is null).Sum(item => item.Min * item.Alphabet!.BitsPerCharacter);
        Prefix = lead == 0 ? items[0].Literal ?? "" : "";
    }

    /// <summary>As written in the rule.</summary>
    public string Source { get; }

    /// <summary>The literal text it begins with; may be empty.</summary>
    public string Prefix { get; }

    /// <summary>Bits that a thief would have to guess.</summary>
    public double RandomBits { get; }

    internal ImmutableArray<PatternItem> Items { get; }

    internal int AnchorMin { get; }

    internal int AnchorMax { get; }

    internal PieceKind PieceKind { get; }

    internal bool BeginsWithDigits => Items[0].Alphabet?.Name == "digits";

    internal bool IsHex { get; }

    /// <summary>Most characters on either side of the anchor that it reads.</summary>
    internal int Beyond { get; }

    /// <summary>Reads a pattern.</summary>
    /// <param name="source">For example <c>bg_{hex:32}</c>.</param>
    /// <param name="error">What is wrong with it, when null is returned.</param>
    /// <returns>The pattern, or null.</returns>
    public static Pattern? TryParse(string source, out string error)
    {
        var items = ImmutableArray.CreateBuilder<PatternItem>();
        var original = source;
        error = "";
        var lead = source.StartsWith("(", StringComparison.Ordinal) ? source.IndexOf(')') - 1 : 0;
        if (lead < 0)
        {
            error = "expected ')'";
            return null;
        }

        if (lead > 0)
        {
            source = source.Remove(lead + 1, 1).Remove(0, 1);
        }

        for (var at = 0; at < source.Length && error.Length == 0;)
        {
            if (source[at] != '{')
            {
                var isRun = TokenCharacters.IsRun(source[at]);
                var end = at + 1;
                while (end < source.Length && source[end] != '{' && TokenCharacters.IsRun(source[end]) == isRun)
                {
                    end++;
                }

                var literal = source.Substring(at, end - at);
                items.Add(new PatternItem(literal, null, literal.Length, literal.Length));
                at = end;
                continue;
            }

            var close = source.IndexOf('}', at);
            error = close < 0 ? "expected '}'" : AddClass(items, source.Substring(at + 1, close - at - 1));
            at = close + 1;
        }

        if (error.Length == 0 && !items.Any(item => item.Literal is null))
        {
            error = "expected at least one {class:length}";
        }

        if (error.Length > 0)
        {
            return null;
        }

        var pattern = new Pattern(original, items.ToImmutable(), lead);
        error = pattern.AnchorMin < RunScanner.MinLength
            ? $"expected a stretch of at least {RunScanner.MinLength} token characters (letters, digits, + / - _)"
            : "";
        return error.Length == 0 ? pattern : null;
    }

    /// <summary>Matches around a piece that the anchor must cover exactly.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="pieceStart">Where the piece begins.</param>
    /// <param name="pieceEnd">Where it ends.</param>
    /// <param name="start">Where the match begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <returns>Whether it matches.</returns>
    internal bool TryMatch(ReadOnlySpan<char> text, int pieceStart, int pieceEnd, out int start, out int end)
    {
        start = pieceStart;
        end = pieceEnd;
        if (!CoversAnchor(text, pieceStart, pieceEnd))
        {
            return false;
        }

        foreach (var item in tail)
        {
            end = item.MatchForward(text, end);
            if (end < 0)
            {
                return false;
            }
        }

        for (var i = head.Length - 1; i >= 0; i--)
        {
            start = head[i].MatchBackward(text, start);
            if (start < 0)
            {
                return false;
            }
        }

        start += lead;
        return true;
    }

    /// <summary>Whether the anchor covers no piece of which only these alphabets hold every character.</summary>
    internal bool IsRuledOut(uint holders) => single is not null && (holders & single.Bit) == 0;

    /// <summary>Whether it may match around a piece in a longer text than is known.</summary>
    /// <param name="text">What is known.</param>
    /// <param name="pieceStart">Where the piece begins.</param>
    /// <param name="pieceEnd">Where it ends.</param>
    internal bool MayMatch(ReadOnlySpan<char> text, int pieceStart, int pieceEnd) => CoversAnchor(text, pieceStart, pieceEnd)
        && (tail.IsEmpty || pieceEnd == text.Length || tail[0].MayBegin(text[pieceEnd]))
        && (head.IsEmpty || pieceStart == 0 || head[head.Length - 1].MayEnd(text.Slice(0, pieceStart)));

    /// <summary>Whether the anchor covers a piece exactly, whatever stands around it.</summary>
    private bool CoversAnchor(ReadOnlySpan<char> text, int pieceStart, int pieceEnd)
    {
        var end = pieceStart;
        foreach (var item in anchor)
        {
            end = item.MatchForward(text, end);
            if (end < 0 || end > pieceEnd)
            {
                return false;
            }
        }

        return end == pieceEnd;
    }

    /// <inheritdoc/>
    public override string ToString() => Source;

    private static string AddClass(ImmutableArray<PatternItem>.Builder items, string inner)
    {
        var hex = Alphabet.Find("hex")!;
        if (inner == "uuid")
        {
            foreach (var length in new[] { 8, 4, 4, 4, 12 })
            {
                if (length != 8)
                {
                    items.Add(new PatternItem("-", null, 1, 1));
                }

                items.Add(new PatternItem(null, hex, length, length));
            }

            return "";
        }

        var colon = inner.IndexOf(':');
        var alphabet = Alphabet.Find(colon < 0 ? inner : inner.Substring(0, colon));
        if (alphabet is null)
        {
            return $"expected 'uuid' or a class ({string.Join(", ", Alphabet.Names)}), found '{inner}'";
        }

        var bounds = colon < 0 ? [] : inner.Substring(colon + 1).Split('-');
        if (bounds.Length is < 1 or > 2
            || !int.TryParse(bounds[0], NumberStyles.None, CultureInfo.InvariantCulture, out var min)
            || !int.TryParse(bounds[bounds.Length - 1], NumberStyles.None, CultureInfo.InvariantCulture, out var max)
            || min < 1 || max < min || max > MaxCount)
        {
            return $"expected a length like '32' or '8-10' after '{alphabet.Name}:'";
        }

        items.Add(new PatternItem(null, alphabet, min, max));
        return "";
    }

    /// <summary>
    /// The anchor is the longest stretch of items that lie wholly within a run. In an address it lies between slashes where it can, since
    /// more of the address may follow.
    /// </summary>
    private static (ImmutableArray<PatternItem> Head, ImmutableArray<PatternItem> Anchor, ImmutableArray<PatternItem> Tail) Split(
        ImmutableArray<PatternItem> items,
        bool isLed)
    {
        var (start, end, length) = isLed ? Longest(items, item => IsRun(item) && item.Literal?.Contains('/') != true) : default;
        if (length < RunScanner.MinLength || !IsReadBackward(items, start))
        {
            (start, end, _) = Longest(items, IsRun);
        }

        return (
            ImmutableArray.CreateRange(items.Take(start)),
            ImmutableArray.CreateRange(items.Skip(start).Take(end - start)),
            ImmutableArray.CreateRange(items.Skip(end)));
    }

    /// <summary>Whether each item before an anchor ends where the one before it cannot go on: there is no second try.</summary>
    private static bool IsReadBackward(ImmutableArray<PatternItem> items, int anchor)
    {
        for (var i = 1; i < anchor; i++)
        {
            if (items[i] is { Literal: null } && !(items[i - 1].Literal is { } literal && !items[i].Alphabet!.Contains(literal[literal.Length - 1])))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsRun(PatternItem item) => item.Literal is null || TokenCharacters.IsRun(item.Literal[0]);

    private static (int Start, int End, int Length) Longest(ImmutableArray<PatternItem> items, Func<PatternItem, bool> isMember)
    {
        var best = (Start: 0, End: 0, Length: -1);
        for (var start = 0; start < items.Length;)
        {
            var (end, length) = (start, 0);
            while (end < items.Length && isMember(items[end]))
            {
                length += items[end++].Min;
            }

            best = length > best.Length ? (start, end, length) : best;
            start = Math.Max(end, start) + 1;
        }

        return best;
    }

    private static PieceKind KindOf(ImmutableArray<PatternItem> anchor)
    {
        var characters = string.Concat(anchor.Select(item => item.Literal ?? item.Alphabet!.Characters));
        return characters.IndexOfAny(['+', '/']) >= 0 ? PieceKind.Base64
            : characters.IndexOfAny(['-', '_']) >= 0 ? PieceKind.Base64Url
            : PieceKind.Alphanumeric;
    }
}
