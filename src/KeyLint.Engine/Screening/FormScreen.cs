using System.Text;
using KeyLint.Engine.Candidates;
using KeyLint.Engine.Candidates.Phrases;
using KeyLint.Engine.Decoding;
using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Screening;

/// <summary>
/// Looks closer at stretches that are no run: takes all that the detector would read of it, and asks the detector itself, unless the same
/// stretch was asked about before.
/// </summary>
internal sealed class FormScreen(RuleSet rules, CandidateFinder finder, Memo memo, WindowScreen windows, Looks looks)
{
    /// <summary>Twelve words of three bytes or more, and what separates them.</summary>
    private const int MinPhrase = (PhraseRows.MinWords * 3) + PhraseRows.MinWords - 1;
    private const int MaxEnd = ushort.MaxValue >> 1;

    /// <summary>Of a joined literal: it ends too far away to be remembered, and counts as held.</summary>
    private const ushort TooLong = 1;

    private const int MaxLabel = 80 * ScreenedText.MaxWidth;

    private char[] buffer = new char[4096];

    private enum Form
    {
        // Runs take the first three.
        Escape = 3,
        Joint,
        Array,
        Items,
        Address,
        String,
        Label,
        Phrase,
    }

    /// <summary>Whether a private key may begin here.</summary>
    public bool IsArmor(ReadOnlySpan<byte> text, int dash)
    {
        if (dash < 4 || !text[(dash - 4)..].StartsWith("-----BEGIN "u8))
        {
            return false;
        }

        var label = text.Slice(dash, Math.Min(MaxLabel, text.Length - dash));
        looks.Stretch(dash, dash, dash + label.Length);
        return label.IndexOf("PRIVATE KEY"u8) >= 0;
    }

    public bool MayHoldEscape(ref ScreenedText text, int at, ref int stretchEnd)
    {
        if (!EscapeStretch.TryFind(text.Bytes, at, out var start, out var end))
        {
            return false;
        }

        // Escapes in the rest of it are not looked at.
        stretchEnd = end;
        looks.Stretch(start, start, end);
        return end - start >= EscapeStretch.TooLong || AskViews(ref text, at, start, end, Form.Escape);
    }

    // Two items are within reach.
    public bool MayHoldItems(ref ScreenedText text, int at) =>
        ItemStretch.TryFind(text.Bytes, at, out var end) && AskStretch(ref text, at, at, end, Form.Items);

    public bool MayHoldAddress(ref ScreenedText text, int at)
    {
        var isOne = PasswordStretch.TryFindAddress(text.Bytes, at, out var start, out var end) || PasswordStretch.TryFindSource(text.Bytes, at, ref start, ref end);
        looks.Stretch(at, start, end);
        return isOne && Ask(ref text, start, end, Form.Address);
    }

    public bool MayHoldArray(ref ScreenedText text, int at)
    {
        var isOne = ArrayStretch.TryFind(text.Bytes, at, out var end);
        looks.Stretch(at, at, Math.Min(text.Bytes.Length, end + ArrayStretch.Ahead));
        return isOne && AskViews(ref text, at, at, end, Form.Array);
    }

    public bool MayHoldString(ref ScreenedText text, int at)
    {
        var isOne = PasswordStretch.TryFindString(text.Bytes, at, out var start, out var end);
        looks.Stretch(at, start, end);
        return isOne && AskAt(ref text, at, start, end, Form.String);
    }

    public bool MayHoldLabel(ref ScreenedText text, int at)
    {
        if (!LabelStretch.TryFind(text.Bytes, at, out var start, out var end))
        {
            return false;
        }

        looks.Stretch(at, start, end);
        return AskAt(ref text, at + 1, start, end, Form.Label);
    }

    public bool MayHoldJoint(ref ScreenedText text, int at, ref int jointEnd)
    {
        var isOne = JointStretch.TryFind(text.Bytes, at, out var start, out var end, out var isCut);
        looks.Stretch(start, start, end);
        if (!isOne)
        {
            return false;
        }

        // Of more pieces than are joined, what begins at each is another literal, and to look at all of them costs far more than a scan: bytes that a tool
        // wrote into source, a row of them a line.
        if (isCut)
        {
            return true;
        }

        // As the detector goes on behind what it joined. What begins at a later piece ends at the same.
        var known = Know(ref text, start, end, Form.Joint, at - start);
        jointEnd = known >> 1 > 0 ? start + (known >> 1) : jointEnd;
        return known == TooLong || ((known & 1) != 0 && MayHoldViews(ref text, at, start, end, Form.Joint, at - start));
    }

    public bool MayHoldPhrase(ref ScreenedText text, int at, out int end)
    {
        var start = at;
        end = at;
        while (start > 0 && ByteClasses.IsPhrase(text.Bytes[start - 1]))
        {
            start--;
        }

        while (end < text.Bytes.Length && ByteClasses.IsPhrase(text.Bytes[end]))
        {
            end++;
        }

        // A word is none that is glued to its neighbour.
        return end - start >= MinPhrase && Ask(ref text, Math.Max(0, start - 1), Math.Min(text.Bytes.Length, end + 1), Form.Phrase);
    }

    /// <summary>Asks about one place of a stretch: in lists of passwords each has many of them around it.</summary>
    private bool AskAt(ref ScreenedText text, int at, int start, int end, Form form) => (Know(ref text, start, end, form, at - start) & 1) != 0;

    private bool AskStretch(ref ScreenedText text, int at, int start, int end, Form form)
    {
        looks.Stretch(at, start, end);
        return Ask(ref text, start, end, form);
    }

    private bool AskViews(ref ScreenedText text, int at, int from, int to, Form form) =>
        Ask(ref text, from, to, form) && MayHoldViews(ref text, at, from, to, form);

    /// <summary>Whether a candidate in views of a stretch may be kept where it stands.</summary>
    private bool MayHoldViews(ref ScreenedText text, int at, int from, int to, Form form, int offset = 0)
    {
        var (start, end) = text.Whole(from, to);
        var quote = text.Count(start, from + offset);
        return windows.MayHoldViews(ref text, at, start, end, (int)form, stretch => ViewsOf(stretch, quote, form));
    }

    private static IEnumerable<DecodedView> ViewsOf(ReadOnlyMemory<char> stretch, int at, Form form) => form switch
    {
        Form.Escape => Views.In(ViewKind.Escaped, stretch),
        Form.Array => Views.In(ViewKind.Numbers, stretch),
        _ => JoinedLiterals.EndingAt(stretch.Span, at) is { Text.Length: >= RunScanner.MinLength } joined ? [joined] : [],
    };

    private bool Ask(ref ScreenedText text, int from, int to, Form form) => (Know(ref text, from, to, form) & 1) != 0;

    /// <summary>Whether a stretch holds a candidate, in the lowest bit; above it where what was joined ends, if that is known.</summary>
    private ushort Know(ref ScreenedText text, int from, int to, Form form, int offset = 0)
    {
        var (start, end) = text.Whole(from, to);
        var hash = text.Hash(start, end, (int)form) ^ (ulong)offset;
        if (!memo.TryGet(hash, out var known))
        {
            known = Look(ref text, text.Decode(start, end, ref buffer), text.Count(start, from + offset), form);
            memo.Set(hash, known);
        }

        return known;
    }

    private ushort Look(ref ScreenedText text, ReadOnlyMemory<char> stretch, int at, Form form)
    {
        if (form != Form.Joint)
        {
            return Holds(stretch, at, form) ? (ushort)1 : (ushort)0;
        }

        if (ViewsOf(stretch, at, form).FirstOrDefault() is not { } joined)
        {
            return 0;
        }

        var before = stretch.Span[..joined.End];
        var end = Ascii.IsValid(before) || !text.IsUtf8 ? before.Length : Encoding.UTF8.GetByteCount(before);
        return end > MaxEnd ? TooLong : (ushort)((end << 1) | (finder.Holds(joined.Text.AsMemory()) ? 1 : 0));
    }

    private bool Holds(ReadOnlyMemory<char> stretch, int at, Form form)
    {
        var found = new List<Candidate>();
        switch (form)
        {
            case Form.Escape or Form.Array:
                return ViewsOf(stretch, 0, form).Any(view => finder.Holds(view.Text.AsMemory()));
            case Form.Items:
                return Views.In(ViewKind.Listed, stretch).Any(view => finder.Holds(view.Text.AsMemory()));
            case Form.Address:
                UrlPasswords.Add(stretch.Span, rules, found);
                break;
            case Form.Label:
                return LabelledPasswords.EndsAt(stretch.Span, at);
            case Form.String:
                Assignments.Add(stretch.Span, at, rules, found);
                break;
            default:
                MnemonicPhrases.Add(stretch.Span, rules, found);
                break;
        }

        return found.Count > 0;
    }
}
