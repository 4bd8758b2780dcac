namespace KeyLint.Git.Ignoring;

/// <summary>A bracket expression of a pattern, <c>[a-z]</c>, as git's wildmatch.c reads it: which bytes it stands for.</summary>
internal static class GlobClass
{
    /// <summary>Reads the expression that begins behind a bracket.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="at">Behind the opening bracket; afterwards behind the closing one.</param>
    /// <param name="foldsCase">Whether the text is lowered before it is held against the pattern.</param>
    /// <returns>256 answers; null if the expression has no end or names an unknown class, so that nothing fits the pattern.</returns>
    public static bool[]? Read(ReadOnlySpan<byte> pattern, ref int at, bool foldsCase)
    {
        var set = new bool[256];
        var isNegated = Peek(pattern, at) is (byte)'!' or (byte)'^';
        at += isNegated ? 1 : 0;
        byte previous = 0;
        do
        {
            var letter = Peek(pattern, at);
            if (letter == 0)
            {
                return null;
            }

            if (letter == '\\')
            {
                letter = Peek(pattern, ++at);
                if (letter == 0)
                {
                    return null;
                }

                set[letter] = true;
            }
            else if (letter == '-' && previous != 0 && Peek(pattern, at + 1) is not (0 or (byte)']'))
            {
                if (!ReadRange(pattern, ref at, previous, foldsCase, set))
                {
                    return null;
                }

                letter = 0;
            }
            else if (letter == '[' && Peek(pattern, at + 1) == ':' && EndOfName(pattern, at) is var end && end != NoName)
            {
                if (end < 0 || NamedClass(pattern[(at + 2)..(end - 1)], foldsCase) is not { } named)
                {
                    return null;
                }

                for (var value = 0; value < set.Length; value++)
                {
                    set[value] |= named((byte)value);
                }

                (at, letter) = (end, 0);
            }
            else
            {
                set[letter] = true;
            }

            previous = letter;
            at++;
        }
        while (Peek(pattern, at) != ']');

        at++;
        for (var value = 0; value < set.Length; value++)
        {
            set[value] ^= isNegated;
        }

        return set;
    }

    private const int NoName = -2;

    /// <summary>The bracket that ends <c>[:name:]</c>; -1 where there is none at all, <see cref="NoName"/> where it does not follow a colon.</summary>
    private static int EndOfName(ReadOnlySpan<byte> pattern, int at)
    {
        var length = pattern[(at + 2)..].IndexOf((byte)']');
        var end = at + 2 + length;
        return length < 0 ? -1 : length == 0 || pattern[end - 1] != ':' ? NoName : end;
    }

    private static bool ReadRange(ReadOnlySpan<byte> pattern, ref int at, byte first, bool foldsCase, bool[] set)
    {
        var last = Peek(pattern, ++at);
        if (last == '\\')
        {
            last = Peek(pattern, ++at);
        }

        for (var value = 0; value < set.Length; value++)
        {
            var upper = foldsCase && char.IsAsciiLetterLower((char)value) ? value - 32 : value;
            set[value] |= (value >= first && value <= last) || (upper >= first && upper <= last);
        }

        return last != 0;
    }

    // By git's own tables, which know ASCII alone.
    private static Func<byte, bool>? NamedClass(ReadOnlySpan<byte> name, bool foldsCase) => System.Text.Encoding.Latin1.GetString(name) switch
    {
        "alnum" => value => char.IsAsciiLetterOrDigit((char)value),
        "alpha" => value => char.IsAsciiLetter((char)value),
        "blank" => value => value is (byte)' ' or (byte)'\t',
        "cntrl" => value => value is < 0x20 or 0x7F,
        "digit" => value => char.IsAsciiDigit((char)value),
        "graph" => value => value is > 0x20 and < 0x7F,
        "lower" => value => char.IsAsciiLetterLower((char)value),
        "print" => value => value is >= 0x20 and < 0x7F,
        "punct" => value => value is > 0x20 and < 0x7F && !char.IsAsciiLetterOrDigit((char)value),
        "space" => value => value is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r',
        "upper" => value => char.IsAsciiLetterUpper((char)value) || (foldsCase && char.IsAsciiLetterLower((char)value)),
        "xdigit" => value => char.IsAsciiHexDigit((char)value),
        _ => null,
    };

    private static byte Peek(ReadOnlySpan<byte> pattern, int at) => at < pattern.Length ? pattern[at] : (byte)0;
}
