using System.Text;

namespace KeyLint.Engine.Validation;

/// <summary>
/// Letters with marks as letter and mark, the form in which BIP-39 compares and hashes (NFKD), for the scripts of its lists. By hand:
/// <see cref="string.Normalize()"/> does nothing where globalisation is switched off, as in the command line and in many containers.
/// </summary>
internal static class Decomposition
{
    private const char HangulFirst = '\uAC00';
    private const char HangulLast = '\uD7A3';
    private const char Voiced = '\u3099';
    private const char SemiVoiced = '\u309A';
    private const char LatinFirst = '\u00E0';

    /// <summary>The letters of U+00E0 to U+00FF without their marks; a space where there is none to take off.</summary>
    private const string LatinLetters = "aaaaaa ceeeeiiii nooooo  uuuuy y";

    /// <summary>Their marks: grave, acute, circumflex, tilde, diaeresis, ring, cedilla.</summary>
    private const string LatinMarks =
        "\u0300\u0301\u0302\u0303\u0308\u030A \u0327\u0300\u0301\u0302\u0308\u0300\u0301\u0302\u0308 \u0303\u0300\u0301\u0302\u0303\u0308  \u0300\u0301\u0302\u0308\u0301 \u0308";

    /// <summary>Takes a text apart.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The same text when it is apart already.</returns>
    public static string Of(string text)
    {
        var first = 0;
        while (first < text.Length && text[first] < LatinFirst)
        {
            first++;
        }

        if (first == text.Length)
        {
            return text;
        }

        var result = new StringBuilder(text, 0, first, text.Length * 2);
        for (var i = first; i < text.Length; i++)
        {
            Append(result, text[i]);
        }

        return result.ToString();
    }

    private static void Append(StringBuilder result, char c)
    {
        switch (c)
        {
            case >= HangulFirst and <= HangulLast:
                AppendHangul(result, c - HangulFirst);
                break;
            case >= LatinFirst and <= '\u00FF' when LatinLetters[c - LatinFirst] != ' ':
                result.Append(LatinLetters[c - LatinFirst]).Append(LatinMarks[c - LatinFirst]);
                break;
            case '\u3094':
                result.Append('\u3046').Append(Voiced);
                break;

            // Ka to chi, and tsu to to after the small tsu: each plain letter is followed by its voiced one.
            case >= '\u304B' and <= '\u3062' when (c - '\u304B') % 2 == 1:
            case >= '\u3064' and <= '\u3069' when (c - '\u3064') % 2 == 1:
                result.Append((char)(c - 1)).Append(Voiced);
                break;

            // Ha to ho: plain, voiced, half voiced.
            case >= '\u306F' and <= '\u307D' when (c - '\u306F') % 3 > 0:
                var mark = (c - '\u306F') % 3;
                result.Append((char)(c - mark)).Append(mark == 1 ? Voiced : SemiVoiced);
                break;
            default:
                result.Append(c);
                break;
        }
    }

    /// <summary>A syllable is made of a leading consonant, a vowel and perhaps a trailing consonant (Unicode, section 3.12).</summary>
    private static void AppendHangul(StringBuilder result, int syllable)
    {
        const int Trailing = 28;
        const int Vowels = 21;
        result.Append((char)('\u1100' + (syllable / (Vowels * Trailing)))).Append((char)('\u1161' + (syllable / Trailing % Vowels)));
        if (syllable % Trailing > 0)
        {
            result.Append((char)('\u11A7' + (syllable % Trailing)));
        }
    }
}
