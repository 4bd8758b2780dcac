using System.Globalization;
using System.Text;

namespace KeyLint.Cli.RuleCommands.Import;

/// <summary>Writes a bracketed class of a Go expression in the notation of .NET.</summary>
internal static class GoClass
{
    private static readonly Dictionary<string, string> Posix = new(StringComparer.Ordinal)
    {
        ["alnum"] = "0-9A-Za-z",
        ["alpha"] = "A-Za-z",
        ["ascii"] = @"\u0000-\u007F",
        ["blank"] = @"\t ",
        ["cntrl"] = @"\u0000-\u001F\u007F",
        ["digit"] = "0-9",
        ["graph"] = "!-~",
        ["lower"] = "a-z",
        ["print"] = " -~",
        ["punct"] = @"!-/:-@\[-`{-~",
        ["space"] = @"\t\n\v\f\r ",
        ["upper"] = "A-Z",
        ["word"] = "0-9A-Za-z_",
        ["xdigit"] = "0-9A-Fa-f",
    };

    /// <summary>Translates the class that begins at an index, and moves behind it.</summary>
    public static string Translate(string source, ref int at)
    {
        var output = new StringBuilder("[");
        at++;
        if (at < source.Length && source[at] == '^')
        {
            output.Append('^');
            at++;
        }

        for (var isFirst = true; at < source.Length && (source[at] != ']' || isFirst); isFirst = false)
        {
            if (string.CompareOrdinal(source, at, "[:", 0, 2) == 0)
            {
                output.Append(Named(source, ref at));
                continue;
            }

            var low = One(source, ref at);
            output.Append(low.Set ?? Spell(low.Code));
            if (low.Set is null && at + 1 < source.Length && source[at] == '-' && source[at + 1] != ']')
            {
                at++;
                var high = One(source, ref at);
                output.Append('-').Append(high.Set is null && high.Code >= low.Code ? Spell(high.Code) : throw new UnsupportedRegexException("a range that does not go up"));
            }
        }

        at = at < source.Length ? at + 1 : throw new UnsupportedRegexException("a '[' without its ']'");
        return output.Append(']').ToString();
    }

    private static GoEscape One(string source, ref int at)
    {
        if (source[at] == '\\')
        {
            return GoEscape.Read(source, ref at);
        }

        var code = char.ConvertToUtf32(source, at);
        at += code > char.MaxValue ? 2 : 1;
        return new GoEscape(code, null);
    }

    private static string Named(string source, ref int at)
    {
        var end = source.IndexOf(":]", at, StringComparison.Ordinal);
        var name = end < 0 ? "" : source[(at + 2)..end];
        at = end + 2;
        return Posix.TryGetValue(name, out var set) ? set : throw new UnsupportedRegexException($"the class [:{name}:]");
    }

    private static string Spell(int code) => code switch
    {
        > char.MaxValue => throw new UnsupportedRegexException("a character beyond U+FFFF in a class"),
        '\\' or ']' or '[' or '^' or '-' => $@"\{(char)code}",
        >= ' ' and <= '~' => ((char)code).ToString(),
        _ => string.Create(CultureInfo.InvariantCulture, $@"\u{code:X4}"),
    };
}
