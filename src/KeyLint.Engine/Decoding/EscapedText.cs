using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using KeyLint.Engine.Candidates;
using KeyLint.Engine.Candidates.Phrases;
using KeyLint.Engine.Text;

namespace KeyLint.Engine.Decoding;

/// <summary>
/// Literals and lines in which characters are escaped: <c>\u0041</c>, <c>\x41</c>, <c>%41</c>, <c>&amp;#65;</c>. Beyond ASCII only what
/// seed phrases are made of is read: JSON escapes it more often than not.
/// </summary>
internal static class EscapedText
{
    public const int MaxWord = 4096;

    /// <summary>Less than a piece before an escape, so that each piece of a longer stretch ends behind the last; what stands where one is cut stands in the next whole.</summary>
    private const int MaxBefore = MaxWord / 2;

    /// <summary>Digits of the highest character of the Basic Multilingual Plane.</summary>
    private const int MaxEntity = 5;

    /// <summary>Finds the next view of a text: one view a stretch, by position.</summary>
    [MethodImpl(Hot.Loop)]
    public static DecodedView? Next(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length)
        {
            var offset = text.Slice(from).IndexOfAny('\\', '%', '&');
            if (offset < 0)
            {
                return null;
            }

            var at = from + offset;
            var end = at;
            if ((Escape(text, at, out _) > 0 || Continuation(text, at) > 0) && Word(text, at, out end) is { } view)
            {
                return view;
            }

            from = Math.Max(end, at + 1);
        }

        return null;
    }

    /// <summary>The stretch around an escape; null when neither a token nor a phrase fits into it.</summary>
    private static Mapped? Word(ReadOnlySpan<char> text, int at, out int end)
    {
        var start = at;
        while (start > 0 && at - start < MaxBefore && IsWord(text[start - 1]))
        {
            start--;
        }

        var decoded = new StringBuilder();
        var map = new List<int>();
        var (escapes, spaces) = (0, 0);
        end = start;
        while (end < text.Length && end - start < MaxWord && IsWord(text[end]))
        {
            if (Continuation(text, end) is var skipped and > 0)
            {
                escapes++;
                end += skipped;
                continue;
            }

            map.Add(end);
            var length = Escape(text, end, out var character);
            character = length > 0 ? character : text[end];
            decoded.Append(character);
            escapes += length > 0 && character < 128 ? 1 : 0;
            spaces += character is ' ' or PhraseCharacters.WideSpace ? 1 : 0;
            end += Math.Max(1, length);
        }

        map.Add(end);
        return decoded.Length >= RunScanner.MinLength && (escapes > 0 || spaces >= PhraseRows.MinWords - 1) ? new Mapped(decoded.ToString(), start, end, map) : null;
    }

    /// <summary>
    /// Length of a backslash that ends a line, by which shells, Python and JavaScript go on with the next; or 0. Property files and YAML go on behind
    /// the indentation. It is left out where a value goes on that fills both lines; elsewhere it is what divides words.
    /// </summary>
    private static int Continuation(ReadOnlySpan<char> text, int at)
    {
        var length = text[at] != '\\' || at + 1 >= text.Length ? 0
            : text[at + 1] == '\n' ? 2
            : text[at + 1] == '\r' && at + 2 < text.Length && text[at + 2] == '\n' ? 3
            : 0;
        if (length == 0 || at == 0 || !TokenCharacters.IsRun(text[at - 1]))
        {
            return length;
        }

        var next = at + length;
        while (next < text.Length && text[next] is ' ' or '\t')
        {
            next++;
        }

        var end = next;
        while (end < text.Length && TokenCharacters.IsRun(text[end]))
        {
            end++;
        }

        return end > next && (end == text.Length || text[end] is '\r' or '\n' or '\\' or '"' or '\'' or '=') ? next - at : length;
    }

    /// <summary>Length of the escape of a character that begins at an index, or 0.</summary>
    private static int Escape(ReadOnlySpan<char> text, int at, out char character)
    {
        character = '\0';
        return text[at] switch
        {
            '%' => Hex(text, at + 1, 2, out character) ? 3 : 0,
            '\\' when at + 1 < text.Length && text[at + 1] == 'u' => Hex(text, at + 2, 4, out character) ? 6 : 0,
            '\\' when at + 1 < text.Length && text[at + 1] == 'U' => Hex(text, at + 2, 8, out character) ? 10 : 0,
            '\\' when at + 1 < text.Length && text[at + 1] == 'x' => Hex(text, at + 2, 2, out character) ? 4 : 0,
            '\\' when at + 1 < text.Length && text[at + 1] == '/' => Slash(out character),
            '&' when at + 1 < text.Length && text[at + 1] == '#' => Entity(text, at, out character),
            _ => 0,
        };
    }

    /// <summary>JSON may escape a slash, and some writers always do.</summary>
    private static int Slash(out char character)
    {
        character = '/';
        return 2;
    }

    private static int Entity(ReadOnlySpan<char> text, int at, out char character)
    {
        character = '\0';
        var isHex = at + 2 < text.Length && text[at + 2] is 'x' or 'X';
        var from = at + (isHex ? 3 : 2);
        var length = 0;
        while (length < MaxEntity && from + length < text.Length && text[from + length] != ';')
        {
            length++;
        }

        if (from + length >= text.Length || text[from + length] != ';'
            || !int.TryParse(text.Slice(from, length).ToString(), isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            || !IsRead(code))
        {
            return 0;
        }

        character = (char)code;
        return from + length + 1 - at;
    }

    private static bool Hex(ReadOnlySpan<char> text, int at, int digits, out char character)
    {
        character = '\0';
        if (at + digits > text.Length)
        {
            return false;
        }

        var code = 0L;
        foreach (var c in text.Slice(at, digits))
        {
            var digit = TokenCharacters.HexDigit(c);
            if (digit < 0)
            {
                return false;
            }

            code = (code << 4) | (uint)digit;
        }

        if (!IsRead((int)Math.Min(code, int.MaxValue)) || (digits == 2 && code > 0x7E))
        {
            return false;
        }

        character = (char)code;
        return true;
    }

    private static bool IsRead(int code) =>
        code is (>= 0x20 and <= 0x7E) or PhraseCharacters.WideSpace || (code is > 0x7E and <= char.MaxValue && PhraseCharacters.IsLetter((char)code));

    private static bool IsWord(char c) => c is >= ' ' and not ('"' or '\'' or '`' or '<' or '>');

    private sealed record Mapped(string Text, int Start, int End, List<int> Map) : DecodedView(Text, Start, End, "escapes")
    {
        public override (int Start, int End) Locate(int start, int end) => (Map[start], Map[end]);
    }
}
