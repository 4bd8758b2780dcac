using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Candidates.Phrases;

/// <summary>The characters that seed phrases are made of: letters of the languages of BIP-39, and what separates words.</summary>
internal static class PhraseCharacters
{
    /// <summary>The space of Japanese, as wide as a letter.</summary>
    public const char WideSpace = '\u3000';

    /// <summary>The first and last character between which all scripts of East Asia lie.</summary>
    private const char EastAsianFirst = '\u1100';
    private const char EastAsianLast = '\uD7A3';

    /// <summary>Four characters at a time: a bit is set only in characters from U+1000 on.</summary>
    private const int BlockLength = 4;
    private const ulong HighBits = 0xF000_F000_F000_F000;

    private const byte Letter = 1;
    private const byte Separator = 2;

    /// <summary>Latin letters, with marks or not, marks, and separators.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsLatinOrSeparator(char c) => c < 128 ? Classes[c] != 0 : IsAccented(c) || c == WideSpace;

    public static bool IsEastAsianOrSeparator(char c) => c < 128 ? Classes[c] == Separator : IsEastAsian(c) || c == WideSpace;

    public static bool IsLetter(char c) => c < 128 ? Classes[c] == Letter : IsAccented(c) || IsEastAsian(c);

    /// <summary>The script of a letter.</summary>
    public static PhraseScript ScriptOf(char letter) => letter switch
    {
        < EastAsianFirst => PhraseScript.Latin,
        <= '\u11FF' or >= '\uAC00' => PhraseScript.Hangul,
        < '\u4E00' => PhraseScript.Kana,
        _ => PhraseScript.Han,
    };

    /// <summary>Where the next character at or after an index stands that may be a letter of East Asia; -1 when there is none.</summary>
    public static int NextEastAsian(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length)
        {
            var blocks = MemoryMarshal.Cast<char, ulong>(text.Slice(from));
            var block = 0;
            while (block < blocks.Length && (blocks[block] & HighBits) == 0)
            {
                block++;
            }

            from += block * BlockLength;
            for (var end = Math.Min(text.Length, from + BlockLength); from < end; from++)
            {
                if (text[from] is >= EastAsianFirst and <= EastAsianLast)
                {
                    return from;
                }
            }
        }

        return -1;
    }

    private static bool IsAccented(char c) => c is (>= '\u00C0' and <= '\u00FF' and not ('\u00D7' or '\u00F7')) or (>= '\u0300' and <= '\u036F');

    /// <summary>Hangul, in syllables or taken apart; hiragana and its marks; Han.</summary>
    private static bool IsEastAsian(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\uAC00' and <= EastAsianLast)
        or (>= '\u3041' and <= '\u3096') or '\u3099' or '\u309A' or (>= EastAsianFirst and <= '\u11FF');

    /// <summary>
    /// By ASCII code: 1 letters; 2 space, comma, quotes, brackets, tab and line ends. Constant data, so that look-ups need no
    /// start-up check.
    /// </summary>
    private static ReadOnlySpan<byte> Classes =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 2, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        2, 0, 2, 0, 0, 0, 0, 2, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 0, 2, 0, 0,
        0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0,
    ];
}
