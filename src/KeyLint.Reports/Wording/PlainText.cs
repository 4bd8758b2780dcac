using System.Globalization;
using System.Text;

namespace KeyLint.Reports.Wording;

/// <summary>Makes text that others wrote (paths, names, commit subjects) safe to print on one line.</summary>
public static class PlainText
{
    /// <summary>
    /// Returns the text on one line with everything invisible, reordering or terminal-steering spelled out, for example
    /// <c>\n</c> or <c>\u202E</c>.
    /// </summary>
    /// <param name="text">Untrusted text; null counts as empty.</param>
    public static string Line(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        // Nearly all text is this, and a report repeats much of it.
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return text;
        }

        var line = new StringBuilder(text.Length);

        // Runes, not chars: a lone surrogate becomes U+FFFD, which every encoding can carry.
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsPlain(rune))
            {
                line.Append(rune.ToString());
            }
            else
            {
                line.Append(Spelled(rune));
            }
        }

        return line.ToString();
    }

    /// <summary>Returns <see cref="Line(string?)"/>, cut with an ellipsis after a number of characters.</summary>
    /// <param name="text">Untrusted text; null counts as empty.</param>
    /// <param name="longest">Greatest length of the result in UTF-16 units.</param>
    public static string Line(string? text, int longest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, 1);

        var line = Line(text);
        if (line.Length <= longest)
        {
            return line;
        }

        var end = longest - 1;
        return line[..(end > 0 && char.IsHighSurrogate(line[end - 1]) ? end - 1 : end)] + "…";
    }

    private static bool IsPlain(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or
        UnicodeCategory.Format or
        UnicodeCategory.LineSeparator or
        UnicodeCategory.ParagraphSeparator or
        UnicodeCategory.PrivateUse or
        UnicodeCategory.Surrogate or
        UnicodeCategory.OtherNotAssigned => false,
        UnicodeCategory.SpaceSeparator => rune.Value == ' ',
        _ => true,
    };

    private static string Spelled(Rune rune) => rune.Value switch
    {
        '\n' => @"\n",
        '\r' => @"\r",
        '\t' => @"\t",
        _ when rune.IsBmp => @"\u" + rune.Value.ToString("X4", CultureInfo.InvariantCulture),
        _ => @"\U" + rune.Value.ToString("X8", CultureInfo.InvariantCulture),
    };
}
