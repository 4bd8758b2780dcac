using System.Globalization;

namespace KeyLint.Cli.RuleCommands.Import;

/// <summary>What a backslash of a Go expression makes: a character, or a set of them as it stands in a .NET class.</summary>
internal readonly record struct GoEscape(int Code, string? Set)
{
    private const string Category = "L Lu Ll Lt Lm Lo M Mn Mc Me N Nd Nl No P Pc Pd Ps Pe Pi Pf Po S Sm Sc Sk So Z Zs Zl Zp C Cc Cf Cs Co";

    /// <summary>Reads one, and moves behind it.</summary>
    public static GoEscape Read(string source, ref int at)
    {
        var next = at + 1 < source.Length ? source[at + 1] : throw new UnsupportedRegexException(@"a '\' at the end");
        at += 2;
        return next switch
        {
            'd' => Of("0-9"),
            'D' => Of(@"\u0000-/:-\uFFFF"),
            's' => Of(@"\t\n\f\r "),
            'S' => Of(@"\u0000-\u0008\u000B\u000E-\u001F!-\uFFFF"),
            'w' => Of("0-9A-Za-z_"),
            'W' => Of(@"\u0000-/:-@\[-\^`{-\uFFFF"),
            'a' => new(7, null),
            'f' => new(12, null),
            'n' => new(10, null),
            'r' => new(13, null),
            't' => new(9, null),
            'v' => new(11, null),
            'x' => new(Hex(source, ref at), null),
            'p' or 'P' => Of(Property(source, ref at, next == 'P')),
            '0' => new(Octal(source, ref at), null),
            >= '1' and <= '7' when at < source.Length && source[at] is >= '0' and <= '7' => new(Octal(source, ref at), null),
            >= '1' and <= '9' => throw new UnsupportedRegexException($@"a backreference \{next}"),
            _ when char.IsAsciiLetterOrDigit(next) || next > 127 => throw new UnsupportedRegexException($@"the escape \{next}"),
            _ => new(next, null),
        };
    }

    private static GoEscape Of(string set) => new(0, set);

    private static int Hex(string source, ref int at)
    {
        var isBraced = at < source.Length && source[at] == '{';
        var end = isBraced ? source.IndexOf('}', at) : at + 2;
        if (end < 0 || end > source.Length
            || !int.TryParse(source[(isBraced ? at + 1 : at)..end], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            || code is < 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF))
        {
            throw new UnsupportedRegexException(@"an escape \x without a character's number");
        }

        at = isBraced ? end + 1 : end;
        return code;
    }

    /// <summary>Up to three digits, the first of which has been passed.</summary>
    private static int Octal(string source, ref int at)
    {
        var code = source[at - 1] - '0';
        for (var more = 0; more < 2 && at < source.Length && source[at] is >= '0' and <= '7'; more++)
        {
            code = (code * 8) + source[at++] - '0';
        }

        return code;
    }

    private static string Property(string source, ref int at, bool isNegated)
    {
        var isBraced = at < source.Length && source[at] == '{';
        var end = isBraced ? source.IndexOf('}', at) : at + 1;
        var name = end < 0 || end > source.Length ? "" : source[(isBraced ? at + 1 : at)..end];
        at = isBraced ? end + 1 : end;
        if (name.StartsWith('^'))
        {
            (name, isNegated) = (name[1..], !isNegated);
        }

        // Scripts such as Greek are sets of characters that .NET does not know.
        return Category.Split(' ').Contains(name) ? $@"\{(isNegated ? 'P' : 'p')}{{{name}}}" : throw new UnsupportedRegexException($@"the script \p{{{name}}}");
    }
}
