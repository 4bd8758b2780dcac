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
            return WithoutCommands(text);
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

        return WithoutCommands(line.ToString());
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

    /// <summary>
    /// Agents of CI services obey what stands in a log: GitHub's <c>::error</c> at the start of a line and <c>##[</c>, Azure's <c>##vso[</c>, both anywhere.
    /// </summary>
    private static string WithoutCommands(string line)
    {
        var inert = line.Contains("##", StringComparison.Ordinal)
            ? line.Replace("##[", @"\u0023#[", StringComparison.Ordinal).Replace("##vso[", @"\u0023#vso[", StringComparison.OrdinalIgnoreCase)
            : line;
        var start = inert.AsSpan().IndexOfAnyExcept(' ');
        return start >= 0 && inert.AsSpan(start).StartsWith("::", StringComparison.Ordinal) ? $@"{inert[..start]}\u003A{inert[(start + 1)..]}" : inert;
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
