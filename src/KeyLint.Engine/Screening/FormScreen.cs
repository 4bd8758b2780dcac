using KeyLint.Engine.Candidates;
using KeyLint.Engine.Candidates.Phrases;
using KeyLint.Engine.Decoding;
using KeyLint.Engine.Rules;

namespace KeyLint.Engine.Screening;

/// <summary>
/// Looks closer at stretches that are no run: takes all that the detector would read of it, and asks the detector itself, unless the same
/// stretch was asked about before.
/// </summary>
internal sealed class FormScreen(RuleSet rules, CandidateFinder finder, Memo memo)
{
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
        Phrase,
    }

    /// <summary>Whether a private key may begin here.</summary>
    public static bool IsArmor(ReadOnlySpan<byte> text, int dash) =>
        dash >= 4 && text[(dash - 4)..].StartsWith("-----BEGIN "u8)
        && text.Slice(dash, Math.Min(MaxLabel, text.Length - dash)).IndexOf("PRIVATE KEY"u8) >= 0;

    public bool MayHoldEscape(ref ScreenedText text, int at, ref int stretchEnd)
    {
        if (!EscapeStretch.TryFind(text.Bytes, at, out var start, out var end))
        {
            return false;
        }

        stretchEnd = end;
        return end - start >= EscapeStretch.TooLong || Ask(ref text, start, end, start, Form.Escape);
    }

    public bool MayHoldItems(ref ScreenedText text, int at) =>
        ItemStretch.TryFind(text.Bytes, at, out var end) && Ask(ref text, at, end, at, Form.Items);

    public bool MayHoldAddress(ref ScreenedText text, int at) =>
        PasswordStretch.TryFindAddress(text.Bytes, at, out var start, out var end) && Ask(ref text, start, end, start, Form.Address);

    public bool MayHoldArray(ref ScreenedText text, int at) =>
        ArrayStretch.TryFind(text.Bytes, at, out var end) && Ask(ref text, at, end, at, Form.Array);

    public bool MayHoldString(ref ScreenedText text, int at) =>
        PasswordStretch.TryFindString(text.Bytes, at, out var start, out var end) && Ask(ref text, start, end, start, Form.String);

    public bool MayHoldJoint(ref ScreenedText text, int at) =>
        JointStretch.TryFind(text.Bytes, at, out var start, out var end) && Ask(ref text, start, end, at, Form.Joint);

    public bool MayHoldPhrase(ref ScreenedText text, int at, out int end)
    {
        var start = at;
        end = at;
        while (start > 0 && IsMember(text.Bytes[start - 1]))
        {
            start--;
        }

        while (end < text.Bytes.Length && IsMember(text.Bytes[end]))
        {
            end++;
        }

        // A word is none that is glued to its neighbour.
        return Ask(ref text, Math.Max(0, start - 1), Math.Min(text.Bytes.Length, end + 1), start, Form.Phrase);

        static bool IsMember(byte b) => ByteClasses.IsHigh(b) || ByteClasses.IsLower(b) || ByteClasses.IsSeparator(b);
    }

    private bool Ask(ref ScreenedText text, int from, int to, int at, Form form)
    {
        (from, to) = text.Whole(from, to);
        var hash = text.Hash(from, to, (int)form) ^ (ulong)(at - from);
        if (!memo.TryGet(hash, out var answer))
        {
            var offset = text.Count(from, at);
            answer = Holds(text.Decode(from, to, ref buffer), offset, form) ? (ushort)1 : (ushort)0;
            memo.Set(hash, answer);
        }

        return answer != 0;
    }

    private bool Holds(ReadOnlyMemory<char> stretch, int at, Form form)
    {
        var found = new List<Candidate>();
        switch (form)
        {
            case Form.Escape:
                return EscapedText.In(stretch).Any(view => finder.Holds(view.Text.AsMemory()));
            case Form.Joint:
                return JoinedLiterals.EndingAt(stretch.Span, at) is { Text.Length: >= RunScanner.MinLength } joined && finder.Holds(joined.Text.AsMemory());
            case Form.Array:
                return NumberArrays.In(stretch).Any(view => finder.Holds(view.Text.AsMemory()));
            case Form.Items:
                return ListedWords.In(stretch).Any(view => finder.Holds(view.Text.AsMemory()));
            case Form.Address:
                UrlPasswords.Add(stretch.Span, rules, found);
                break;
            case Form.String:
                ConnectionStrings.Add(stretch.Span, rules, found);
                break;
            default:
                MnemonicPhrases.Add(stretch.Span, rules, found);
                break;
        }

        return found.Count > 0;
    }
}
